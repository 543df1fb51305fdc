/** The same problems, in the same words, under different agencies. */
import { agencyKey } from '../../model/agency.ts';
import type { Digest } from '../../model/digest.ts';
import type { Attributed } from '../../model/finding.ts';
import { groupBy } from '../group.ts';
import { COPIED, isCopied, percentInCommon } from '../similarity.ts';
import { subjectOf } from '../subject.ts';

/** A clause that more than this share of a district's reports has comes from a template, and is no copying. */
const TEMPLATE_SHARE = 0.3;
/** In a small district two or three copies would be such a share. */
const TEMPLATE_LEAST = 3;

type Narrator = Pick<Digest, 'path' | 'part' | 'agency' | 'year' | 'prose'>;

/**
 * Part five of each report against all others on the same year, in about linear time: two texts that agree in nine tenths
 * share one of the rarest clauses of each, so that only those who do are compared.
 * @param districtOf reports with the same answer share their templates
 * @returns a finding for each report but the first with this text, which it names
 */
export function checkSiblings(
  reports: readonly Narrator[],
  districtOf: (report: Narrator) => string = () => '',
): Attributed[] {
  return groupBy(reports, report => report.year).flatMap(ofYear => compareAll(withoutTemplates(ofYear, districtOf)));
}

interface Text {
  readonly report: Narrator;
  readonly clauses: readonly number[];
}

function withoutTemplates(reports: readonly Narrator[], districtOf: (report: Narrator) => string): Text[] {
  return groupBy(reports, districtOf).flatMap(district => {
    const most = Math.max(TEMPLATE_LEAST, TEMPLATE_SHARE * district.length);
    const uses = countClauses(district.map(report => report.prose.problems ?? []));
    return district.map(report => ({
      report,
      clauses: (report.prose.problems ?? []).filter(clause => (uses.get(clause) ?? 0) <= most),
    }));
  });
}

function compareAll(texts: readonly Text[]): Attributed[] {
  const uses = countClauses(texts.map(text => text.clauses));
  /** Texts unlike all before them, by their rarest clauses. */
  const originals = new Map<number, Text[]>();
  return texts.flatMap((text): Attributed[] => {
    const rarest = rarestOf(text.clauses, uses);
    const original = find(text, rarest, originals);
    if (!original) {
      for (const clause of rarest) {
        const others = originals.get(clause);
        if (others) others.push(text);
        else originals.set(clause, [text]);
      }
      return [];
    }
    const finding = {
      rule: 'narrative/same-as-sibling',
      severity: 'warning',
      cells: [],
      args: { section: 'problems', percent: Math.floor(percentInCommon(text.clauses, original.clauses)) },
      other: subjectOf(original.report),
    } as const;
    return [{ subject: subjectOf(text.report), finding }];
  });
}

function find(
  text: Text,
  rarest: readonly number[],
  originals: ReadonlyMap<number, readonly Text[]>,
): Text | undefined {
  const seen = new Set<Text>();
  for (const clause of rarest)
    for (const candidate of originals.get(clause) ?? []) {
      if (seen.has(candidate)) continue;
      seen.add(candidate);
      if (isOther(candidate.report, text.report) && isCopied(candidate.clauses, text.clauses)) return candidate;
    }
  return undefined;
}

/** Two reports of one agency are versions or duplicates, which other rules tell; of an unknown one, nobody can say. */
function isOther(a: Narrator, b: Narrator): boolean {
  return a.agency !== undefined && b.agency !== undefined && agencyKey(a.agency) !== agencyKey(b.agency);
}

/**
 * So many of the rarest clauses that the others alone are less than what two copies have in common: one of these must be
 * among them, and, the order being the same for all, among the rarest of the other text too. Clauses of this text alone are
 * the rarest of all, and lead to no other.
 */
function rarestOf(clauses: readonly number[], uses: ReadonlyMap<number, number>): number[] {
  const shared = clauses.flatMap(clause => {
    const count = uses.get(clause) ?? 0;
    return count > 1 ? [{ clause, count }] : [];
  });
  const enough = clauses.length - Math.ceil((COPIED * clauses.length) / 100) + 1;
  const alone = clauses.length - shared.length;
  shared.sort((a, b) => a.count - b.count || a.clause - b.clause);
  return shared.slice(0, Math.max(0, enough - alone)).map(({ clause }) => clause);
}

function countClauses(texts: readonly (readonly number[])[]): Map<number, number> {
  const uses = new Map<number, number>();
  for (const clauses of texts) for (const clause of clauses) uses.set(clause, (uses.get(clause) ?? 0) + 1);
  return uses;
}
