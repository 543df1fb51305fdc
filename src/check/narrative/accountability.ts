/** What governments at every level report besides: assessment, social evaluation, accountability (Article 50). */
import type { AnnualReport } from '../../model/report.ts';
import type { CheckSettings } from '../../model/settings.ts';
import { agencyKind } from '../agency.ts';
import { hasEnoughParts, passagesOf } from '../prose.ts';
import { found, NOTHING, notRun, type Results } from '../results.ts';

const rule = 'narrative/accountability';

export const SUBJECTS = {
  assessment: /考核|考评|绩效/,
  evaluation: /评议|社会评价|满意度|测评|问卷|意见建议|社会监督/,
  accountability: /责任追究|追责|问责|追究.{0,6}责任/,
} as const;

/** Departments, streets and offices are no 各级人民政府. */
export function isAccountable(report: AnnualReport, settings: CheckSettings): boolean {
  const kind = agencyKind(report, settings);
  return kind === 'government' || kind === 'town';
}

export function checkAccountability(report: AnnualReport, settings: CheckSettings): Results {
  if (!hasEnoughParts(report)) return NOTHING;
  if (report.agency === undefined && settings.agencyKind === undefined) return notRun(rule, 'agency unknown');
  if (!isAccountable(report, settings)) return NOTHING;
  const text = passagesOf(report)
    .map(place => place.text)
    .join('\n');
  const missing = Object.entries(SUBJECTS).flatMap(([subject, words]) => (words.test(text) ? [] : [subject]));
  return missing.length > 0 ? found({ rule, severity: 'warning', cells: [], args: { missing } }) : NOTHING;
}
