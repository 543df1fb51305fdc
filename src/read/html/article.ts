/** Where on a page its article is: between what every page of the site has around it. */
import { isBlock, isNeverShown } from './elements.ts';
import { type Document, type Element, walk } from './tree.ts';

/** Sentences end, and headings are numbered; what leads through a site does neither. Each character may be a span. */
const PROSE = /。|^\s*(?:[一二三四五六七八九十]{1,3}\s*)?、/;

/** The smallest block with all the sentences and all the numbered headings of the page, if it has any. */
export function articleOf(document: Document): Element | undefined {
  const open: Element[] = [];
  /** The elements around all prose so far, from the outside in. */
  let around: Element[] | undefined;
  /** How many elements were open at least, since the last prose. */
  let least = 0;
  const leave = () => {
    open.pop();
    least = Math.min(least, open.length);
  };
  walk(document, {
    enter(element) {
      if (isNeverShown(element)) return false;
      open.push(element);
      return leave;
    },
    text(value) {
      if (!PROSE.test(value)) return;
      if (around) around.length = Math.min(around.length, least);
      else around = [...open];
      least = open.length;
    },
  });
  return around?.findLast(isBlock);
}
