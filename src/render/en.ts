/** Findings and problems in English. Labels of the form are translated; the form itself is Chinese. */
import type { Facts } from './facts.ts';
import type { Language } from './language.ts';
import { safe } from './safe.ts';

function sum(facts: Facts): string {
  const shown = facts.terms.filter(term => term.value !== 0);
  const zeros = facts.terms.length - shown.length;
  const blanks = facts.terms.filter(term => term.isBlank).length;
  if (shown.length === 0) return 'all parts are 0';
  const written = shown.map((term, i) => `${joint(term.sign, i)}${term.name} ${number(term.value)}`).join('');
  return `${written} = ${number(facts.computed)}${zeros > 0 ? ` (${zeros === 1 ? 'the other is' : `the other ${zeros} are`} ${blanks > 0 ? '0 or blank' : '0'})` : ''}`;
}

/** Where a table has sums, what a blank counts as meanwhile. */
const asZero = (facts: Facts) => (facts.text('sums') === 'yes' ? '; sums count them as 0 meanwhile' : '');
const joint = (sign: 1 | -1, place: number) => (sign === -1 ? ' - ' : ' + '.repeat(Math.min(place, 1)));

function off(facts: Facts): string {
  const difference = facts.reported - facts.computed;
  return difference > 0 ? `${number(difference)} too many` : `${number(-difference)} too few`;
}

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const number = (value: number) => String(Number(value.toPrecision(15)));
const list = (names: readonly string[], most = 5) =>
  names.slice(0, most).join('; ') + (names.length > most ? '; …' : '');

const FORMS: Readonly<Record<string, string>> = {
  'full-width': 'full-width digits',
  'inner-blank': 'a blank inside, possibly two numbers',
  'letter-digit': 'the letters O or l, or the character 〇, for digits',
  'leading-zero': 'leading zeros',
  'plus-sign': 'a plus sign',
  footnote: 'a footnote mark',
};

