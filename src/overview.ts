/** Counts what a run finds, piece by piece: a few numbers are kept of each report that has findings, none of the others. */
import { directoryOf } from './archive/directory.ts';
import type { Compared } from './gather.ts';
import { agencyKey } from './model/agency.ts';
import type { ListedAgency } from './model/manifest.ts';
import type { Overview, OverviewGroup, OverviewReport, SeverityCounts } from './model/overview.ts';
import { PROBLEMS } from './model/problem.ts';
import type { RuleId, Severity } from './model/rules.ts';
import type { CheckedReport, UncheckedFile } from './validate.ts';

export interface OverviewCounter {
  add(result: CheckedReport | Compared): void;
  addUnchecked(file: UncheckedFile): void;
  finish(late: Overview['late']): Overview;
}

interface Counts {
  errors: number;
  warnings: number;
  infos: number;
  reports: number;
}

const FIELD: Readonly<Record<Severity, keyof SeverityCounts>> = { error: 'errors', warning: 'warnings', info: 'infos' };

/** @param listed the agencies of the manifest, which says where they belong */
export function countOverview(listed: readonly ListedAgency[]): OverviewCounter {
  const directory = directoryOf(listed);
  const rules = new Map<RuleId, Counts>();
  const years = new Map<string, Counts>();
  const districts = new Map<string, Counts>();
  const agencies = new Map<string, Counts & { readonly name: string; readonly district: string }>();
  const reports = new Map<string, OverviewReport & Counts>();
  const missing: Overview['missing'][number][] = [];
  const unreadable: Overview['unreadable'][number][] = [];
  return {
    add: ({ state, path, part, report: { agency, year }, findings: all }) => {
      const findings = all.filter(({ waiver }) => !waiver);
      const isNew = state === 'checked' ? 1 : 0;
      const about = {
        ...(part === undefined ? {} : { part }),
        ...(agency === undefined ? {} : { agency }),
        ...(year === undefined ? {} : { year }),
      };
      const who = directory(agency ?? '');
      const groups = [
        countsIn(years, year === undefined ? '' : String(year), {}),
        countsIn(districts, who.district, {}),
        countsIn(agencies, agencyKey(who.name), who),
      ];
      for (const group of groups) group.reports += isNew;
      if (findings.length === 0) return;
      const key = `${path}\0${part ?? ''}`;
      const report = reports.get(key) ?? { path, ...about, ...none() };
      reports.set(key, report);
      for (const finding of findings) {
        const name = FIELD[finding.severity];
        for (const counts of [...groups, countsIn(rules, finding.rule, {})]) counts[name]++;
        // A report that is missing is not one of the reports.
        if (finding.rule === 'rollup/missing-unit') missing.push(missingIn(finding.args ?? {}));
        else report[name]++;
      }
      for (const rule of new Set(findings.map(finding => finding.rule))) countsIn(rules, rule, {}).reports++;
    },
    addUnchecked: ({ path, problem }) => {
      unreadable.push({ path, reason: PROBLEMS[problem.code] ?? 'internal error' });
    },
    finish: late => ({
      rules: worstFirst([...rules].map(([rule, counts]) => ({ rule, ...counts }))),
      years: byName(years),
      districts: worstFirst(byName(districts)),
      agencies: worstFirst([...agencies.values()].sort((a, b) => (a.name < b.name ? -1 : 1))),
      worst: worstFirst([...reports.values()].filter(({ errors, warnings }) => errors + warnings > 0)).map(
        ({ reports: _, ...report }) => report,
      ),
      missing,
      late,
      unreadable,
    }),
  };
}

function none(): Counts {
  return { reports: 0, errors: 0, warnings: 0, infos: 0 };
}

/** @param about what is told beside the counts */
function countsIn<Key, About extends object>(all: Map<Key, Counts & About>, key: Key, about: About): Counts {
  let counts = all.get(key);
  if (!counts) {
    counts = { ...about, ...none() };
    all.set(key, counts);
  }
  return counts;
}

function missingIn({ agency, year, due }: Readonly<Record<string, unknown>>): Overview['missing'][number] {
  return { agency: String(agency), year: Number(year), ...(due === undefined ? {} : { due: String(due) }) };
}

function byName(groups: ReadonlyMap<string, Counts>): OverviewGroup[] {
  return [...groups].map(([name, counts]) => ({ name, ...counts })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What is equally bad stays in its order. */
function worstFirst<T extends SeverityCounts>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => b.errors - a.errors || b.warnings - a.warnings || b.infos - a.infos);
}
