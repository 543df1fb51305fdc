/** Copies of documents with other figures in some cells, and everything else as it was. */
import type { Hindrance } from '../model/refusal.ts';
import { type Limits, read } from '../read/index.ts';
import type { Edit, Editor, Patch } from './edit.ts';

export type { Edit } from './edit.ts';
export { isAsIntended } from './intended.ts';
export { objectionTo } from './objection.ts';

export interface Fixed {
  readonly bytes: Uint8Array;
  /** For each repair, why it was not made. */
  readonly hindrances: readonly (Hindrance | undefined)[];
}

/**
 * @param name of the file, for its ending
 * @param repairs each is made as a whole, or not at all
 * @returns nothing for a format in which no figure can be changed
 * @throws InputError as the readers do
 */
export async function fix(
  bytes: Uint8Array,
  name: string,
  repairs: readonly (readonly Edit[])[],
  limits: Limits,
): Promise<Fixed | undefined> {
  const editor = await editorFor(bytes, name, limits);
  if (!editor) return undefined;
  const plans = repairs.map(edits => edits.map(edit => editor.plan(edit)));
  const hindrances = plans.map(steps => steps.find(isHindrance));
  const patches = plans.flatMap((steps, index) => (hindrances[index] ? [] : steps.filter(isPatch)));
  return { bytes: patches.length > 0 ? editor.write(patches) : bytes, hindrances };
}

async function editorFor(bytes: Uint8Array, name: string, limits: Limits): Promise<Editor | undefined> {
  const source = await read(bytes, name, limits);
  if (source.kind === 'tree') return (await import('./tree.ts')).treeEditor(source, bytes);
  const isXlsx = source.format === 'workbook' && bytes[0] === 0x50;
  return isXlsx ? (await import('./workbook/workbook.ts')).workbookEditor(bytes, limits) : undefined;
}

function isHindrance(plan: Patch | Hindrance): plan is Hindrance {
  return typeof plan === 'string';
}

function isPatch(plan: Patch | Hindrance): plan is Patch {
  return typeof plan !== 'string';
}
