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
    table: 'Table',
    district: 'District',
    title: 'Title of the rule',
    reports: 'Reports',
    errors: 'Errors',
    warnings: 'Warnings',
    infos: 'Infos',
    waived: 'Waived',
    notChecked: 'Checks not made',
    unchecked: 'Files not checked',
    notReached: 'Files not reached',
    publishedOn: 'Published',
    due: 'Due',
  },
  headings: {
    summary: 'Summary',
    findings: 'Findings',
    waived: 'Waived findings',
    notChecked: 'Checks that could not be made',
    unchecked: 'Files that could not be checked',
    missing: 'Missing',
    late: 'Late',
    agencies: 'Agencies',
    districts: 'Districts',
    years: 'Years',
    rules: 'Rules',
    reports: 'Reports with findings',
  },
  first: (heading, rows) => `${heading} (first ${rows})`,
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
    left: (rows, left) =>
      `These are the first ${rows}; ${plural(left, 'more is', 'more are')} in the output of --format csv, csv-overview or xlsx.`,
  },
  annotated: {
    written: (copy, notes, notChecked) =>
      `Wrote ${copy} with ${plural(notes, 'note')}; the original is as it was.${notChecked > 0 ? ` ${plural(notChecked, 'check')} could not be made; gov-report check lists them.` : ''}`,
    elsewhere: findings => `${plural(findings, 'finding')} more without a place for a note in the file:`,
    nothing: file => `Nothing was found in ${file}; no copy was written.`,
  },
  fixed: {
    changed: 'changed  ',
    left: 'left  ',
    refusals: {
      waived:
        'Not changed: a finding here has been waived, and its figure stays. To change it, take that entry out of the file of waivers.',
      'not-located':
        'Not changed: too many cells are involved to tell which are wrong. Check them one by one against the records.',
      'not-all-tried': 'Not changed: there were too many possibilities to try them all. Check it against the records.',
      'not-unique':
        'Not changed: this is not the only explanation, and the sums cannot tell which holds. Check it against the records.',
      contradicted: "Not changed: the text or last year's report does not agree. Check it against the records.",
      'not-corroborated':
        "Not changed: only the sums speak for it; neither the text nor last year's report plainly gives a figure for this cell. Check it against the records; give last year's report with --previous if you have it.",
      'several-cells':
        "Not changed: several cells would have to change at once, and the text and last year's report do not tell each of them. Check them against the records.",
      rival: 'Not changed: another reading, which changes more cells, is as plausible; gov-report check shows it.',
      'no-place': 'Not changed: the file has no place of its own for this cell. Fill it in yourself.',
      style: 'Not changed: more than a whole number is written in this cell. Change it yourself.',
      formula: 'Not changed: a formula gives this cell its value, and would be computed anew. Check the formula.',
      alias:
        'Not changed: this YAML file has aliases (*), and a change would show in other places. Change it yourself.',
      'kept-twice':
        'Not changed: what was written in this cell is kept in texts too, and both must change. Change them yourself.',
      encoding: 'Not changed: the file is not in UTF-8. Save it as UTF-8 first.',
    },
    summary: (copy, changes, findings) => {
      const rest =
        findings > 0
          ? ` ${plural(findings, 'finding remains', 'findings remain')}; gov-report check shows ${findings === 1 ? 'it' : 'them'}.`
          : '';
      if (changes === 0) return `Nothing could be changed; no copy was written.${rest}`;
      const made =
        copy === undefined
          ? `${plural(changes, 'change')} could be made; no copy was written.`
          : `Wrote ${copy} with ${plural(changes, 'change')}; the original is as it was.`;
      return `${made}${rest} Changes are suggestions: check them against the records. Where the report has been published, announce the correction.`;
    },
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
