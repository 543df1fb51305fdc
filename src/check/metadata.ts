/** What the report says of itself: its title, its year, whose it is. */
import type { AnnualReport } from '../model/report.ts';
import type { CheckSettings } from '../model/settings.ts';
import { publicationDate } from './publication-date.ts';
import { type Check, found, NOTHING, notRun, placed, type Results } from './results.ts';

export const METADATA: readonly Check<{ readonly report: AnnualReport; readonly settings: CheckSettings }>[] = [
  { rules: ['metadata/title'], run: ({ report }) => checkTitle(report) },
  { rules: ['metadata/year-agreement'], run: ({ report }) => checkYears(report) },
  { rules: ['metadata/unit-agreement'], run: ({ report, settings }) => checkUnit(report, settings) },
];

/** Year before or after the agency, or within 「工作…年度报告」; with or without 「度」. */
const USUAL_TITLE =
  /(?:20\d\d|二[〇○零Oo0][〇○零Oo0一二三四五六七八九]{2})年?度?.*政府信息公开工作(?:的)?年度报告|政府信息公开工作(?:20\d\d)年?(?:年度|度)?(?:工作)?报告|政府信息公开工作年度报告\((?:20\d\d)年?度?\)/;
const YEAR = /20\d\d|二[〇○零Oo0][〇○零Oo0一二三四五六七八九]{2}/;

function checkTitle({ title, sections, stated, damage }: AnnualReport): Results {
  const rule = 'metadata/title';
  if (damage.length > 0) return notRun(rule, 'damaged text');
  if (title === undefined) return sections.length > 0 ? notRun(rule, 'title unknown') : NOTHING;
  const written = title.normalize('NFKC').replace(/\s+/g, '');
  if (USUAL_TITLE.test(written) && !written.includes('工作的年度')) return NOTHING;
  const missing = [...(YEAR.test(written) ? [] : ['year']), ...(written.includes('政府信息') ? [] : ['subject'])];
  return found({
    rule,
    severity: missing.length > 0 ? 'warning' : 'info',
    cells: [],
    args: { title, missing },
    ...placed(stated.title),
  });
}

/** The year of the title is that of the period and the one before publication. */
function checkYears(report: AnnualReport): Results {
  const rule = 'metadata/year-agreement';
  const { title, period, year } = report;
  const titled = yearOf(title);
  const periodYear =
    period && period.from.slice(0, 4) === period.to.slice(0, 4) ? Number(period.from.slice(0, 4)) : undefined;
  const base = { rule, cells: [], ...placed(report.stated.period) } as const;
  if (titled !== undefined && periodYear !== undefined && titled !== periodYear)
    return found({ ...base, severity: 'error', args: { against: 'period', year: titled, other: periodYear } });
  if (titled !== undefined && year !== undefined && titled !== year)
    return found({ ...base, severity: 'error', args: { against: 'stated', year: titled, other: year } });
  if (titled === undefined && year !== undefined && periodYear !== undefined && year !== periodYear)
    return found({ ...base, severity: 'error', args: { against: 'period', year, other: periodYear } });
  const published = publicationDate(report);
  const publishedIn = published && Number(published.slice(0, 4));
  // Publication within the year itself is `timeliness/too-early`.
  if (publishedIn === undefined || year === undefined || publishedIn === year || publishedIn === year + 1)
    return NOTHING;
  const args = { against: 'publication', year, other: published ?? '' };
  return found({ rule, severity: 'warning', cells: [], args, ...placed(report.stated.publishedOn) });
}

function yearOf(title: string | undefined): number | undefined {
  const written = YEAR.exec(title?.normalize('NFKC') ?? '')?.[0];
  if (written === undefined) return undefined;
  const digits = written
    .replace(/[零○Oo0]/g, '〇')
    .replace(/[〇一二三四五六七八九]/g, digit => String('〇一二三四五六七八九'.indexOf(digit)));
  return Number(/^20/.test(written) ? written : digits);
}

/** One name may leave out what lies around it: 教育局 and 示例市教育局, 示例市 and 示例市人民政府. */
function checkUnit({ agency, stated }: AnnualReport, { agencyNames = [] }: CheckSettings): Results {
  const rule = 'metadata/unit-agreement';
  const [listed] = agencyNames;
  if (listed === undefined) return NOTHING;
  if (agency === undefined) return notRun(rule, 'agency unknown');
  const own = plainName(agency);
  const agrees = agencyNames.map(plainName).some(name => own.endsWith(name) || name.endsWith(own));
  return agrees
    ? NOTHING
    : found({ rule, severity: 'warning', cells: [], args: { agency, listed }, ...placed(stated.agency) });
}

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+|\([^()]*\)/g, '')
    .replace(/人民政府$|办事处$/, '');
}
