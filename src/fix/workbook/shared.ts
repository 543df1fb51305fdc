/** The texts that the cells of a workbook share, by their numbers. */
import type { Parts } from '../../annotate/parts.ts';
import { tagBefore } from '../../annotate/splice.ts';
import { SHEET } from '../../annotate/workbook/sheets.ts';
import { readXml } from '../../read/xml/xml.ts';

/** @returns each as written in the XML; nothing for one in pieces, with formats or readings of their own */
export function sharedTexts(parts: Parts, part: string | undefined): readonly (string | undefined)[] {
  if (part === undefined || !parts.has(part)) return [];
  const document = parts.text(part);
  const texts: (string | undefined)[] = [];
  let pieces: string[] = [];
  let start = 0;
  readXml(parts.bytes(part), SHEET, {
    open(name, _attribute, position) {
      if (name === 'x:si') pieces = [];
      if (name === 'x:t') start = position;
      return true;
    },
    close(name, position) {
      if (name === 'x:t') pieces.push(document.slice(start, tagBefore(document, position).start));
      if (name === 'x:si') texts.push(pieces.length === 1 ? pieces[0] : undefined);
    },
  });
  return texts;
}
