/** Another agency's name where this one reports on itself: a trace of a copied text. Only where others are named to us. */
import type { Finding } from '../../model/finding.ts';
import type { AnnualReport } from '../../model/report.ts';
import type { CheckSettings } from '../../model/settings.ts';
import { type Place, passagesOf, quoted } from '../prose.ts';
import { found, NOTHING, notRun, type Results } from '../results.ts';

const rule = 'narrative/foreign-unit';

/** What comes before and after a name when it is the one that reports. */
const BEFORE = /(?:^|[。;,:\n]|20\d\d年度?,?|全年,?)\s*$/;
const AFTER =
  /^(?:20\d\d年度?)?,?(?:共|累计|全年|未|没有|依法|积极|主动|认真|始终|严格|坚持|高度|深入|全面|不断|持续|新)?(?:收到|受理|公开|发布|办理|答复|制发|发生|落实|贯彻|执行|推进|重视|围绕|加强|按照|将)/;

export function checkForeignUnit(report: AnnualReport, { otherAgencies, agencyNames = [] }: CheckSettings): Results {
  if (!otherAgencies) return NOTHING;
  if (report.agency === undefined) return notRun(rule, 'agency unknown');
  const own = [report.agency, ...agencyNames];
  const others = otherAgencies.filter(name => name.length >= 4 && !own.some(mine => mine.includes(name)));
  return found(
    ...passagesOf(report).flatMap((place): Finding[] => {
      const [name, start] =
        others.map(other => [other, subjectAt(place, other)] as const).find(([, at]) => at >= 0) ?? [];
      if (name === undefined || start === undefined) return [];
      const { words, ...where } = quoted(place, start, name.length);
      return [{ rule, severity: 'warning', cells: [], args: { words, agency: report.agency ?? '' }, ...where }];
    }),
  );
}

function subjectAt({ text }: Place, name: string): number {
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    const before = text.slice(Math.max(0, start - 12), start).replaceAll('，', ',');
    if (BEFORE.test(before) && AFTER.test(text.slice(start + name.length, start + name.length + 40))) return start;
  }
  return -1;
}
