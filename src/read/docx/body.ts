/** WordprocessingML, transitional or strict, as what a person reads once every tracked change is accepted. */
import type { Flow } from '../flow/flow.ts';
import { raised, symbol } from '../flow/glyphs.ts';
import type { Attribute, XmlReader } from '../xml/xml.ts';
import { type Fields, startFields } from './fields.ts';
import { isOn } from './names.ts';
import { wordTables } from './tables.ts';

/** What is deleted, not shown, or about the looks of things. Whatever is not known by name is looked into. */
const PASSED_OVER = new Set([
  ...['w:del', 'w:moveFrom', 'w:delText', 'w:instrText', 'w:delInstrText', 'w:fldData', 'w:ffData', 'w:rt'],
  ...['w:sectPr', 'w:tblPr', 'w:tblPrEx', 'w:tblGrid', 'w:sdtPr', 'w:sdtEndPr', 'w:rubyPr', 'm:rPr', 'm:ctrlPr'],
]);
const PROPERTIES = new Set(['w:pPr', 'w:rPr', 'w:trPr', 'w:tcPr']);
const OBJECT = '\ufffc';

/** Elements that stand for characters. The parts of a formula are kept apart: 1 over 2 is not 12. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ...([
    ['w:tab', '\t'],
    ['w:ptab', '\t'],
    ['w:br', '\n'],
    ['w:cr', '\n'],
    ['w:noBreakHyphen', '-'],
  ] as const),
  ...['num', 'den', 'e', 'sub', 'sup', 'deg', 'lim', 'fName'].map(part => [`m:${part}`, OBJECT] as const),
]);

/** The state of a paragraph and of the run in it. */
interface Inline {
  /** The end of the paragraph is deleted or hidden, so that the next one continues it. */
  isJoined: boolean;
  isHidden: boolean;
  /** So it is for all runs that do not say otherwise. */
  isParagraphHidden: boolean;
  position: 'raised' | 'lowered' | undefined;
  /** Undefined before the first of them. */
  fields: Fields | undefined;
}

export interface WordReader extends XmlReader {
  readonly hasBody: () => boolean;
}

export function wordReader(flow: Flow, hiddenStyles: ReadonlySet<string>): WordReader {
  const tables = wordTables(flow);
  let inline = startInline();
  /** Of the paragraphs in the middle of which there are boxes. */
  const interrupted: Inline[] = [];
  /** For each place with alternatives, whether one was taken. */
  const isTaken: boolean[] = [];
  /** The element for properties that this is in; `mark` for those of the mark that ends a paragraph. */
  let properties = '';
  let isText = false;
  let hasBody = false;

  const write = (text: string) => {
    if (!inline.isHidden && !inline.fields?.isInCode()) flow.text(raised(text, inline.position));
  };
  const isHiddenStyle = (attribute: Attribute) => hiddenStyles.has(attribute('w:val') ?? '');
  const property = (name: string, attribute: Attribute) => {
    if (properties === 'w:pPr') {
      if (name === 'w:pStyle' && isHiddenStyle(attribute)) inline.isParagraphHidden = inline.isJoined = true;
    } else if (properties === 'mark') {
      if (name === 'w:del' || name === 'w:moveFrom' || (name === 'w:vanish' && isOn(attribute))) inline.isJoined = true;
    } else if (properties === 'w:rPr') {
      if (name === 'w:rStyle' && isHiddenStyle(attribute)) inline.isHidden = true;
      if (name === 'w:vanish') inline.isHidden = isOn(attribute);
      if (name === 'w:vertAlign') inline.position = positionOf(attribute('w:val'));
    } else tables.property(name, attribute);
  };

  const open = (name: string, attribute: Attribute): boolean => {
    if (properties !== '') {
      const isMark = properties === 'w:pPr' && name === 'w:rPr';
      if (isMark) properties = 'mark';
      else property(name, attribute);
      return isMark;
    }
    switch (name) {
      case 'w:body':
        hasBody = true;
        break;
      case 'w:r':
      case 'm:r':
        inline.isHidden = inline.isParagraphHidden;
        inline.position = undefined;
        break;
      case 'w:t':
      case 'm:t':
        isText = true;
        break;
      case 'w:sym':
        write(symbol(attribute('w:char')));
        break;
      case 'w:fldChar':
        inline.fields ??= startFields();
        inline.fields.mark(attribute('w:fldCharType'));
        break;
      case 'mc:AlternateContent':
        isTaken.push(false);
        break;
      case 'mc:Choice':
      case 'mc:Fallback':
        if (isTaken.at(-1)) return false;
        isTaken.fill(true, -1);
        break;
      case 'w:txbxContent':
        if (inline.isHidden) return false;
        interrupted.push(inline);
        inline = startInline();
        flow.openBox();
        break;
      default: {
        if (PASSED_OVER.has(name)) return false;
        if (PROPERTIES.has(name)) properties = name;
        const characters = CHARACTERS.get(name);
        if (characters !== undefined) write(characters);
        return tables.open(name);
      }
    }
    return true;
  };

  const close = (name: string): void => {
    switch (name) {
      case 'w:p':
        if (!inline.isJoined) flow.endParagraph();
        // A field whose end is lost must not swallow the rest of the document.
        inline = startInline();
        break;
      case 'w:t':
      case 'm:t':
        isText = false;
        break;
      case 'mc:AlternateContent':
        isTaken.pop();
        break;
      case 'w:txbxContent':
        flow.closeBox();
        inline = interrupted.pop() ?? startInline();
        break;
      default:
        if (properties === 'mark') properties = 'w:pPr';
        else if (properties !== '') properties = '';
        else tables.close(name);
    }
  };

  const text = (characters: string) => {
    if (isText) write(characters.replace(/[\t\n]+/g, ' '));
  };
  return { open, close, text, hasBody: () => hasBody };
}

function startInline(): Inline {
  return { isJoined: false, isHidden: false, isParagraphHidden: false, position: undefined, fields: undefined };
}

function positionOf(value: string | undefined): Inline['position'] {
  if (value === 'superscript') return 'raised';
  return value === 'subscript' ? 'lowered' : undefined;
}
