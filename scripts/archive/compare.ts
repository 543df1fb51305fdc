/** What a run says of an archive against the answers: nothing missed, nothing extra. */
import type { Expected } from './faults.ts';
import type { Answers } from './make.ts';

interface Line {
  readonly kind: 'report' | 'comparison' | 'unchecked' | 'summary';
  readonly path?: string;
  readonly reason?: string;
  readonly findings?: readonly { readonly ruleId: string; readonly cells: readonly string[] }[];
  readonly diagnoses?: readonly { readonly explanations: readonly { readonly evidence: readonly Ground[] }[] }[];
}

interface Ground {
  readonly kind: string;
  readonly supports: boolean;
  readonly cells: readonly string[];
}

/**
 * @param lines of `--format jsonl`
 * @param prefix of the paths in them
 * @param isKnown whether there is such a rule; what is expected of others is left out
 * @returns a line for each difference
 */
export function compare(
  answers: Answers,
  lines: readonly string[],
  prefix: string,
  isKnown: (rule: string) => boolean,
): string[] {
  const results = lines.filter(line => line !== '').map(line => JSON.parse(line) as Line);
  const files = results.filter(({ kind }) => kind === 'report' || kind === 'unchecked');
  const said = results.flatMap(({ kind, path = '', reason, findings = [], diagnoses = [] }) => {
    const name = path.startsWith(prefix) ? path.slice(prefix.length) : path;
    if (kind === 'unchecked') return [`${name}: unchecked, ${reason}`];
    const grounds = diagnoses.flatMap(({ explanations: [best] }) => (best?.evidence ?? []).filter(isOfOtherYear));
    return [
      ...findings.map(({ ruleId, cells: [cell = ''] }) => `${name}: ${ruleId} ${cell}`),
      ...grounds.map(({ kind: source, cells: [cell = ''] }) => `${name}: diagnosis/${source} ${cell}`),
    ];
  });
  const wanted = [
    ...Object.entries(answers.unchecked).map(([path, reason]) => `${path}: unchecked, ${reason}`),
    ...[answers.findings, answers.across]
      .flatMap(Object.entries<readonly Expected[]>)
      .flatMap(([path, expected]) =>
        expected
          .filter(({ rule }) => isKnown(rule) || rule.startsWith('diagnosis/'))
          .map(({ rule, cell }) => `${path}: ${rule} ${cell}`),
      ),
  ];
  const differences = [
    ...without(wanted, said).map(text => `missed: ${text}`),
    ...without(said, wanted).map(text => `extra: ${text}`),
  ];
  if (files.length !== answers.files) differences.push(`${answers.files} files, but ${files.length} results`);
  return differences;
}

function isOfOtherYear({ kind, supports }: Ground): boolean {
  return supports && (kind === 'previous-year' || kind === 'next-year');
}

function without(all: readonly string[], known: readonly string[]): string[] {
  const left = new Set(known);
  return all.filter(text => !left.has(text));
}
