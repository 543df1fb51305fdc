/** Findings of the group review in English. */
import type { Messages } from '../language.ts';
import { number, off, sum } from './arithmetic.ts';

export const review: Messages<'review'> = {
  'review/footing': f =>
    `${f.table}, "${f.column.replace(/ Total$/, '')}": the parts do not add up to the total: ${sum(f)}, the table says ${number(f.reported)}, ${off(f)}. Check these cells.`,
};
