/** Findings of the group series in English. */
import type { Facts } from '../facts.ts';
import type { Messages } from '../language.ts';
import { joint, number, off, plural } from './arithmetic.ts';

const lastYear = (f: Facts) => `last year's report${f.other.year ? ` (${f.other.year})` : ''}`;
const questioned = (f: Facts) => {
  const culprit = f.text('culprit');
  if (culprit === 'previous')
    return ` Most likely last year's report is wrong: its own sums fail too, and the diagnosis there puts ${number(f.reported)} in that cell.`;
  if (culprit === 'this')
    return ` Most likely this year's figure is wrong: the sums of this table fail too, and the diagnosis puts ${number(f.computed)} there.`;
  return f.text('questioned') === 'yes'
    ? ' Some of these figures do not add up in their own table: check those sums first.'
    : '';
};
const EXPLAIN =
  "if last year's report was corrected afterwards, or the agency was reorganised, say so when you accept this finding.";

const SECTIONS: Readonly<Record<string, string>> = {
  overview: 'Part one (overview)',
  problems: 'Part five (problems and improvements)',
};

export const series: Messages<'series'> = {
  'series/carry': f =>
    `${f.cell} does not continue ${lastYear(f)}: "${f.column}" of the requests carried forward was ${number(f.computed)} there, this year's table says ${number(f.reported)}, ${off(f)}.${questioned(f)} Find out what became of the difference; ${EXPLAIN}`,
  'series/stock': f =>
    `${f.cell} does not continue ${lastYear(f)}: ${number(f.number('previous'))} there${f.terms.map(term => `${joint(term.sign, 1)}${term.name} ${number(term.value)}`).join('')} = ${number(f.computed)}, this year's table says ${number(f.reported)}, ${off(f)}. ${
      f.reported > f.computed
        ? `Check whether documents issued were left out, or too many counted as in force; ${EXPLAIN}`
        : 'Documents that expired or were declared void are not counted as repealed, so this may be right; check, and keep an explanation.'
    }`,
  'series/gap': f =>
    `The report on ${f.texts('years').join(', ')} is missing: the one before is on ${f.other.year} (${f.other.path}). Add it; if there was none in that year, say why.`,
  'series/table-identical': f =>
    `All ${f.number('count')} figures of Tables 2 and 3 that are not 0 (totals aside) are those of ${lastYear(f)}. Check whether last year's tables were used by mistake; if they are right, say why when you accept this finding.`,
  'series/text-identical': f =>
    `${SECTIONS[f.text('section')]}: ${f.number('percent')} % of the text is that of ${lastYear(f)}, figures and years aside. Write what holds for this year; if nothing changed, say why when you accept this finding.`,
  'series/jump': f =>
    `${f.table} has ${plural(f.cells.length, 'figure')} ten times those of ${lastYear(f)}, or a tenth: ${jumps(f)}. Check for a digit too many or too few; if they are right, keep an explanation.`,
  'series/review-pending': f =>
    `${f.cell} is ${number(f.reported)}, while ${lastYear(f)} had ${number(f.number('previous'))} pending. Check that the outcome of what was pending is counted; if so, keep an explanation.`,
};

function jumps(f: Facts, most = 3): string {
  const [now, before] = [f.texts('now'), f.texts('before')];
  const shown = f.cells
    .slice(0, most)
    .map((cell, i) => `${cell.replace(`${f.table}, `, '')}: ${before[i]} then, ${now[i]} now`);
  return shown.join('; ') + (f.cells.length > most ? '; …' : '');
}
