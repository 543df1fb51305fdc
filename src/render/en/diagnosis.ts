/** Diagnoses in English. Only here may a value be proposed, and only as something to be checked against the records. */
import type { SlipKind } from '../../model/diagnosis.ts';
import type { ChangeFacts, DiagnosisFacts, DiagnosisWords, ReadingFacts } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import { number, sum } from './arithmetic.ts';
import { sides } from './requests.ts';

const SLIPS: Readonly<Record<SlipKind, string>> = {
  'digit-inserted': 'as if one digit too many had been typed',
  'digit-omitted': 'as if a digit had been left out',
  'digit-replaced': 'as if one digit had been mistyped',
  'digits-transposed': 'as if two neighbouring digits had changed places',
  tenfold: 'as if a 0 too many had been typed at the end',
  tenth: 'as if a 0 had been left out at the end',
  sign: 'as if the sign were the wrong way round',
  'left-out': 'as if a figure had not been filled in',
  'addend-omitted': 'as if one part had been left out of the sum',
  'side-slip': 'as if a part had been subtracted instead of added, or the reverse',
  'copied-from-last-year': "as if last year's figure, which is the same, had been kept",
  'different-figure': '',
  swapped: 'as if the figures of two cells had changed places',
  moved: 'as if a figure had been put into the wrong cell of the line',
  'split-number': 'as if one number had been split over two cells',
  'two-applicants': 'as if one request had been received under one kind of applicant and handled under another',
  'two-rows': 'as if one request had been counted in a different row',
  'stale-totals': 'as if a detail had been changed and the totals had not followed',
  'carried-into-totals': 'as if the total had been computed from a wrong detail',
  'row-shifted': 'as if the row had slid by one cell from some cell on',
  'column-shifted': 'as if the column had slid by one row from some row on',
  several: '',
};

function slips({ kind, kinds }: ReadingFacts): string {
  const named = (kind === 'several' ? kinds : [kind]).map(one => SLIPS[one]).filter(text => text !== '');
  return kind === 'several' ? named.map(text => `one of them ${text}`).join(', ') : named.join('');
}

function now({ cell, from, isUnreadable }: ChangeFacts): string {
  if (from !== undefined) return `${cell}, says ${from}`;
  return `${cell}, ${isUnreadable ? 'cannot be read' : 'is blank'}`;
}

function proposal(changes: readonly ChangeFacts[]): string {
  const [only, ...others] = changes;
  if (!only) return '';
  if (others.length === 0) return `${now(only)}; if it were ${only.to}`;
  return `${changes.map(now).join('; ')}; if they were ${changes.map(change => change.to).join(', ')}, in this order`;
}

/** In a list of what would have to change. */
function edits(changes: readonly ChangeFacts[]): string {
  return changes.map(({ cell, from, to }) => `${cell}: ${from ?? 'nothing'} → ${to}`).join('; ');
}

function summary({ isBeside, ...facts }: DiagnosisFacts): string {
  const { settled } = facts;
  if (!isBeside) return judgement(facts, settled === 1 ? 'the finding below' : `the ${settled} findings below`);
  const own = `the ${settled === 1 ? 'finding' : `${settled} findings`} on this report by itself`;
  return `Beside the reports on the years before and after: ${judgement(facts, own)}`;
}

function judgement(facts: Omit<DiagnosisFacts, 'isBeside'>, sums: string): string {
  const { unique, complete, best, others, confidence } = facts;
  if (!best)
    return complete
      ? `Several cells are involved in ${sums}; no change of up to three would settle them, so that the cells cannot be located. Begin with the largest difference and check cell by cell against the records.`
      : `There were too many ways to settle ${sums} to try them all, so that the cells cannot be located. Check cell by cell against the records.`;
  const slip = slips(best);
  const solved = `${proposal(best.changes)}, ${sums} would be settled`;
  const check = 'Check it against the records.';
  if (unique) return `${solved}. No other explanation changes so little${slip ? `; it looks ${slip}` : ''}. ${check}`;
  if (others === 0)
    return `${solved}${slip ? `; it looks ${slip}` : ''}${complete ? '' : ' (not every way was tried)'}. ${check}`;
  const count = complete
    ? `${others + 1} changes would do`
    : `At least ${others + 1} changes would do, and not all were tried`;
  const guess =
    confidence === 'likely'
      ? 'best supported is this'
      : 'the sums alone cannot tell which; a guess by how people mistype';
  return `${count}; ${guess}: ${solved}${slip ? `; it looks ${slip}` : ''}. ${check}`;
}

/** A longer sum would hide what it is cited for. */
const MOST_TERMS = 4;

function holds({ isRow, sum: facts }: { readonly isRow: boolean; readonly sum: Facts }): string {
  const { left, right } = sides(facts);
  if (facts.terms.some(term => term.sign === -1)) return `column "${facts.column}" holds, ${left} and ${right}`;
  const line = isRow && facts.row ? `row "${facts.row}"` : `column "${facts.column}"`;
  const isLong = facts.terms.filter(term => term.value !== 0).length > MOST_TERMS;
  return `${line} holds, ${isLong ? `its parts add up to ${number(facts.reported)}` : sum(facts)}`;
}

export const diagnosis: DiagnosisWords = {
  label: 'cause',
  summary,
  reading: facts => {
    const slip = slips(facts);
    return `${edits(facts.changes)}${slip ? ` (${slip})` : ''}`;
  },
  or: reading => `Or: ${reading}.`,
  more: count => `${count} more in --format json.`,
  ground: facts => {
    switch (facts.kind) {
      case 'balance':
        return holds(facts);
      case 'divisible-by-nine':
        return `the difference of ${facts.difference} can be divided by 9, as when digits change places`;
      case 'narrative':
        return `the text says ${facts.quote ? `"${facts.quote}"` : facts.value}, which ${facts.supports ? 'agrees' : 'does not agree'}`;
      case 'previous-year':
      case 'next-year':
        return `by ${facts.kind === 'previous-year' ? 'last' : 'next'} year's report, ${facts.cell} is ${facts.value}, which ${facts.supports ? 'agrees' : 'does not agree'}`;
      case 'stale-totals':
        return `Or this cell is right, and what depends on it did not follow when it was changed; that takes ${facts.changes.length} cells: ${edits(facts.changes)}.`;
      default:
        return `Or the whole ${facts.kind === 'row-shifted' ? 'row' : 'column'} slid by one cell, which takes ${facts.changes.length} cells: ${edits(facts.changes)}.`;
    }
  },
  grounds: texts => `Grounds: ${texts}.`,
  between: '; ',
};
