/** The words of `extract --explain` in English. */
import type { ExplanationWords } from '../explanation.ts';
import { plural } from './arithmetic.ts';
import { DAMAGE } from './metadata.ts';

export const explanation: ExplanationWords = {
  readAs: format => `read as ${format === 'text' ? 'plain text' : format}`,
  edition: (edition, isEvident) =>
    `Form: ${edition}${isEvident ? '' : ' (likely from the year; the labels do not tell)'}`,
  stated: { agency: 'Agency', year: 'Year', title: 'Title', period: 'Period', publishedOn: 'Published' },
  notStated: 'not found',
  tables: 'Tables',
  table: (table, cells, found, numbers) =>
    `${table}: ${found} of ${cells} cells found, ${plural(numbers, 'number')} read`,
  grid: (number, rows, columns) => `Table ${number} of the file (${plural(rows, 'row')}, ${plural(columns, 'column')})`,
  headings: (table, columns) => `headings of ${table}: ${columns}`,
  noOrder: 'the order of the columns cannot be told',
  aside: table => `headings of ${table}, of which there is another: the rows here were not read`,
  rows: (table, count) => `${plural(count, 'row')} of ${table}, labelled as on the form: read`,
  row: {
    read: (text, label, how) => `"${text}" was read as "${label}" (${how})`,
    unclear: text =>
      `${text ? `"${text}"` : 'a row without a label'}: not read, since its numbers cannot be told apart`,
    unknown: text => `a row that the form does not have, not read: ${text}`,
  },
  unlabelled: table => `the row of numbers of ${table}: read`,
  text: text => `a row outside the tables, read as text: ${text}`,
  ignored: 'no label of the form in it',
  fragment: table => `too few rows of ${table} to take it for that table`,
  how: {
    printed: 'as on the form',
    variant: 'a known variant',
    slip: 'one character away',
    addition: 'without additions',
  },
  unknownColumn: 'not on the form',
  sections: 'Parts',
  section: (title, standard, paragraphs) =>
    `${title}${title === standard ? '' : ` (that is, "${standard}")`}: ${plural(paragraphs, 'paragraph')}`,
  noSection: standard => `${standard}: not found`,
  damage: 'Damage',
  damaged: (kind, sample) => `the text ${DAMAGE[kind]}, as in "${sample}"`,
  notices: 'Notices',
  data: 'The data names its cells by keys; there was no table to recognise',
};
