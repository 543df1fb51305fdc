/** The reports that a manifest expects, beside those that were found. */
import { agencyKey } from '../model/agency.ts';
import type { Digest } from '../model/digest.ts';
import type { ListedAgency, Manifest } from '../model/manifest.ts';
import type { Grouped } from './group.ts';

/** A government, or nobody above those that have none, with the units that are to report on a year. */
export interface ExpectedGroup {
  readonly year: number;
  readonly parent?: ExpectedReport;
  readonly scope?: 'summary' | 'own';
  readonly units: readonly ExpectedReport[];
  /** Reports of agencies that are not listed; told once a year. */
  readonly unlisted: readonly Digest[];
}

export interface ExpectedReport {
  readonly agency: string;
  readonly report?: Digest;
  readonly isUnread?: true;
  /** As YYYY-MM-DD. */
  readonly due?: string;
}

export function expectedGroups(manifest: Manifest, { reports, unreadOf }: Grouped): ExpectedGroup[] {
  const found = new Map(reports.map(report => [keyOf(report.agency ?? '', report.year), report]));
  const listed = new Set(manifest.agencies.map(({ name }) => agencyKey(name)));
  const units = new Map<string | undefined, ListedAgency[]>();
  for (const agency of manifest.agencies) units.set(agency.parent, [...(units.get(agency.parent) ?? []), agency]);
  return manifest.years.flatMap(year => {
    const expect = (agency: ListedAgency): ExpectedReport => {
      const report = found.get(keyOf(agency.name, year));
      const day = agency.due ?? manifest.due;
      return {
        agency: agency.name,
        ...(report ? { report } : {}),
        ...(unreadOf(agency.name).has(year) ? { isUnread: true as const } : {}),
        ...(day === undefined ? {} : { due: `${year + 1}-${day}` }),
      };
    };
    return [...units].map(([name, below]): ExpectedGroup => {
      const parent = manifest.agencies.find(agency => agency.name === name);
      return {
        year,
        ...(parent ? { parent: expect(parent) } : {}),
        ...(parent?.scope ? { scope: parent.scope } : {}),
        units: below.filter(agency => isReporting(agency, year)).map(expect),
        unlisted: parent
          ? []
          : reports.filter(report => report.year === year && !listed.has(agencyKey(report.agency ?? ''))),
      };
    });
  });
}

function isReporting({ years }: ListedAgency, year: number): boolean {
  return year >= (years?.from ?? year) && year <= (years?.to ?? year);
}

function keyOf(agency: string, year: number | undefined): string {
  return `${agencyKey(agency)}\0${year}`;
}
