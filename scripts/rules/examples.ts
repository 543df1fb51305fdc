/** For each rule a fixture that breaks it, what is said of that, and the fixture nearest to it that gives nothing at all. */
import { existsSync, readFileSync } from 'node:fs';
import type { RuleId } from '../../src/model/rules.ts';
import type { LanguageCode } from '../../src/render/languages.ts';
import { LANGUAGES } from '../../src/render/languages.ts';
import { messageOf } from '../../src/render/message.ts';
import { type Case, casesIn, runCase } from '../../tests/cases.ts';
import { ROOT } from '../../tests/support.ts';

export interface Example {
  /** A path from the root of the package. */
  readonly bad: string;
  /** What the file of settings or waivers beside it says. */
  readonly given: string | undefined;
  /** Whether the command line finds the same in that file alone, with no more than its name. */
  readonly isPlain: boolean;
  readonly said: Readonly<Record<LanguageCode, readonly string[]>>;
  readonly good: string;
  /** The lines that differ; none where these are too many to be read. */
  readonly difference: readonly string[];
}

const MOST_LINES = 12;
const MOST_CHARACTERS = 160;

interface Candidate {
  readonly bad: Case;
  readonly good: Case;
  readonly difference: readonly string[];
}

export async function exampleOf(rule: RuleId): Promise<Example> {
  const isFound = new RegExp(`^(?:.*: )?(?:error|warning|info) ${rule} `, 'm');
  const candidates = casesIn(`fixtures/err/${rule}`)
    .filter(({ path }) => isFound.test(beside(path, '.findings') ?? ''))
    .map(nearest);
  const [best] = candidates.sort((a, b) => weightOf(a) - weightOf(b));
  if (!best) throw new Error(`${rule} has no fixture`);
  const { told } = await runCase(best.bad);
  const said = (language: LanguageCode) =>
    told
      .filter(({ finding }) => finding.rule === rule)
      .map(({ finding, report }) => `${finding.severity} ${rule} ${messageOf(finding, report, LANGUAGES[language])}`);
  const { path } = best.bad;
  const given = givenTo(best.bad);
  return {
    bad: path,
    given,
    isPlain: isFile(best.bad) && given === undefined,
    said: { zh: said('zh'), en: said('en') },
    good: best.good.path,
    difference: best.difference.length > MOST_LINES ? [] : best.difference,
  };
}

const isFile = ({ path, files }: Case) => path === files[0];
const givenTo = ({ path }: Case) => beside(path, '.settings') ?? beside(path, '.waivers');

function beside(path: string, ending: string): string | undefined {
  const file = new URL(`${path.replace(/\.\w+$/, '')}${ending}`, ROOT);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** A waiver is set beside one that holds. */
const ACCEPTED = 'fixtures/err/review/footing/accepted.json';

function nearest(bad: Case): Candidate {
  if (beside(bad.path, '.waivers') !== undefined) {
    const good = { path: ACCEPTED, files: [ACCEPTED] };
    return { bad, good, difference: between(givenTo(bad) ?? '', givenTo(good) ?? '') };
  }
  const kind = isFile(bad) ? isFile : (good: Case) => !isFile(good);
  const candidates = casesIn('fixtures/ok')
    .filter(kind)
    .map(good => ({ bad, good, difference: difference(bad, good) }));
  const [best] = candidates.sort((a, b) => weightOf(a) - weightOf(b));
  if (!best) throw new Error(`nothing good is like ${bad.path}`);
  return best;
}

/** Files that are no text, and folders, differ beyond telling. */
const weightOf = ({ difference: lines }: Candidate) => lines.length || Number.MAX_SAFE_INTEGER;

function difference(bad: Case, good: Case): string[] {
  if (!isFile(bad) || !/\.(?:json|txt|md|yaml)$/.test(bad.path)) return [];
  const [left = '', right = ''] = [bad, good].map(({ path }) => readFileSync(new URL(path, ROOT), 'utf8'));
  return between(left, right);
}

function between(bad: string, good: string): string[] {
  const [left, right] = [bad.split('\n'), good.split('\n')];
  return [
    ...without(left, right).map(line => `- ${shown(line)}`),
    ...without(right, left).map(line => `+ ${shown(line)}`),
  ];
}

/** Each as often as it is more there than here. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter(line => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

function shown(line: string): string {
  const text = line.trim();
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
