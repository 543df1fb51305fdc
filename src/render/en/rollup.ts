/** Findings of the group rollup in English. */
import type { Facts } from '../facts.ts';
import type { Messages } from '../language.ts';
import { number, plural } from './arithmetic.ts';

const quoted = (name: string) => `"${name}"`;

export const rollup: Messages<'rollup'> = {
  'rollup/missing-unit': f =>
    `There is no report of ${quoted(f.text('agency'))} on ${f.text('year')}${f.text('due') ? ` (due ${f.text('due')}${f.text('late') === 'yes' ? ', which has passed' : ''})` : ''}. Ask for it or add the file; if the unit no longer reports, take it off the list.`,
  'rollup/child-exceeds-parent': f =>
    `The manifest says that this report is a summary, but ${quoted(f.other.agency || f.other.path)} has ${plural(f.cells.length, 'figure')} above it: ${compared(f, f.texts('parts'), 'the unit')}. Check whether something was left out of the summary, or the unit's report is wrong.`,
  'rollup/sum': f =>
    `${f.table} has ${plural(f.cells.length, 'figure')} that ${plural(f.number('count'), 'unit')} do not add up to: ${compared(f, f.texts('sums'), 'the units')}. Check; a request sent to several bodies is counted by each of them, and what the government's own offices handled may not be on the list. If they are right, keep an explanation.`,
  'rollup/extra-unit': f =>
    `${f.text('agency') ? quoted(f.text('agency')) : 'The agency of this report'} is not on the list. Check its name; if it has to report, add it.`,
  'rollup/double-counted-normative': f =>
    `${f.cell} is ${number(f.reported)}, and so it is in the report of ${quoted(f.other.agency)}. Check whether the same documents were counted twice: what is issued in the name of the government belongs into its report.`,
};

function compared(f: Facts, others: readonly string[], word: string, most = 3): string {
  const wholes = f.texts('wholes');
  const shown = f.cells.slice(0, most).map((cell, i) => `${cell}: the summary ${wholes[i]}, ${word} ${others[i]}`);
  return shown.join('; ') + (f.cells.length > most ? '; …' : '');
}
