/** A page's tree as browsers repair it, within bounds, and a walk through it that no depth of nesting overflows. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { InputError } from '../../model/problem.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Document = DefaultTreeAdapterTypes.Document;

/** A page of 150 KB has five thousand. Unclosed tags that are opened again in every paragraph could make any number. */
const MOST_NODES = 300_000;

/**
 * @param isLocated whether nodes say where in the markup they stand
 * @throws InputError `document-too-large`
 */
export function parsePage(markup: string, isLocated = false): Document {
  let nodes = 0;
  const spend = () => {
    if (++nodes > MOST_NODES) throw new InputError('document-too-large');
  };
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...args) {
      spend();
      return defaultTreeAdapter.createElement(...args);
    },
    createTextNode(value) {
      spend();
      return defaultTreeAdapter.createTextNode(value);
    },
    createCommentNode(data) {
      spend();
      return defaultTreeAdapter.createCommentNode(data);
    },
  };
  return parse(markup, { treeAdapter, sourceCodeLocationInfo: isLocated });
}

export interface Visitor {
  /** @returns what to do on leaving the element, or false to pass over it with all that is in it */
  enter(element: Element): (() => void) | false;
  text(value: string): void;
}

export function walk(document: Document, visitor: Visitor): void {
  interface Frame {
    readonly children: readonly DefaultTreeAdapterTypes.ChildNode[];
    next: number;
    readonly leave: () => void;
  }
  const open: Frame[] = [{ children: document.childNodes, next: 0, leave: () => {} }];
  for (let frame = open.at(-1); frame; frame = open.at(-1)) {
    const child = frame.children[frame.next++];
    if (!child) {
      frame.leave();
      open.pop();
    } else if ('value' in child) visitor.text(child.value);
    else if ('tagName' in child) {
      const leave = visitor.enter(child);
      if (leave) open.push({ children: child.childNodes, next: 0, leave });
    }
  }
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find(attribute => attribute.name === name)?.value;
}
