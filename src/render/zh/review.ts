/** Findings of the group review in Chinese. */
import type { Messages } from '../language.ts';
import { number, off, sum } from './arithmetic.ts';

export const review: Messages<'review'> = {
  'review/footing': f =>
    `${f.table}「${f.column.replace(/ .*$/, '')}」各项相加与「总计」对不上：${sum(f)}，表中写${number(f.reported)}，${off(f)}。请核对这几格。`,
};
