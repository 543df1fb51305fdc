/** Who is missing, and who is not on the list. */
import type { Attributed } from '../../model/finding.ts';
import { subjectOf } from '../subject.ts';
import type { RollUp } from './roll-up.ts';

export function checkUnits({ units, unlisted, year, today }: RollUp): Attributed[] {
  const missing = units.filter(unit => unit.report === undefined && !unit.isUnread);
  return [
    ...missing.map(({ agency, due }): Attributed => {
      const isLate = due !== undefined && today > due;
      const args = { agency, year, ...(due === undefined ? {} : { due }), late: isLate ? 'yes' : 'no' };
      const severity = isLate ? 'error' : 'warning';
      return { subject: { agency, year }, finding: { rule: 'rollup/missing-unit', severity, cells: [], args } };
    }),
    ...unlisted.map(
      (report): Attributed => ({
        subject: subjectOf(report),
        finding: {
          rule: 'rollup/extra-unit',
          severity: 'info',
          cells: [],
          args: report.agency === undefined ? {} : { agency: report.agency },
        },
      }),
    ),
  ];
}
