/** A normative document that the office issued for its government is the government's, and counted once. */
import { agencyKey } from '../../model/agency.ts';
import type { Recorded } from '../../model/digest.ts';
import type { Attributed } from '../../model/finding.ts';
import { numberAt } from '../../model/report.ts';
import { subjectOf } from '../subject.ts';
import type { RollUp } from './roll-up.ts';

const OFFICES = ['办公室', '办公厅'];

/** A summary counts its units' documents rightly. */
export function checkNormative({ parent, scope, units }: RollUp): Attributed[] {
  if (!parent?.agency || scope === 'summary') return [];
  const offices = OFFICES.map(office => agencyKey(parent.agency ?? '') + office);
  return units.flatMap(({ agency, report }): Attributed[] => {
    if (!report || !offices.includes(agencyKey(agency))) return [];
    const [own, atOffice] = [issued(parent), issued(report)];
    if (!own || !atOffice || own.value === 0 || own.value !== atOffice.value) return [];
    const finding = {
      rule: 'rollup/double-counted-normative',
      severity: 'info',
      table: 'proactive',
      cells: [own.index],
      reported: own.value,
      other: subjectOf(report),
    } as const;
    return [{ subject: subjectOf(parent), finding }];
  });
}

/** 本年制发件数, or 本年新制作数量 on the older edition. */
function issued(report: Recorded): { index: number; value: number } | undefined {
  for (const column of ['issued', 'created']) {
    const index = report.layout.byId.get(`/proactive/normativeDocuments/${column}`)?.index;
    const value = index === undefined ? undefined : numberAt(report, index);
    if (index !== undefined && value !== undefined) return { index, value };
  }
  return undefined;
}
