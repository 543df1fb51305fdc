/** Findings of the group proactive in English. */
import type { Messages } from '../language.ts';
import { number } from './arithmetic.ts';

export const proactive: Messages<'proactive'> = {
  'proactive/valid-below-new': f =>
    `${f.cell} says ${number(f.reported)}, less than issued minus repealed, ${number(f.computed)}. Check the three cells; if documents were issued and lapsed within the year, keep an explanation.`,
  'proactive/made-none-valid': f =>
    `${f.table}, "${f.row}": ${f.number('positive')} issued this year, but none in force. Check the number in force.`,
  'proactive/f19-total': f =>
    `${f.cell} says ${number(f.reported)}, less than the ${number(f.computed)} disclosed this year, which it includes. Check both cells.`,
  'proactive/f19-procurement': f =>
    `${f.table}, "${f.row}": one of the number of projects and the amount is 0, the other ${f.number('positive')}. Check ${f.cell}.`,
  'proactive/regulation-by-body': f =>
    `${f.cell} says ${number(f.reported)}. Regulations (规章) are made by bodies with that power: check whether "${f.text('agency')}" counted normative documents in this row.`,
};
