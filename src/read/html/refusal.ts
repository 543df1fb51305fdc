/** Pages that hold no report, and why: the report is behind a link, a script or a login. */
import { InputError } from '../../model/problem.ts';
import { lookOf } from './elements.ts';
import { attributeOf, type Document, type Element, walk } from './tree.ts';

/** With so much text beside its links, a page is an article. */
const ARTICLE = 200;
/** 「正在加载，请稍候……」 */
const LONGEST_WAITING = 20;
const DOCUMENT = /\.(?:docx?|wps|pdf|ofd|xlsx?|et|zip|rar)(?=$|[?#&])/i;

interface Findings {
  inLinks: number;
  beside: number;
  isScripted: boolean;
  asksForPassword: boolean;
  hasAttachment: boolean;
}

/** @throws InputError `page-without-text` or `only-attachment`, for a page in which no table was found */
export function refuseEmptyPage(document: Document): void {
  const { inLinks, beside, isScripted, asksForPassword, hasAttachment } = lookThrough(document);
  if (hasAttachment && beside < ARTICLE) throw new InputError('only-attachment');
  const isWaiting = isScripted && inLinks === 0 && beside <= LONGEST_WAITING;
  const isLogin = asksForPassword && beside < ARTICLE;
  if (inLinks + beside === 0 || isWaiting || isLogin) throw new InputError('page-without-text');
}

function lookThrough(document: Document): Findings {
  const found: Findings = { inLinks: 0, beside: 0, isScripted: false, asksForPassword: false, hasAttachment: false };
  let links = 0;
  walk(document, {
    text(value) {
      const length = value.replace(/\s+/g, '').length;
      if (links > 0) found.inLinks += length;
      else found.beside += length;
    },
    enter(element) {
      if (leadsToDocument(element)) found.hasAttachment = true;
      if (element.tagName === 'script') found.isScripted = true;
      if (element.tagName === 'input' && attributeOf(element, 'type')?.toLowerCase() === 'password')
        found.asksForPassword = true;
      if (!lookOf(element)) return false;
      if (element.tagName !== 'a') return () => {};
      links++;
      return () => links--;
    },
  });
  return found;
}

const ADDRESSES: Readonly<Record<string, string>> = { a: 'href', iframe: 'src', embed: 'src', object: 'data' };

/** Or shows it, as pages with a viewer in them do. */
function leadsToDocument(element: Element): boolean {
  const name = ADDRESSES[element.tagName];
  return name !== undefined && DOCUMENT.test(attributeOf(element, name) ?? '');
}
