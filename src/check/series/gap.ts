/** A year without a report between two that have one. */
import type { Digest } from '../../model/digest.ts';
import type { Attributed } from '../../model/finding.ts';
import { subjectOf } from '../subject.ts';

/**
 * @param reports those of one agency, in any order
 * @param unread years on which there is a file that could not be read, or a report on the older form
 * @returns a finding for the report after each gap
 */
export function checkGaps(
  reports: readonly Pick<Digest, 'path' | 'part' | 'agency' | 'year'>[],
  unread: ReadonlySet<number>,
): Attributed[] {
  const dated = reports.flatMap(report => (report.year === undefined ? [] : [{ ...report, year: report.year }]));
  dated.sort((a, b) => a.year - b.year);
  return dated.flatMap((report, i): Attributed[] => {
    const before = dated[i - 1];
    if (!before) return [];
    const years: string[] = [];
    for (let year = before.year + 1; year < report.year; year++) if (!unread.has(year)) years.push(String(year));
    if (years.length === 0) return [];
    const finding = {
      rule: 'series/gap',
      severity: 'warning',
      cells: [],
      args: { years },
      other: subjectOf(before),
    } as const;
    return [{ subject: subjectOf(report), finding }];
  });
}
