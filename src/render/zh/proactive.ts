/** Findings of the group proactive in Chinese. */
import type { Messages } from '../language.ts';
import { number } from './arithmetic.ts';

export const proactive: Messages<'proactive'> = {
  'proactive/valid-below-new': f =>
    `${f.cell}写${number(f.reported)}，少于本年制发减去本年废止的${number(f.computed)}。请核对这三格；如有当年制发当年失效的，请留存说明。`,
  'proactive/made-none-valid': f =>
    `${f.table}「${f.row}」本年制发${f.number('positive')}件，现行有效却是0件。请核对现行有效件数。`,
  'proactive/f19-total': f =>
    `${f.cell}写${number(f.reported)}，少于本年新公开数量${number(f.computed)}。总数应包括本年新公开的，请核对这两格。`,
  'proactive/f19-procurement': f =>
    `${f.table}「${f.row}」的项目数量和总金额一个是0、一个是${f.number('positive')}，对不上。请核对${f.cell}。`,
  'proactive/regulation-by-body': f =>
    `${f.cell}写${number(f.reported)}。规章由有权制定的机关制定，请核对「${f.text('agency')}」是否把行政规范性文件填在了规章一行。`,
};
