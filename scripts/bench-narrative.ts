/**
 * `npm run bench:narrative -- [folder]`: how the audit of the prose does on statements of published reports.
 * The folder holds `narrative.jsonl` and, if there are any, `tables.jsonl`; `../shared/cases` by default.
 */
import { existsSync } from 'node:fs';
import type { Finding } from '../src/model/finding.ts';
import { type Case, findingsOn, isHeldOut, readCases, readTables } from './narrative/cases.ts';
import { mutationsOf, tieOutsOf } from './narrative/mutations.ts';

const texts = process.argv.includes('--held-out-texts');
const folder = process.argv.slice(2).find(argument => !argument.startsWith('--')) ?? '../shared/cases';
if (!existsSync(folder)) throw new Error(`There is no folder ${folder}`);
const cases = readCases(folder);
const tables = readTables(folder);

const halves = [
  { name: 'development half', cases: cases.filter(entry => !isHeldOut(entry)), isShown: true },
  { name: 'held-out half', cases: cases.filter(isHeldOut), isShown: texts },
];
for (const half of halves) {
  console.log(`\n${half.name}: ${half.cases.length} cases`);
  statements(half.cases, half.isShown);
  mutated('one number changed', half.cases.flatMap(mutationsOf), half.isShown);
  mutated('one number changed against the table', half.cases.flatMap(tieOutsOf), half.isShown);
}

/** Per kind of statement: what was flagged and should be, should not be, and what was missed. */
function statements(half: readonly Case[], isShown: boolean): void {
  const rows = new Map<string, { right: number; wrong: number; advice: number; missed: number; silent: number }>();
  const notes: string[] = [];
  const note = (entry: Case, what: string, findings: readonly Finding[] = []) => {
    const said = findings.map(
      ({ rule, severity, reported, computed }) => `${severity} ${rule} ${reported}/${computed}`,
    );
    notes.push(
      isShown ? `  ${what} ${entry.id}: ${entry.text} ${said.join('; ')}` : `  ${what} ${entry.id} ${said.join('; ')}`,
    );
  };
  for (const entry of half) {
    const row = rows.get(entry.kind) ?? { right: 0, wrong: 0, advice: 0, missed: 0, silent: 0 };
    rows.set(entry.kind, row);
    const findings = findingsOn(entry.text, entry, entry.cells ?? tables.get(entry.id.split('-')[1] ?? ''));
    const isLoud = findings.some(({ severity }) => severity !== 'info');
    if (entry.consistent === false) {
      if (findings.length > 0) row.right++;
      else {
        row.missed++;
        note(entry, 'missed');
      }
    } else if (isLoud) {
      row.wrong++;
      note(entry, 'false alarm', findings);
    } else if (findings.length > 0) {
      row.advice++;
      note(entry, 'advice', findings);
    } else row.silent++;
  }
  console.log('kind            flagged  missed  false alarms  advice only  silent');
  for (const [kind, { right, wrong, advice, missed, silent }] of rows)
    console.log(
      [kind.padEnd(15), pad(right, 7), pad(missed, 7), pad(wrong, 13), pad(advice, 12), pad(silent, 7)].join(' '),
    );
  for (const line of notes) console.log(line);
}

function mutated(
  name: string,
  mutations: readonly {
    readonly entry: Case;
    readonly text: string;
    readonly isExposed: boolean;
    readonly findings: readonly Finding[];
  }[],
  isShown: boolean,
): void {
  const exposed = mutations.filter(mutation => mutation.isExposed);
  const missed = exposed.filter(mutation => mutation.findings.length === 0);
  const rate = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);
  const all = mutations.filter(mutation => mutation.findings.length > 0).length;
  console.log(
    `${name}: ${exposed.length - missed.length} of ${exposed.length} changes that the statement exposes are flagged (${rate(exposed.length - missed.length, exposed.length)}); of all ${mutations.length}, ${rate(all, mutations.length)}`,
  );
  if (isShown) for (const { entry, text } of missed) console.log(`  missed ${entry.id}: ${text}`);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width);
}
