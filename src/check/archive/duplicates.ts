/** Two reports of one agency on one year. */
import { agencyKey } from '../../model/agency.ts';
import type { Attributed, Subject } from '../../model/finding.ts';
import { subjectOf } from '../subject.ts';

/**
 * @param reports versions of one report (a page and its attachment, the same in two formats) are to be given once
 * @returns a finding for each report but the first, which it names
 */
export function checkDuplicates(reports: readonly Subject[]): Attributed[] {
  const first = new Map<string, Subject>();
  return reports.flatMap((report): Attributed[] => {
    const { agency, year } = report;
    if (agency === undefined || year === undefined) return [];
    const key = `${agencyKey(agency)}\0${year}`;
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, report);
      return [];
    }
    const finding = { rule: 'metadata/duplicate', severity: 'error', cells: [], other: subjectOf(earlier) } as const;
    return [{ subject: subjectOf(report), finding }];
  });
}
