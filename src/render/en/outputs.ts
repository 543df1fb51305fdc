/** The words of the outputs that are documents, in English. */
import type { OutputWords } from '../language.ts';
import { plural } from './arithmetic.ts';

export const outputs: OutputWords = {
  tag: 'en-US',
  title: 'Annual reports on information disclosure: results of the check',
  columns: {
    file: 'File',
    agency: 'Agency',
    year: 'Year',
    severity: 'Severity',
    rule: 'Rule',
    place: 'Place',
    message: 'Message',
    cause: 'Diagnosis',
    reported: 'Reported',
    computed: 'Computed',
    difference: 'Difference',
    cell: 'Cell',
    fingerprint: 'Fingerprint',
    count: 'Count',
    reason: 'Reason',
    waiver: 'Waived because',
  },
  headings: {
    summary: 'Summary',
    findings: 'Findings',
    waived: 'Waived findings',
    notChecked: 'Checks that could not be made',
    unchecked: 'Files that could not be checked',
  },
  explained: { why: 'Why', example: 'Example', todo: 'What to do' },
  cause: ({ reading, unique, complete, others }) => {
    if (reading === undefined)
      return 'Too many cells are involved to tell which are wrong. Check them one by one against the records.';
    const sure = unique ? ' No other explanation changes so little.' : '';
    const rivals =
      others > 0
        ? ` ${complete ? '' : 'At least '}${plural(others, 'other explanation fits', 'other explanations fit')} too.`
        : '';
    return `Possible cause: ${reading}.${sure}${rivals} Check it against the records.`;
  },
  clean: reports => `${plural(reports, 'report')} without findings.`,
  nothing: 'None.',
  page: {
    search: 'Search',
    all: 'All',
    sort: 'Click to sort',
    hideWaived: 'Hide what is waived',
    shown: (shown, all) => `${shown} of ${all} shown`,
  },
  annotated: {
    written: (copy, notes, notChecked) =>
      `Wrote ${copy} with ${plural(notes, 'note')}; the original is as it was.${notChecked > 0 ? ` ${plural(notChecked, 'check')} could not be made; gov-report check lists them.` : ''}`,
    elsewhere: findings => `${plural(findings, 'finding')} more without a place for a note in the file:`,
    nothing: file => `Nothing was found in ${file}; no copy was written.`,
  },
  notice: {
    title: 'Annual report on government information disclosure: notice of corrections',
    agencyUnknown: path => `(agency not recognised, file: ${path})`,
    opening: (year, citation) =>
      `These are the results of the check of your annual report on government information disclosure, ${year} (form: ${citation}).`,
    findings: count => `Please look at the following ${plural(count, 'place')}:`,
    item: (number, message, place) => `${number}. ${message}${place === '' ? '' : ` (${place})`}`,
    notChecked: 'These checks could not be made; please look at them too:',
    closing:
      'Please compare each place with your registers. Correct what is wrong and submit the report again; where a figure is right, say so and keep the evidence. A computed figure is the sum of the parts and not necessarily the right one.',
    nothing: 'No report needs correction.',
    unchecked: 'These files could not be checked:',
  },
};
