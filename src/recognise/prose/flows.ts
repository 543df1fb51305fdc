/** What came in and what became of it, told within one paragraph. */
import type { FlowStatement, Role } from '../../model/statement.ts';
import { ALL_CLOSED, NONE_FORWARD } from './closed.ts';
import type { Item } from './items.ts';
import type { Text } from './text.ts';

/** Of a passage, the characters before its last figure and after it in which it may say that all are closed. */
const LONGEST_PASSAGE = 400;
const BEYOND = 40;

export type Flow = Omit<FlowStatement, 'section' | 'paragraph' | 'at'>;

/** 「其中上年结转2件」, 「（含上年结转3件）」 */
const INCLUDED = /其中|(?<!不)含|包括/;

/** Handled in one way among others. */
const SOME = /当面|当场|网|平台|邮|信函|电话|延期|部分|主要|口头|书面/;

/** One for each run of figures with the same scope. */
export function readFlows(text: Text, items: readonly Item[]): Flow[] {
  const figures = items.filter(item => item.topic === 'requests' && item.number.kind === 'count');
  const flows: Flow[] = [];
  let run: Item[] = [];
  const close = () => {
    const flow = flowOf(run, text);
    if (flow) flows.push(flow);
    run = [];
  };
  for (const item of figures) {
    const before = run[0];
    const isOther =
      before !== undefined &&
      (before.scope.whose !== item.scope.whose ||
        (before.scope.time !== item.scope.time && item.role !== 'carried-over'));
    if (isOther) close();
    run.push(item);
  }
  close();
  return flows;
}

/** 「新收1541件，共办理1527件」: after what came in, 办理 is what was done with it. */
function isHandledAfter({ role, number }: Item, newlyReceived: Item | undefined): boolean {
  const isLater = newlyReceived !== undefined && number.start > newlyReceived.number.start;
  return role === 'received-and-handled' && isLater;
}

function flowOf(run: readonly Item[], { folded }: Text): Flow | undefined {
  const withRole = (...roles: Role[]) =>
    run.filter(item => item.role !== undefined && roles.includes(item.role) && !item.number.isApproximate);
  const [newlyReceived] = withRole('newly-received');
  const [carriedOver] = withRole('carried-over');
  const [intake] = withRole('intake');
  // Beside a sum, 「网上申请105件」 is a part of it.
  const [received] = withRole('received', 'received-and-handled').filter(
    item => (item.isSure || !intake) && !isHandledAfter(item, newlyReceived),
  );
  const [carriedForward] = withRole('carried-forward');
  const opening = received ?? newlyReceived ?? intake;
  const handled = withRole('handled', 'received-and-handled').filter(
    item => opening !== undefined && item.number.start > opening.number.start && !SOME.test(item.label),
  );
  const withdrawn = run.find(item => /撤回|撤销申请|主动撤销/.test(item.label));
  const known = [received, newlyReceived, carriedOver, intake, carriedForward, ...handled].filter(
    item => item !== undefined,
  );
  if (!received && !newlyReceived && !intake) return undefined;
  if (handled.length === 0 && !(newlyReceived && received) && !(intake && known.length > 1)) return undefined;
  const start = Math.min(...known.map(item => item.labelStart));
  const end = Math.max(...known.map(item => item.number.end));
  const passage = folded.slice(Math.max(start, end - LONGEST_PASSAGE), end + BEYOND);
  return {
    type: 'flow',
    start,
    end,
    ...(received ? { received: received.number } : {}),
    ...(newlyReceived ? { newlyReceived: newlyReceived.number } : {}),
    ...(carriedOver ? { carriedOver: carriedOver.number } : {}),
    ...(intake ? { intake: intake.number } : {}),
    handled: handled.map(item => item.number),
    ...(withdrawn ? { withdrawn: withdrawn.number } : {}),
    ...(carriedForward ? { carriedForward: carriedForward.number } : {}),
    isCarriedOverIncluded:
      carriedOver !== undefined && [carriedOver, newlyReceived].some(item => item && INCLUDED.test(item.gap)),
    saysAllClosed: ALL_CLOSED.test(passage) || NONE_FORWARD.test(passage),
  };
}
