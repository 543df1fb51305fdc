/** Findings and problems in English. Labels of the form are translated; the form itself is Chinese. */
import type { Language } from '../language.ts';
import { safe } from '../safe.ts';
import { archive } from './archive.ts';
import { plural } from './arithmetic.ts';
import { cell } from './cell.ts';
import { diagnosis } from './diagnosis.ts';
import { metadata } from './metadata.ts';
import { narrative } from './narrative.ts';
import { outputs } from './outputs.ts';
import { proactive } from './proactive.ts';
import { problems } from './problems.ts';
import { requests } from './requests.ts';
import { review } from './review.ts';
import { rollup } from './rollup.ts';
import { series } from './series.ts';
import { statements } from './statements.ts';
import { structure } from './structure.ts';
import { timeliness } from './timeliness.ts';
import { waiver } from './waiver.ts';

export const en: Language = {
  name: node => node.en,
  cellName: (table, row, column) => (row ? `${table}, "${row}", "${column}"` : `${table}, "${column}"`),
  messages: {
    ...structure,
    ...metadata,
    ...requests,
    ...review,
    ...proactive,
    ...cell,
    ...narrative,
    ...timeliness,
    ...series,
    ...rollup,
    ...archive,
    ...waiver,
  },
  statements,
  diagnosis,
  problems,
  reasons: {
    'total blank': 'the total is blank',
    'total missing': 'the row or column of the total is missing',
    'part blank': 'a part is blank',
    'parts blank': 'there is a total, but all parts are blank',
    'cell not readable': 'a cell cannot be read as a number',
    'part missing': 'a row or column is missing',
    'table missing': 'the table is not there',
    'figures in question': 'the figures do not add up themselves',
    'figures blank': 'the figures are blank',
    'year unknown': 'the report year is unknown; say --year',
    'agency unknown': 'the agency is unknown',
    'edition not evident': 'the edition of the form cannot be told; say --edition',
    'title unknown': 'the title was not recognised',
    'part not found': 'the part was not found',
    'damaged text': 'the text was damaged before it was read',
    'prose incomplete': 'the data holds only some of the prose',
    'no prose': 'there is no prose, so no rule on it was applied',
    'publication date unknown': 'the report does not say when it was published',
    'text not found': 'there is no text to compare with',
    'previous report not comparable': 'there is no comparable report on the year before',
    'previous figures unknown': "the figures in last year's report are blank or cannot be read",
    'earlier figures unknown': 'the earlier run could not read this report',
    'scope unknown': 'the manifest does not say whether the report above is a summary',
    'reports missing': 'some unit on the list has no report that could be read',
  },
  severities: { error: 'error', warning: 'warning', info: 'info' },
  origin: {
    sheet: (sheet, address) => `sheet "${safe(sheet)}", ${address}`,
    line: (line, column) => `line ${line}, column ${column}`,
    table: (table, row, column) => `table ${table}, row ${row}, column ${column}`,
    paragraph: paragraph => `paragraph ${paragraph}`,
    page: page => `page ${page}, `,
  },
  outputs,
  words: {
    colon: ': ',
    space: ' ',
    part: part => `report ${part}`,
    year: year => String(year),
    cited: (edition, notice) => `${edition} (${notice})`,
    unknownAgency: '(agency unknown)',
    unknownYear: '(year unknown)',
    allPassed: passed => `all ${passed} balances hold`,
    balances: (passed, failed, unknown) => `Balances: ${passed} hold, ${failed} fail, ${unknown} could not be checked`,
    narrative: ({ numbers, tied, leftAlone }) =>
      numbers === 0
        ? 'Text: no numbers that count anything'
        : `Text: ${plural(numbers, 'number')}, ${tied} compared with a table or another number, ${leftAlone} left alone`,
    notChecked: count => `${plural(count, 'check')} could not be made:`,
    outside: 'Not in the document, and so not checked:',
    balancesOf: (rule, count) => `${rule} (${count})`,
    notCheckedMark: 'check not made',
    unchecked: 'not checked',
    beside: 'compared with other reports',
    ofWaivers: 'file of waivers',
    overview: {
      worst: 'Reports with problems (errors, warnings, infos):',
      rules: 'By rule (errors, warnings, infos, reports):',
      years: 'By year (errors, warnings, infos, reports):',
      districts: 'By district (errors, warnings, infos, reports):',
      unreadable: 'Files that could not be checked:',
      missing: 'Missing reports:',
      late: 'Published late (date > last day):',
      elsewhere: '(elsewhere)',
      others: count => `… ${count} more: see --format xlsx, csv-overview or json`,
    },
    blank: 'blank',
    others: count => `(${plural(count, 'other row is', 'other rows are')} 0 or blank)`,
    waivedMark: 'waived',
    waived: count => `${plural(count, 'finding')} waived:`,
    waiver: ({ reason, by, date, days, expires, correction }) => {
      const facts = [
        by ? safe(by) : '',
        date ? `${date}${days === undefined ? '' : `, ${plural(days, 'day')} ago`}` : '',
        expires ? `until ${expires}` : '',
        correction ? `corrected: ${safe(correction)}` : '',
      ].filter(fact => fact !== '');
      return `${safe(reason)}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`;
    },
    summary: c =>
      [
        `${plural(c.reports, 'report')} checked: ${plural(c.errors, 'error')}, ${plural(c.warnings, 'warning')}, ${plural(c.infos, 'info')};`,
        ...(c.waived > 0 ? [`${plural(c.waived, 'finding')} waived;`] : []),
        ...(c.notChecked > 0 ? [`${plural(c.notChecked, 'check')} could not be made;`] : []),
        `${plural(c.unchecked, 'file')} could not be checked.`,
        ...(c.notReached > 0 ? [`Interrupted: ${plural(c.notReached, 'file')} not checked.`] : []),
      ].join(' '),
  },
};
