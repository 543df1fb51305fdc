/** Results in which everything that comes from a document or a path is out to harm whatever shows it. */

import { PLAIN } from '../../../src/cli/paint.ts';
import { loadLayouts } from '../../../src/editions.ts';
import { countOverview } from '../../../src/overview.ts';
import { FORMATS, type FormatName } from '../../../src/render/index.ts';
import type { RenderOptions } from '../../../src/render/renderer.ts';
import { ruleDocuments } from '../../../src/rule-documents.ts';
import { type Checked, validate } from '../../../src/validate.ts';
import { fixture, readJson } from '../../support.ts';

export const ESC = String.fromCharCode(27);
export const NUL = String.fromCharCode(0);

/** Each would do something in one output or another. */
export const HARM = [
  `${ESC}[31m${ESC}]0;x${String.fromCharCode(7)}`,
  '\u009b2J',
  '\u202eevil\u2066',
  '\u200b\u00ad\ufeff\u2060\u3164',
  NUL,
  '\ud800',
  '\uffff',
  '::error file=a::b',
  '::set-output name=x::y',
  '##vso[task.setvariable variable=x]y',
  '##[error]x',
  '%0A::error::x',
  "=cmd|'/c calc'!A0",
  '+1+1',
  '@SUM(A1)',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ']]>',
  '-->',
  '&lt;&#x202e;',
  '[link](javascript:alert(1))',
  '![x](https://example.invalid/x.png)',
  'https://example.invalid www.example.invalid',
  '| a | b |',
  '`code` *bold* _it_ ~~no~~ $x$',
  '{0} {x}',
  'a\r\n::warning::b\u2028c',
];

/** What may never stand in an output that a person looks at. */
export const HIDDEN = /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u3164\uffff]|(?![\r\n])\p{Cc}/u;

export interface Tree {
  [key: string]: Tree;
}

/** A report with errors, one of them accepted, of which every word is hostile, a file that cannot be checked, and a clean report. */
export async function hostileResults(harm: string): Promise<Checked[]> {
  const data = readJson<Tree>('fixtures/err/requests/balance/blank-total-is-unknown.json') as unknown as {
    agency: string;
    requests: { newlyReceived: Record<string, unknown> };
  };
  data.agency = harm.replace(/\p{Cs}/gu, '') || '示例市示例局';
  data.requests.newlyReceived['businesses'] = { text: harm };
  const results = [
    ...(await checked(`${harm}/报告.json`, new TextEncoder().encode(JSON.stringify(data)))),
    ...(await checked(`坏${harm}.json`, new TextEncoder().encode(`{ "${harm}": `))),
    ...(await checked('好.json', fixture('fixtures/ok/2021.json'))),
  ];
  return results.map((result, index) => (index === 0 ? { ...accepted(result, harm), part: 2 } : result));
}

/** The finding that is said last, so that others are still open. */
function accepted(result: Checked, harm: string): Checked {
  if (result.state === 'unchecked') throw new Error(result.problem.code);
  const waiver = { reason: `原件如此${harm}`, by: harm, correction: harm };
  const last = result.findings.length - 1;
  return {
    ...result,
    findings: result.findings.map((finding, index) => (index === last ? { ...finding, waiver } : finding)),
  };
}

async function checked(path: string, bytes: Uint8Array): Promise<readonly Checked[]> {
  return validate({ path, bytes }, { layouts: loadLayouts() });
}

/** Text of the formats that are text, whatever the run. */
export async function render(
  format: FormatName,
  results: readonly Checked[],
  options: Partial<RenderOptions> = {},
): Promise<string> {
  const output = await rendered(format, results, options);
  if (typeof output !== 'string') throw new Error(`${format} is no text`);
  return output;
}

export async function rendered(
  format: FormatName,
  results: readonly Checked[],
  options: Partial<RenderOptions> = {},
): Promise<string | Uint8Array> {
  const renderer = await FORMATS[format]({
    language: 'zh',
    paint: PLAIN,
    columns: 80,
    quiet: false,
    isQuiet: () => false,
    fails: { finding: severity => severity === 'error', notChecked: false },
    version: '0.0.0',
    documents: ruleDocuments,
    ...options,
  });
  const overview = countOverview([]);
  for (const result of results)
    if (result.state === 'checked') overview.add(result);
    else overview.addUnchecked(result);
  const reports = results.filter(result => result.state === 'checked');
  const findings = reports.flatMap(result => result.findings);
  const count = (severity: string) =>
    findings.filter(finding => !finding.waiver && finding.severity === severity).length;
  const said = [
    renderer.begin(),
    ...results.map(result => (result.state === 'checked' ? renderer.report(result) : renderer.unchecked(result))),
  ].join('');
  const end = renderer.end({
    reports: reports.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    waived: findings.filter(finding => finding.waiver).length,
    unchecked: results.length - reports.length,
    notChecked: reports.flatMap(result => result.notChecked).length,
    notReached: 0,
    ...(results.length > 1 ? { overview: overview.finish([]) } : {}),
  });
  return typeof end === 'string' ? said + end : end;
}
