/** Published in time: by 31 January and 31 March (Article 49), by local dates where they are told to us. */
import type { AnnualReport } from '../model/report.ts';
import type { RuleId, Severity } from '../model/rules.ts';
import type { AgencyKind, CheckSettings } from '../model/settings.ts';
import { agencyKind } from './agency.ts';
import { publicationDate } from './publication-date.ts';
import { combine, found, NOTHING, notRun, placed, type Results } from './results.ts';

export const TIMELINESS_RULES = [
  'timeliness/department',
  'timeliness/government',
  'timeliness/town-street',
  'timeliness/local',
  'timeliness/too-early',
  'timeliness/date-conflict',
] as const satisfies readonly RuleId[];

/** Month and day in the year after the one reported on; Article 49 names nobody else. */
const STATUTORY: Readonly<Partial<Record<AgencyKind, { readonly rule: RuleId; readonly day: string }>>> = {
  department: { rule: 'timeliness/department', day: '01-31' },
  office: { rule: 'timeliness/department', day: '01-31' },
  government: { rule: 'timeliness/government', day: '03-31' },
};

/** The first year whose report the present Regulation gives these dates. */
const FIRST_YEAR = 2019;

export function checkTimeliness(report: AnnualReport, settings: CheckSettings): Results {
  return combine([checkDue(report, settings), checkConflict(report, settings)]);
}

/** Dates that lie further apart than a correction of the page would explain. */
const MOST_DAYS = 31;
const DAY = 86_400_000;

function checkConflict(report: AnnualReport, { addressDate }: CheckSettings): Results {
  const date = publicationDate(report);
  if (date === undefined) return NOTHING;
  const others = { text: report.alsoPublishedOn, address: addressDate };
  for (const [source, other] of Object.entries(others)) {
    const days = other === undefined ? 0 : Math.abs(Date.parse(date) - Date.parse(other)) / DAY;
    if (other === undefined || !(days > MOST_DAYS)) continue;
    const args = { date, other, days, source };
    return found({
      rule: 'timeliness/date-conflict',
      severity: 'info',
      cells: [],
      args,
      ...placed(report.stated.publishedOn),
    });
  }
  return NOTHING;
}

function checkDue(report: AnnualReport, settings: CheckSettings): Results {
  const { year } = report;
  const kind = agencyKind(report, settings);
  const statutory = kind && STATUTORY[kind];
  const local = kind && settings.deadlines?.[kind];
  const localRule = statutory ? 'timeliness/local' : 'timeliness/town-street';
  const date = publicationDate(report);
  const first = statutory?.rule ?? (local === undefined ? 'timeliness/too-early' : localRule);
  if (date === undefined) return notRun(first, 'publication date unknown');
  if (year === undefined) return notRun(first, 'year unknown');
  if (date <= `${year}-12-31`) return late('timeliness/too-early', 'error', `${year}-12-31`);
  // Later by more than a year is rather a matter of the year: see metadata/year-agreement.
  if (year < FIRST_YEAR || date > `${year + 1}-12-31`) return NOTHING;
  const isSure = settings.agencyKind !== undefined;
  if (statutory && date > `${year + 1}-${statutory.day}`)
    return late(statutory.rule, isSure ? 'error' : 'warning', `${year + 1}-${statutory.day}`);
  if (local !== undefined && date > `${year + 1}-${local}`) return late(localRule, 'warning', `${year + 1}-${local}`);
  return NOTHING;

  function late(rule: RuleId, severity: Severity, day: string): Results {
    return found({
      rule,
      severity,
      cells: [],
      args: { date: date ?? '', day },
      ...placed(report.stated.publishedOn),
    });
  }
}
