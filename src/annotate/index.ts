/** Copies of documents with notes on the places concerned. The way back of the readers: the same counting, other way round. */
import { formatOf } from '../read/index.ts';
import type { Limits } from '../read/limits.ts';
import type { Annotated, Note } from './note.ts';

export type { Annotated, Note } from './note.ts';

/**
 * @param name of the file, for its ending
 * @returns nothing for a format that takes no notes
 * @throws InputError as the readers do
 */
export async function annotate(
  bytes: Uint8Array,
  name: string,
  notes: readonly Note[],
  limits: Limits,
): Promise<Annotated | undefined> {
  const format = await formatOf(bytes, name, limits);
  if (format === 'workbook' && bytes[0] === 0x50)
    return (await import('./workbook/workbook.ts')).annotateWorkbook(bytes, notes, limits);
  if (format === 'DOCX') return (await import('./word/word.ts')).annotateWord(bytes, notes, limits);
  if (format === 'HTML') return (await import('./page/page.ts')).annotatePage(bytes, notes, limits);
  return undefined;
}
