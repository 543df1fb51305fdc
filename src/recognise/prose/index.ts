/** The prose of a report as statements. */
import type { SectionId } from '../../model/edition.ts';
import type { Passage, Section } from '../../model/report.ts';
import type { NumberInText, Prose, Role, Statement } from '../../model/statement.ts';
import { type Breakdown, readBreakdowns } from './breakdowns.ts';
import { readClaims } from './claims.ts';
import { readFees } from './fees.ts';
import { readFlows } from './flows.ts';
import { readGrowth } from './growth.ts';
import { type Context, type Item, readItems } from './items.ts';
import { scopesOf } from './scope.ts';
import { readShares } from './shares.ts';
import { takeApart } from './text.ts';
import { topicsOf } from './topic.ts';

/** @param reportYear tells last year's figures and plans from the report's own */
export function readProse(sections: readonly Section[], reportYear: number | undefined): Prose {
  const statements: Statement[] = [];
  let numbers = 0;
  let earlier: number[] = [];
  for (const section of sections)
    for (const passage of section.paragraphs) {
      const read = readPassage(passage, section.id, reportYear, earlier);
      for (const statement of read.statements) statements.push(statement);
      numbers += read.numbers;
      earlier = [...earlier, ...read.totals].slice(-MOST_EARLIER);
    }
  return { statements, numbers };
}

/** Figures of the paragraphs before that a share may be of. */
const MOST_EARLIER = 20;

function readPassage(
  passage: Passage,
  section: SectionId,
  reportYear: number | undefined,
  earlier: readonly number[],
): Prose & { readonly totals: readonly number[] } {
  const text = takeApart(passage.text);
  const context: Context = {
    section,
    reportYear,
    scopeAt: scopesOf(text, reportYear),
    topicIn: topicsOf(text.folded),
  };
  const said = { section, paragraph: passage.text, ...(passage.at ? { at: passage.at } : {}) };
  // Added to what was made for this passage alone; a copy of each would cost more than reading it.
  const place = (statement: Read): Statement => Object.assign(statement, said);
  const claims = readClaims(text, context);
  // Most paragraphs of a report hold no figure at all.
  if (text.figures.length === 0) return { statements: claims.map(place), numbers: 0, totals: [] };
  const items = readItems(text, context);
  const breakdowns = readBreakdowns(text, items);
  const told = withoutParts(items, breakdowns);
  const statements: Read[] = [
    ...told.flatMap(figureOf),
    ...breakdowns,
    ...readFlows(text, told),
    ...readShares(text, told, breakdowns, earlier),
    ...readGrowth(text, told),
    ...claims,
    ...readFees(text, items),
  ];
  const totals = told.flatMap(({ role, number }) => (role && !number.isApproximate ? number.value : []));
  return {
    statements: statements.sort((a, b) => a.start - b.start).map(place),
    numbers: text.numbers.filter(isFigure).length,
    totals: totals.slice(-MOST_EARLIER),
  };
}

/** A statement that does not know yet where its paragraph stands. */
type Read = Statement extends infer Kind
  ? Kind extends Statement
    ? Omit<Kind, 'section' | 'paragraph' | 'at'>
    : never
  : never;

/** A part of a list is no total of its own: 「共收到12件，其中收到信函1件」. */
function withoutParts(items: readonly Item[], breakdowns: readonly Breakdown[]): Item[] {
  if (breakdowns.length === 0) return [...items];
  const parts = new Set(
    breakdowns
      // 「收到41件，上年结转4件，共计45件」: added up afterwards, each stays a total.
      .filter(list => list.parts.every(part => part.figure.start > list.total.start))
      .flatMap(list => list.parts.filter(part => !part.doubt).map(part => part.figure)),
  );
  return items.map(item =>
    parts.has(item.number) && item.role && TOTALS.has(item.role) ? { ...item, role: undefined } : item,
  );
}

function figureOf({ role, number, scope, labelStart, isSure }: Item) {
  if (!role || number.isApproximate) return [];
  return [{ type: 'figure', role, figure: number, scope, isSure, start: labelStart, end: number.end } as const];
}

const TOTALS: ReadonlySet<Role> = new Set(['received', 'received-and-handled', 'newly-received', 'handled', 'intake']);

function isFigure({ kind }: NumberInText): boolean {
  return kind === 'count' || kind === 'money' || kind === 'percent' || kind === 'multiple' || kind === 'range';
}
