/** What kind of body an agency is, as far as its name tells. */

import type { AnnualReport } from '../model/report.ts';
import type { AgencyKind, CheckSettings } from '../model/settings.ts';

/** The statutory dates are not those of central bodies, nor surely those of zones and parks. */
const OTHER =
  /^(?:国务院|国家|中国|中央|中华)|(?:开发区|新区|园区|景区|示范区|保护区|度假区|工业区|管委会|管理委员会|系统)$/;

/** The more telling first: 「办公室」 of a government is its office, of anything else a department. */
const KINDS: readonly (readonly [AgencyKind, RegExp])[] = [
  ['street', /街道(?:办事处|党工委|党政[^，]{0,6}办公室)?$|街道办事处$/],
  ['town', /(?:[镇乡]|苏木)(?:人民政府)?$/],
  ['office', /(?:人民政府|行政公署|政府|党政)办公[室厅]$/],
  ['government', /(?:[省市县区旗州盟]|人民政府|行政公署)$/],
  ['department', /(?:局|厅|委|部|署|委员会|办公室|大队|支队|总队)$/],
  ['institution', /(?:中心|[所站院校馆社队处]|学院|大学|公司|集团|法院|检察院)$/],
];

/** @returns undefined where neither the settings nor the name say */
export function agencyKind(report: AnnualReport, settings: CheckSettings): AgencyKind | undefined {
  if (settings.agencyKind) return settings.agencyKind;
  const name = report.agency?.normalize('NFKC').replace(/\s+|\([^()]*\)/g, '');
  if (!name || OTHER.test(name)) return undefined;
  return KINDS.find(([, pattern]) => pattern.test(name))?.[0];
}
