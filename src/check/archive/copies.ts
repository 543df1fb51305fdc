/** The same report twice, of which nobody can say whose it is or on which year. */
import { agencyKey } from '../../model/agency.ts';
import { type Digest, recall } from '../../model/digest.ts';
import type { Attributed } from '../../model/finding.ts';
import type { Layout } from '../../model/layout.ts';
import { ownFigures } from '../own-figures.ts';
import { subjectOf } from '../subject.ts';
import { isTelling } from './figures.ts';

/**
 * @param reports versions of one report are to be given once
 * @returns a finding for each report without an agency or a year whose tables and text another has, which it names
 */
export function checkCopies(reports: readonly Digest[], layouts: readonly Layout[]): Attributed[] {
  const nameless = reports.filter(report => !isNamed(report) && isTelling(ownFigures(recall(report, layouts))));
  if (nameless.length === 0) return [];
  const copies = new Map<string, Digest[]>(nameless.map(report => [contentsOf(report), []]));
  for (const report of reports) copies.get(contentsOf(report))?.push(report);
  return nameless.flatMap((report): Attributed[] => {
    const alike = (copies.get(contentsOf(report)) ?? []).filter(other => mayBeOne(report, other));
    const original = alike.find(isNamed) ?? alike[0];
    if (!original || original === report) return [];
    const finding = {
      rule: 'metadata/duplicate',
      severity: 'warning',
      cells: [],
      args: { kind: 'copy' },
      other: subjectOf(original),
    } as const;
    return [{ subject: subjectOf(report), finding }];
  });
}

function isNamed({ agency, year }: Digest): boolean {
  return agency !== undefined && year !== undefined;
}

function contentsOf({ edition, cells, prose }: Digest): string {
  return JSON.stringify([edition, cells, prose]);
}

/** Two agencies with the same figures are told by another rule. */
function mayBeOne({ agency }: Digest, other: Digest): boolean {
  return agency === undefined || other.agency === undefined || agencyKey(agency) === agencyKey(other.agency);
}
