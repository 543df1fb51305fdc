/** Workbooks (XLSX): the value of one cell, in the XML of its sheet. */
import { openParts, type Parts, relationshipsOf } from '../../annotate/parts.ts';
import { insertInto, splice } from '../../annotate/splice.ts';
import { sheetsOf } from '../../annotate/workbook/sheets.ts';
import type { Hindrance } from '../../model/refusal.ts';
import type { Limits } from '../../read/limits.ts';
import type { Edit, Editor, Patch } from '../edit.ts';
import { rewritten } from '../number.ts';
import { type ReadSheet, readSheet, type WrittenCell } from './cells.ts';
import { sharedTexts } from './shared.ts';

/** @throws InputError `damaged-archive` or `damaged-document` */
export function workbookEditor(bytes: Uint8Array, limits: Limits): Editor {
  const parts = openParts(bytes, limits);
  const { workbook, sheets } = sheetsOf(parts);
  const read = new Map<string, ReadSheet>();
  let texts: readonly (string | undefined)[] | undefined;
  const shared = () => {
    texts ??= sharedTexts(parts, sharedPart(parts, workbook));
    return texts;
  };
  const sheetIn = (part: string) => {
    const sheet = read.get(part) ?? readSheet(parts.text(part), parts.bytes(part));
    read.set(part, sheet);
    return sheet;
  };
  return {
    plan(edit) {
      const { origin } = edit;
      const part = origin && 'address' in origin ? sheets.get(origin.sheet) : undefined;
      if (part === undefined || !origin || !('address' in origin)) return 'no-place';
      const sheet = sheetIn(part);
      const cell = sheet.cells.get(origin.address);
      if (!cell || cell === 'twice') return 'no-place';
      if (cell.isFormula || sheet.isComputed(origin.address)) return 'formula';
      const splices = patch(cell, edit, parts.text(part), shared);
      return typeof splices === 'string' ? splices : { part, splices };
    },
    write(patches) {
      for (const part of new Set(patches.map(patch => patch.part))) {
        const splices = patches.filter(patch => patch.part === part).flatMap(patch => patch.splices);
        parts.set(part, splice(parts.text(part), splices));
      }
      return parts.pack();
    },
  };
}

function sharedPart(parts: Parts, workbook: string): string | undefined {
  return relationshipsOf(parts, workbook).find(({ kind }) => kind === 'sharedStrings')?.target;
}

function patch(
  cell: WrittenCell,
  { from, to }: Edit,
  document: string,
  shared: () => readonly (string | undefined)[],
): Patch['splices'] | Hindrance {
  const { tag, type, value, texts } = cell;
  if (!value && texts.length === 0)
    return from === null && type === undefined ? [insertInto(tag, `<${tag.prefix}v>${to}</${tag.prefix}v>`)] : 'style';
  const [place = value, ...others] = texts;
  if (!place || others.length > 0) return 'style';
  if (type === 's') {
    const text = shared()[Number(document.slice(place.start, place.end))];
    const figure = text === undefined ? undefined : rewrittenXml(text, from, to);
    // Other cells may share the text: this one gets its own.
    return figure === undefined ? 'style' : inline(cell, figure);
  }
  const figure = rewrittenXml(document.slice(place.start, place.end), from, to);
  return figure === undefined ? 'style' : [{ ...place, text: figure }];
}

/** Without anything that XML would have to read first. */
function rewrittenXml(raw: string, from: number | null, to: number): string | undefined {
  return /[&<]/.test(raw) ? undefined : rewritten(raw, from, to);
}

function inline({ tag, end }: WrittenCell, text: string): Patch['splices'] {
  const { prefix } = tag;
  const space = text === text.trim() ? '' : ' xml:space="preserve"';
  const head = tag.text.replace(/(\st\s*=\s*)(?:"s"|'s')/, '$1"inlineStr"');
  const content = `<${prefix}is><${prefix}t${space}>${text}</${prefix}t></${prefix}is>`;
  return [
    { start: tag.start, end: tag.end, text: head },
    { start: tag.end, end, text: content },
  ];
}
