/** Whether the six parts are there. */
import type { Finding } from '../../model/finding.ts';
import type { AnnualReport } from '../../model/report.ts';
import { hasEnoughParts, PARTS, partOf } from '../prose.ts';
import { found, type Results } from '../results.ts';

/** Where too few headings were seen, one warning stands for all that may be missing. */
export function checkParts(report: AnnualReport): Results {
  const unseen = report.notes.find(note => note.kind === 'headings-not-recognised');
  if (unseen)
    return found({
      rule: 'structure/headings-not-recognised',
      severity: 'warning',
      cells: [],
      args: { found: unseen.found },
    });
  if (!hasEnoughParts(report)) return found();
  return found(
    ...PARTS.filter(id => !partOf(report, id)).map(
      (section): Finding => ({
        rule: 'structure/section-missing',
        severity: section === 'other' ? 'warning' : 'error',
        section,
        cells: [],
      }),
    ),
  );
}
