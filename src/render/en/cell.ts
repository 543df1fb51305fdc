/** Findings of the group cell in English. */
import type { Facts } from '../facts.ts';
import type { Messages } from '../language.ts';
import { list, meanwhile, number, plural } from './arithmetic.ts';

const FORMS: Readonly<Record<string, string>> = {
  'full-width': 'full-width digits',
  'inner-blank': 'a blank inside, possibly two numbers',
  'letter-digit': 'the letters O or l, or the character 〇, for digits',
  'leading-zero': 'leading zeros',
  'plus-sign': 'a plus sign',
  footnote: 'a footnote mark',
};

/** The row in the order of its columns, where one way to read it adds up. */
function readAs(f: Facts): string {
  const values = f.texts('reading').map(value => value || '(blank)');
  return values.length > 0
    ? ` Read as ${values.join(', ')}, from left to right, this row would add up; compare the original.`
    : '';
}

export const cell: Messages<'cell'> = {
  'cell/not-a-number': f => {
    const why: Readonly<Record<string, string>> = {
      'no-cached-value':
        'is a formula whose result is not stored in the file. Open the file in a spreadsheet program, save it and check again',
      ambiguous: 'holds more than one number. Check it; one cell, one number',
      'repeated-row': 'stands in a row that occurs twice with different figures. Remove one of the rows',
      'misaligned-row':
        'stands in a row whose cells do not match the headings, so that nobody can tell which number belongs where; the row was not checked. This may be a problem of reading: check the cells of the row',
    };
    return `${f.cell} ${why[f.text('why')] ?? 'is not a number, so the sums cannot be checked. Enter a number, 0 where there is none'}: "${f.text('text')}".${readAs(f)}`;
  },
  'cell/copied-header': f =>
    `${f.cell} holds "${f.text('text')}", which looks like a heading or a year. Enter the number.`,
  'cell/negative': f => `${f.cell} says ${number(f.reported)}, but cannot be below 0. Check it.`,
  'cell/not-integer': f => `${f.cell} says ${number(f.reported)}, but cases are whole numbers. Check it.`,
  'cell/blank': f =>
    `${f.table} has ${plural(f.number('count'), 'blank number cell')} (${list(f.cells)}). Enter 0 where nothing happened${meanwhile(f)}.`,
  'cell/placeholder': f => {
    const what = `${f.table} has ${plural(f.cells.length, 'number cell')} with ${f
      .texts('texts')
      .map(text => `"${text}"`)
      .join(', ')} (${list(f.cells)}).`;
    if (f.text('apt') === 'yes')
      return `${what} A body without the power to make regulations may keep them; otherwise enter numbers.`;
    return `${what} Enter 0 where nothing happened${meanwhile(f)}.`;
  },
  'cell/unit-in-cell': f =>
    `${f.cell} says "${f.text('text')}", read as ${number(f.reported)}. Leave units and words out of number cells.`,
  'cell/money-unit': f =>
    f.text('previous')
      ? `${f.cell} says ${number(f.reported)}, last year${f.other.year ? ` (${f.other.year})` : ''} it was ${number(f.number('previous'))}, about ten thousand times apart. Check whether one of them was entered in yuan; the unit is 10,000 yuan.`
      : `${f.cell} says ${number(f.reported)} in units of 10,000 yuan. Check whether it was entered in yuan.`,
  'cell/number-form': f =>
    `${f.cell} says "${f.text('text')}", read as ${number(f.reported)} (${f
      .texts('forms')
      .map(form => FORMS[form] ?? form)
      .join('; ')}). Write a plain number.`,
  'cell/label-altered': f =>
    `${f.table}: "${f.text('label')}" was read as "${f.text('standard')}". Use the label of the form.`,
  'cell/extra-row': f =>
    `${f.table} has a row that the form does not have, or has once only: "${f.text('label')}". Check whether it should stay.`,
  'cell/extra-column': f =>
    `${f.table} has a column that the form does not have: "${f.text('label')}"; it was not checked. Check whether it should stay.`,
};