export const en: Language = {
  name: node => node.en,
  cellName: (table, row, column) => (row ? `${table}, "${row}", "${column}"` : `${table}, "${column}"`),
  messages: {
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
      `There is more than one ${f.table}. Only the first was checked; decide which one is this year's and remove the others.`,
    'structure/row-missing': f =>
      `${f.table} lacks ${plural(f.rows.length, 'row')}: ${list(f.rows)}. ${f.text('carries') === 'yes' ? 'Going by the other rows they are not all 0 (or a total is off), so the sums cannot be checked. ' : ''}Add them as on the statutory form.`,
    'structure/column-missing': f =>
      `${f.table} lacks the column "${f.column}". ${f.text('carries') === 'yes' ? 'Going by the other columns it is not all 0, so the sums cannot be checked. ' : ''}Add it as on the statutory form.`,
    'structure/row-unlabelled': f =>
      `${f.table} has a row of numbers without a label; it was not checked. Add the label.`,
    'requests/balance': f => {
      const plus = f.terms.filter(term => term.sign === 1);
      const minus = f.terms.filter(term => term.sign === -1);
      const left = plus.reduce((total, term) => total + term.value, 0);
      const right = f.reported + minus.reduce((total, term) => total + term.value, 0);
      const side = (terms: readonly { name: string; value: number }[]) =>
        terms.map(term => `${term.name} ${number(term.value)}`).join(' + ');
      return `${f.table}, column "${f.column}", does not balance: ${side(plus)} = ${number(left)}, but ${side([{ name: '(7) Total', value: f.reported }, ...minus])} = ${number(right)}, ${number(Math.abs(right - left))} ${right > left ? 'more' : 'less'}. Check "(7) Total" of this column first, then the requests received and carried.`;
    },
    'requests/footing': f =>
      `${f.table}, column "${f.column}": the parts do not add up to "${f.row}": ${sum(f)}, the table says ${number(f.reported)}, ${off(f)}. Check the parts and the total of this column.`,
    'requests/cross-footing': f =>
      `${f.table}, row "${f.row}": the columns do not add up to "${f.column}": ${sum(f)}, the table says ${number(f.reported)}, ${off(f)}. Check the columns and the total of this row.`,
    'requests/subtotal': f =>
      `${f.cell} does not agree with the rows beneath it: ${sum(f)}, the table says ${number(f.reported)}, ${off(f)}. Check the subtotal and its rows.`,
    'requests/columns-not-filled': f =>
      `${f.table} has ${plural(f.number('count'), 'row')} with a total but no figures by applicant (such as ${f.cells[0]}), so their cross-footing cannot be checked. Fill in the applicants; enter 0 where there are none.`,
    'requests/other-heavy': f =>
      `${f.cell} is ${f.number('part')}, which is ${Math.round((f.number('part') / f.number('total')) * 100)} % of ${f.number('total')} outcomes. That is a high share: check whether they belong above; if not, keep an explanation.`,
    'requests/partial-only': f =>
      `${f.table} has ${f.number('total')} outcomes, none granted and none granted in part. Check; if so, keep an explanation.`,
    'review/footing': f =>
      `${f.table}, "${f.column.replace(/ Total$/, '')}": the parts do not add up to the total: ${sum(f)}, the table says ${number(f.reported)}, ${off(f)}. Check these cells.`,
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
    'cell/not-a-number': f => {
      const why: Readonly<Record<string, string>> = {
        'no-cached-value':
          'is a formula whose result is not stored in the file. Open the file in a spreadsheet program, save it and check again',
        ambiguous: 'holds more than one number. Check it; one cell, one number',
        'repeated-row': 'stands in a row that occurs twice with different figures. Remove one of the rows',
        'misaligned-row':
          'stands in a row whose cells do not match the headings, so that nobody can tell which number belongs where; the row was not checked. This may be a problem of reading: check the cells of the row',
      };
      return `${f.cell} ${why[f.text('why')] ?? 'is not a number, so the sums cannot be checked. Enter a number, 0 where there is none'}: "${f.text('text')}".`;
    },
    'cell/copied-header': f =>
      `${f.cell} holds "${f.text('text')}", which looks like a heading or a year. Enter the number.`,
    'cell/negative': f => `${f.cell} says ${number(f.reported)}, but cannot be below 0. Check it.`,
    'cell/not-integer': f => `${f.cell} says ${number(f.reported)}, but cases are whole numbers. Check it.`,
    'cell/blank': f =>
      `${f.table} has ${plural(f.number('count'), 'blank number cell')} (${list(f.cells)}). Enter 0 where nothing happened${asZero(f)}.`,
    'cell/placeholder': f => {
      const what = `${f.table} has ${plural(f.cells.length, 'number cell')} with ${f
        .texts('texts')
        .map(text => `"${text}"`)
        .join(', ')} (${list(f.cells)}).`;
      if (f.text('apt') === 'yes')
        return `${what} A body without the power to make regulations may keep them; otherwise enter numbers.`;
      return `${what} Enter 0 where nothing happened${asZero(f)}.`;
    },
    'cell/unit-in-cell': f =>
      `${f.cell} says "${f.text('text')}", read as ${number(f.reported)}. Leave units and words out of number cells.`,
    'cell/money-unit': f =>
      `${f.cell} says ${number(f.reported)} in units of 10,000 yuan. Check whether it was entered in yuan.`,
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
  },
  problems: {
    'internal-error': a =>
      `The program failed on this file (${a('detail')}); it was not checked. Please send the file to the developers.`,
    'older-form': () => 'This is the statistics form of 2018 and earlier, which is out of scope; it was not checked.',
    'no-tables': () =>
      'None of the statutory tables (2, 3, 4) was found; nothing was checked. Make sure that this is an annual report and that its tables are text, not pictures.',
    'unsupported-format': a =>
      `${a('format')} files cannot be read yet; nothing was checked. Save it as DOCX, XLSX or a web page, or copy everything into a plain text file (TXT).`,
    encrypted: () => 'The file is protected by a password; nothing was checked. Remove the password first.',
    'damaged-archive': () =>
      'The file is damaged or incomplete; nothing was checked. Save it again with the program that made it.',
    'damaged-workbook': () =>
      'The workbook is damaged or no Excel file; nothing was checked. Save it again with a spreadsheet program.',
    'older-word': () =>
      'This is a file of Word 95 or earlier, which cannot be read; nothing was checked. Open it in Word or WPS and save it as DOCX.',
    'damaged-document': () =>
      'The document is damaged or incomplete; nothing was checked. Save it again with the program that made it.',
    scanned: () =>
      'This PDF is scanned pictures without text; none of its figures was checked, which does not mean that they are right. Supply a version whose text can be copied.',
    'page-without-text': () =>
      'The page holds no text (an empty application shell or a login page); nothing was checked. Save the page from a browser, or use the original document.',
    'only-attachment': () =>
      'The page only links to an attachment; nothing was checked. Download the attachment and check that.',
    'not-text': () =>
      'The file is neither text nor a document that can be read; nothing was checked. Make sure that it is the right file.',
    'empty-file': () => 'The file is empty; nothing was checked.',
    'file-too-large': a =>
      `The file is larger than ${a('limit')} MB; nothing was checked. No annual report is: make sure that it is the right file.`,
    'archive-too-large': a =>
      `The file unpacks to more than ${a('limit')} MB; nothing was checked. No annual report does: make sure that it is the right file.`,
    'sheet-too-large': a =>
      `The sheet "${a('sheet')}" is too large; nothing was checked. Keep only the tables of the report.`,
    'document-too-large': () =>
      'The document has too much text; nothing was checked. No annual report is that long: make sure that it is the right file.',
    'syntax-error': a => `This is not valid ${a('format')} (${a('detail')}). Correct this place.`,
    'duplicate-key': a => `The key "${a('key')}" occurs twice. Remove one.`,
    'unknown-key': a =>
      `Unknown key "${a('key')}"${a('suggestion') ? `; did you mean "${a('suggestion')}"?` : '.'} Correct or remove it.`,
    'repeated-key': a => `"${a('key')}" and "${a('other')}" mean the same. Remove one.`,
    'expected-object': a => `"${a('key')}" needs several values beneath it (such as ${a('keys')}), not a single one.`,
    'expected-value': a => `"${a('key')}" needs a number, null or a text.`,
    'number-too-large': a => `The number in "${a('key')}" has more digits than can be kept. Check it.`,
    'bad-metadata': a => `"${a('key')}" is not written as expected. See the data format in the README.`,
    'unknown-edition': a => `There is no edition "${a('edition')}". Known editions: ${a('known')}.`,
    'other-edition': a =>
      `The key "${a('key')}" belongs to edition ${a('other')}, but the data is read as edition ${a('named')}. Check "edition" or --edition.`,
    'text-disagrees': a => `The value of "${a('key')}" and its text "${a('text')}" do not agree. Correct one of them.`,
    'too-deep': () => 'The data is nested too deeply; nothing was checked.',
    'alias-bomb': a => `More than ${a('limit')} YAML aliases; nothing was checked. Write the values out.`,
    'cannot-open': a => `Cannot be opened (${a('detail')}). Check the path and your permissions.`,
    'hidden-sheet': a => `The hidden sheet "${a('sheet')}" was not read.`,
    'not-a-report': () =>
      'There is nothing of an annual report in it; nothing was checked. Make sure that it is the right file.',
    skipped: () => 'Does not look like an annual report; skipped.',
    'looking-in-folder': a => `No file named; checking the current folder: ${a('count')} files found.`,
  },
  reasons: {
    'total blank': 'the total is blank',
    'total missing': 'the row or column of the total is missing',
    'parts blank': 'there is a total, but all parts are blank',
    'cell not readable': 'a cell cannot be read as a number',
    'part missing': 'a row or column is missing',
    'table missing': 'the table is not there',
    'figures in question': 'the figures do not add up themselves',
    'figures blank': 'the figures are blank',
    'year unknown': 'the report year is unknown; say --year',
    'agency unknown': 'the agency is unknown',
    'edition not evident': 'the edition of the form cannot be told; say --edition',
  },
  severities: { error: 'error', warning: 'warning', info: 'info' },
  origin: {
    sheet: (sheet, address) => `sheet "${safe(sheet)}", ${address}`,
    line: (line, column) => `line ${line}, column ${column}`,
    table: (table, row, column) => `table ${table}, row ${row}, column ${column}`,
    paragraph: paragraph => `paragraph ${paragraph}`,
    page: page => `page ${page}, `,
  },
  words: {
    year: year => String(year),
    cited: (edition, notice) => `${edition} (${notice})`,
    unknownAgency: '(agency unknown)',
    unknownYear: '(year unknown)',
    allPassed: passed => `all ${passed} balances hold`,
    balances: (passed, failed, unknown) => `Balances: ${passed} hold, ${failed} fail, ${unknown} could not be checked`,
    notChecked: count => `${plural(count, 'check')} could not be made:`,
    balancesOf: (rule, count) => `${rule} (${count})`,
    notRun: rule => rule,
    unchecked: 'not checked',
    blank: 'blank',
    others: count => `(${plural(count, 'other row is', 'other rows are')} 0 or blank)`,
    summary: c =>
      [
        `${plural(c.reports, 'report')} checked: ${plural(c.errors, 'error')}, ${plural(c.warnings, 'warning')}, ${plural(c.infos, 'info')};`,
        ...(c.notChecked > 0 ? [`${plural(c.notChecked, 'check')} could not be made;`] : []),
        `${plural(c.unchecked, 'file')} could not be checked.`,
      ].join(' '),
  },
};
