/** The style sheet of a workbook: for each format of a cell, the same one with a colour behind it. */
import type { Severity } from '../../model/rules.ts';
import { readXml } from '../../read/xml/xml.ts';
import { COLOURS } from '../note.ts';
import type { Parts } from '../parts.ts';
import { insertInto, type Splice, splice, type Tag, tagBefore } from '../splice.ts';
import { SHEET } from './sheets.ts';

export interface Styles {
  /** @returns the number of the new format */
  readonly coloured: (style: number, severity: Severity) => number;
  readonly write: () => void;
}

interface List {
  readonly tag: Tag;
  /** Where its end tag begins. */
  end: number;
  count: number;
}

/** Without a style sheet nothing is coloured, and the comment has to do. */
export function openStyles(parts: Parts, part: string | undefined): Styles {
  if (part === undefined || !parts.has(part)) return { coloured: style => style, write: () => {} };
  const document = parts.text(part);
  const { lists, formats } = readStyles(document, parts.bytes(part));
  const fills = lists.get('x:fills');
  const cellFormats = lists.get('x:cellXfs');
  if (!fills || !cellFormats || formats.length === 0) return { coloured: style => style, write: () => {} };
  const newFills = new Map<Severity, { number: number; text: string }>();
  const newFormats = new Map<string, { number: number; text: string }>();
  const fillFor = (severity: Severity) => {
    const { prefix } = fills.tag;
    const text = `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="FF${COLOURS[severity]}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;
    const fill = newFills.get(severity) ?? { number: fills.count + newFills.size, text };
    newFills.set(severity, fill);
    return fill.number;
  };
  return {
    coloured(style, severity) {
      const key = `${style} ${severity}`;
      const known = newFormats.get(key);
      if (known) return known.number;
      const original = formats[style] ?? formats[0] ?? '';
      const number = cellFormats.count + newFormats.size;
      newFormats.set(key, { number, text: withFill(original, fillFor(severity)) });
      return number;
    },
    write() {
      if (newFormats.size === 0) return;
      const added = [
        ...extended(
          fills,
          [...newFills.values()].map(fill => fill.text),
        ),
        ...extended(
          cellFormats,
          [...newFormats.values()].map(format => format.text),
        ),
      ];
      parts.set(part, splice(document, added));
    },
  };
}

/** More at the end of a list, and its count put right where it has one. */
function extended(list: List, items: readonly string[]): Splice[] {
  if (list.tag.isEmpty) return [insertInto(list.tag, items.join(''))];
  const count = /(\scount\s*=\s*)(?:"[^"]*"|'[^']*')/.exec(list.tag.text);
  const start = list.tag.start + (count?.index ?? 0);
  return [
    ...(count ? [{ start, end: start + count[0].length, text: `${count[1]}"${list.count + items.length}"` }] : []),
    { start: list.end, end: list.end, text: items.join('') },
  ];
}

/** The element of a format, with another fill. */
function withFill(format: string, fill: number): string {
  const end = format.indexOf('>');
  const isEmpty = format[end - 1] === '/';
  const head = format
    .slice(0, isEmpty ? end - 1 : end)
    .replace(/\s(?:fillId|applyFill)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
  return `${head} fillId="${fill}" applyFill="1"${format.slice(isEmpty ? end - 1 : end)}`;
}

function readStyles(document: string, bytes: Uint8Array) {
  const lists = new Map<string, List>();
  const formats: string[] = [];
  const open: string[] = [];
  let start = 0;
  readXml(bytes, SHEET, {
    open(name, _attribute, position) {
      const tag = tagBefore(document, position);
      if (open.length === 1) lists.set(name, { tag, end: position, count: 0 });
      const list = open.length === 2 ? lists.get(open[1] ?? '') : undefined;
      if (list) {
        list.count++;
        start = tag.start;
      }
      open.push(name);
      return true;
    },
    close(name, position) {
      open.pop();
      const list = open.length === 1 ? lists.get(name) : undefined;
      if (list) list.end = tagBefore(document, position).start;
      if (open.length === 2 && open[1] === 'x:cellXfs') formats.push(document.slice(start, position));
    },
  });
  return { lists, formats };
}
