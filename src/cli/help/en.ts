/** `--help` in English. */
import type { HelpTexts } from './texts.ts';

export const en: HelpTexts = {
  description:
    "Checks China's statutory annual reports on government information disclosure: balances, form and figures.",
  version: 'print the version',
  help: 'show help',
  helpCommand: 'show help for a command',
  lang: 'language of the output; Chinese by default',
  force: 'allow existing output files to be overwritten (never the files being checked)',
  output: 'write to a file instead of the screen',
  usage: usage => usage,
  choices: values => ` (one of ${values})`,
  preset: value => ` (default: ${value})`,
  comma: ', ',
  titles: {},
  examples: `Examples:
  gov-report check report.docx                     check a draft
  gov-report annotate report.docx -o marked.docx   the same, marked in a copy
  gov-report check --strict reports/               a gate: all have to pass
  gov-report check --manifest bodies.yaml all.zip  an archive: who is missing
  gov-report init blank.xlsx                       write a blank statutory form
  gov-report explain requests/footing              learn about a rule

Each command has a help of its own: gov-report check --help.

Exit status: 0 no errors; 1 errors; 2 wrong usage, or some file could not be checked; 130 interrupted.
Files never leave this machine and are never changed.
`,
  check: {
    description: 'check reports and name the cells that do not fit',
    paths:
      'files, folders, ZIP archives or patterns (2024/*.docx); - for standard input; the current folder if omitted',
    format: 'output format, optionally to a file (json=findings.json); repeatable:',
    failOn: 'the lowest severity that makes the exit status 1; error by default',
    maxWarnings: 'more warnings than this also make the exit status 1',
    exitZero: 'exit status 0 whatever is found; 2 all the same where files could not be checked',
    listFiles: 'list the files that would be checked, and check nothing',
    stats: 'say at the end where the time went, by stage and by rule',
    config: 'configuration file; gov-report.config.yaml (or .json) in the working folder or above it by default',
    noConfig: 'use no configuration file',
    printConfig: 'show the configuration that holds, for the file named if one is, and where each part is from',
    waivers: 'file of waivers; by default what the configuration names, or waivers.yaml in the working folder',
    noWaivers: 'use no waivers: report every finding',
    settingsFrom:
      'take configuration and waivers from this folder instead of the working folder: a checkout of the base branch',
    strict: 'count anything that could not be checked as an error (recommended in CI)',
    allowUnchecked: 'let the findings alone decide the exit status when files could not be checked',
    quiet: 'print only what --fail-on counts',
    explainNarrative: 'show how each statement of the text was understood (text format)',
    edition: 'edition of the form (2019, 2021); recognised from the tables by default',
    year: 'the year reported on; read from the title by default',
    previous: "last year's report: check that this one continues it",
    earlier: 'the results of an earlier run (written by --format jsonl): which figures have changed since',
    stdinFilename: 'name for standard input, for display and to tell its format',
    manifest:
      'list of who is to report (YAML or JSON), on which years and by when: tells who is missing, checks summaries',
    jobs: 'files checked at once; the number of processors by default, without effect on the results',
    noCache: "neither use nor keep what was read (kept for many files only, in the user's cache folder)",
    after: `Reads DOCX, DOC, ODT, web pages, PDF with text, XLSX, XLS, JSON, YAML and plain text (tables with tabs or strokes).
Blank is not zero: blank totals and unreadable cells are listed as "could not be checked", never as passed.

Formats: text and concise for the screen; html, markdown and notice (a letter of corrections) for people; xlsx (to a file only), csv and csv-overview for spreadsheets; json and jsonl for scripts; sarif, junit, github and gitlab for pipelines.

Exit status:
  0    no finding of severity error
  1    errors (see --fail-on), or --strict and something could not be checked
  2    wrong usage, no file found, or some file could not be checked; the others
       are still checked and printed
  130  interrupted; what was done by then is printed

Examples:
  Does a report continue last year's?
    gov-report check report.docx --previous last-year.docx
  A gate, with the details in a file:
    gov-report check --strict -f text -f json=findings.json reports/
  An archive, and only what is wrong:
    gov-report check -q --manifest bodies.yaml archive/*.zip
  Which settings hold for a file:
    gov-report check --print-config reports/a.docx

.gov-report-ignore in the working folder leaves files out, in the syntax of .gitignore.
`,
  },
  groups: {
    output: 'Output:',
    verdict: 'What fails the run:',
    report: 'About the report:',
    archive: 'Many files:',
    settings: 'Configuration and waivers:',
  },
  waive: {
    description: 'ask about each open finding, and write those that are accepted to the file of waivers',
    all: 'ask nothing: waive all with the same reason (a baseline of reports already published)',
    reason: 'the reason, with --all',
    by: 'who reviewed it',
    expires: 'the last day on which the waivers hold, such as 2026-12-31',
    correction: 'the notice that corrects the published report (number or title)',
    after: `What was published and cannot be put right yet, or is right although it looks odd, can be accepted: in a file that is reviewed, with a reason. It is listed all the same, and counts no more; if the figures change, it is open again.

Examples:
  Ask about each finding:
    gov-report waive report.docx
  A baseline of what has been published:
    gov-report waive --all --reason "to be corrected" --by NAME archive/
`,
  },
  extract: {
    description: 'print the data of a report as JSON or YAML',
    file: 'any file that can be checked; - for standard input',
    format: 'output format; json by default',
    explain: 'tell how the file was understood: which table is which, how its labels were matched, what was not read',
    after: `Examples:
  gov-report extract --explain report.docx     was something read wrongly?
  gov-report extract report.docx -o data.json  the data, which check takes too
`,
  },
  annotate: {
    description: 'write a copy with notes: cells that do not fit are coloured and commented on, all else stays',
    file: 'XLSX, DOCX or a web page (HTML)',
    output: 'name of the copy',
    after: `Example:
  gov-report annotate report.xlsx -o marked.xlsx

The original stays as it is. Findings that have no place in the file are printed.
Exit status: 0 the copy was written, or there is nothing to note; 2 wrong usage, or the file takes no notes.
`,
  },
  fix: {
    description: "write a copy with figures put right: only those that the text or last year's report bears out",
    file: 'JSON, YAML or XLSX',
    output: 'name of the copy; not needed with --dry-run',
    dryRun: 'list the changes, and write no copy',
    previous: "last year's report: its figures count as evidence",
    after: `A figure is changed only where there is one explanation and the text or last year's report says the same number; for everything else, the reason is given why it was left. Changes are suggestions: check them against the records. Where a report has been published, announce the correction.

Examples:
  gov-report fix report.xlsx --dry-run
  gov-report fix report.xlsx --previous last-year.xlsx -o corrected.xlsx

Exit status: 0 no error is left; 1 errors are left; 2 wrong usage, or the file could not be checked or changed.
`,
  },
  init: {
    description: 'write a blank form that can be filled in and checked',
    file: 'the file to write, ending in .xlsx, .yaml or .json',
    edition: 'edition of the form; the newest by default',
    after: `Examples:
  gov-report init blank.xlsx                 laid out as the official tables
  gov-report init blank.yaml --edition 2019  the older form, labels as keys
`,
  },
  rules: {
    description: 'list every rule',
    format: 'output format',
    coverage: 'instead, list for each cell whether these rules would notice an error in it, and locate it',
    edition: 'with --coverage: edition of the form; the newest by default',
    after: `Examples:
  gov-report rules             every rule; gov-report explain tells of one
  gov-report rules --coverage  of which cells a clean result proves something
`,
  },
  explain: {
    description: 'explain a rule: what it checks, why, an example, what to do',
    rule: 'the rule, for example requests/footing',
    after: `A finding names its rule in brackets; gov-report rules lists them all.
`,
  },
};
