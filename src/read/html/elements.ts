/** What elements of a page mean for its text: which are not shown, which begin a line of their own, which keep blanks. */
import { attributeOf, type Element } from './tree.ts';

/** What is in them is not text of the page. */
const IGNORED = new Set(
  'script style template noscript textarea select datalist iframe noframes noembed audio video canvas svg rp title'.split(
    ' ',
  ),
);

const BLOCKS = new Set(
  (
    'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p plaintext pre search section summary ul xmp ' +
    'br'
  ).split(' '),
);
const PRESERVING = new Set(['pre', 'listing', 'plaintext', 'xmp']);

/** An element without an entry here keeps its own display. */
const BLOCK_BY_DISPLAY: Readonly<Record<string, boolean>> = {
  inline: false,
  contents: false,
  block: true,
  flex: true,
  grid: true,
  table: true,
  'list-item': true,
  'flow-root': true,
};

export interface Look {
  readonly isBlock: boolean;
  /** Its text is not seen, but it takes its place. */
  readonly isMute: boolean;
  /** Undefined: as in the element around it. */
  readonly keepsBlanks: boolean | undefined;
}

/** As elements are by themselves, and parts of tables too. */
export function isBlock({ tagName }: Element): boolean {
  return BLOCKS.has(tagName) || tagName === 'td' || tagName === 'th' || tagName === 'table';
}

export function isNeverShown({ tagName }: Element): boolean {
  return IGNORED.has(tagName);
}

/** @returns undefined for an element that is not there for the eye; only what stands in it itself counts, no style sheet */
export function lookOf(element: Element): Look | undefined {
  if (isNeverShown(element)) return undefined;
  const { tagName } = element;
  const style = attributeOf(element, 'style') ?? '';
  const display = DISPLAY.exec(style)?.[1]?.toLowerCase();
  if (display === 'none') return undefined;
  if (display === undefined && attributeOf(element, 'hidden') !== undefined) return undefined;
  const whiteSpace = WHITE_SPACE.exec(style)?.[1];
  return {
    isBlock: (display === undefined ? undefined : BLOCK_BY_DISPLAY[display]) ?? BLOCKS.has(tagName),
    isMute: UNSEEN.test(style) || (NO_SIZE.test(style) && hasTextOnly(element)),
    keepsBlanks: whiteSpace ? /^(?:pre|break)/i.test(whiteSpace) : PRESERVING.has(tagName) || undefined,
  };
}

const DISPLAY = /(?:^|;)\s*display\s*:\s*([\w-]+)/i;
const WHITE_SPACE = /(?:^|;)\s*white-space\s*:\s*([\w-]+)/i;
const UNSEEN = /(?:^|;)\s*(?:mso-hide\s*:\s*all|visibility\s*:\s*(?:hidden|collapse))/i;
/** On an element with others in it, this only removes the gaps between them. */
const NO_SIZE = /(?:^|;)\s*font-size\s*:\s*0(?:\.0*)?(?:[a-z]{1,4}|%)?\s*(?:[;!]|$)/i;

function hasTextOnly(element: Element): boolean {
  return element.childNodes.every(child => child.nodeName === '#text');
}
