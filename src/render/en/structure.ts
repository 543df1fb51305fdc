/** Findings of the group structure in English. */
import type { Messages } from '../language.ts';
import { list, plural } from './arithmetic.ts';

export const structure: Messages<'structure'> = {
  'structure/edition-mismatch': f =>
    f.text('edition') === '2019'
      ? `This report is on ${f.text('year')}, but its tables are of the former edition (${f.citation}). Reports on 2021 and later use the form of 国办公开办函〔2021〕30号: refill the new form, a change of the year alone will not do.`
      : `This report is on ${f.text('year')}, but its tables are of the ${f.text('edition')} edition (${f.citation}), which does not fit that year. Check the year and the form.`,
  'structure/table-missing': f =>
    ({
      blank: `${f.table} holds not a single number. Fill it in; where nothing happened, enter 0.`,
      unreadable: `Not a single number could be read in ${f.table}. Check it; this may be a problem of reading.`,
    })[f.text('found')] ??
    `${f.table} was not found. Add it; if it is a picture, replace it by text that can be copied.`,
  'structure/two-tables-same-kind': f =>
    f.text('year')
      ? `There is another ${f.table}, captioned ${f.text('year')}, which was not checked; the one captioned with the year of the report was.`
      : `There is more than one ${f.table}. Only the first was checked; decide which one is this year's and remove the others.`,
  'structure/row-missing': f =>
    `${f.table} lacks ${plural(f.rows.length, 'row')}: ${list(f.rows)}. ${f.text('carries') === 'yes' ? 'Going by the other rows they are not all 0 (or a total is off), so the sums cannot be checked. ' : ''}Add them as on the statutory form.`,
  'structure/column-missing': f =>
    `${f.table} lacks the column "${f.column}". ${f.text('carries') === 'yes' ? 'Going by the other columns it is not all 0, so the sums cannot be checked. ' : ''}Add it as on the statutory form.`,
  'structure/row-unlabelled': f =>
    `${f.table} has a row of numbers without a label; it was not checked. Add the label.`,
  'structure/headings-not-recognised': f =>
    `${f.number('found') === 0 ? 'None' : `Only ${f.number('found')}`} of the headings of the six parts could be recognised, so nobody can tell which part is missing, and they were not checked one by one. See whether each heading is a line of its own such as "一、总体情况"; if the headings are pictures or the page was not saved whole, check another file.`,
  'structure/section-missing': f =>
    `The heading of the part "${f.section}" was not found. Add the part; if its text is there, add the heading.`,
  'structure/section-order': f =>
    `"${f.text('title')}" comes after "${f.text('before')}", which is not the order of the form. Put the parts in order from one to six.`,
  'structure/section-number': f =>
    `The numeral of "${f.text('title')}" does not fit what the heading says: on the form this is part ${f.number('place')}. Check the numeral.`,
  'structure/shifted-block': f =>
    `From "${f.text('title')}" to "${f.text('last')}", the numerals of ${f.number('count')} parts are off by the same: on the form the first of them is part ${f.number('place')}. See whether a numbered heading is missing or too many before it.`,
  'structure/numbering-restart': f =>
    `Within "${f.section}" the numbering begins again with "${f.text('words')}", on the level of the parts themselves, and looks like another part. Number topics within a part "（一）", "（二）".`,
  'structure/intro-list': f =>
    f.text('kind') === 'named'
      ? `In ${f.section} the report says that it has "${f.text('words')}", but names ${f.number('other')}. Check the count and the names.`
      : `In ${f.section} the report says that it has "${f.text('words')}", but there are ${f.number('other')} parts. Check the count.`,
  'structure/template-residue': f =>
    `"${f.section}" still has the words "${f.text('words')}" of a template. Delete instructions, and fill in what is blank.`,
};
