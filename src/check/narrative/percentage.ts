/** `narrative/percentage`: shares computed again to the digits printed, and complete shares adding up to 100. */
import type { AnnualReport } from '../../model/report.ts';
import type { ShareStatement, SharesStatement } from '../../model/statement.ts';
import { readingsOf } from './cells.ts';
import { closeness, oneDigitMore } from './rounding.ts';
import { sumOf } from './tie-out.ts';
import { about, alarm, NOTHING, tie, type Verdict } from './verdict.ts';

/** It is enough that some figure of the text, or of the requests in the table, yields the share. */
export function checkShare(statement: ShareStatement, report: AnnualReport): Verdict {
  const { percent, part, wholes, whole, likelyWhole } = statement;
  const known = [...(whole === undefined ? [] : [whole]), ...wholes, ...tableWholes(report)];
  const of = (candidate: number) => (100 * part.value) / candidate;
  const close = (candidate: number) => (candidate > 0 ? closeness(percent, of(candidate)) : 'apart');
  if (known.some(candidate => close(candidate) === 'exact')) return tie(percent, part);
  const near = known.find(candidate => close(candidate) === 'near');
  const meant = near ?? whole ?? likelyWhole;
  if (meant === undefined || meant === 0) return NOTHING;
  return alarm(
    {
      ...about(statement, 'narrative/percentage', near === undefined && whole !== undefined ? 'warning' : 'info'),
      reported: percent.value,
      computed: oneDigitMore(of(meant), percent),
      args: { part: part.value, whole: meant, near: near === undefined ? 'no' : 'yes' },
    },
    percent,
    part,
  );
}

function tableWholes(report: AnnualReport): number[] {
  return [...readingsOf('received', report), ...readingsOf('handled', report)].flatMap(
    cells => sumOf(cells, report) ?? [],
  );
}

/** What the rules allow beside rounding. */
const ALLOWED = 0.1;
/** Farther from 100 than this, shares that do not claim to be all of them are of something else. */
const FAR = 5;

export function checkShares({ percents, isComplete, ...statement }: SharesStatement): Verdict {
  const sum = Number(percents.reduce((total, { value }) => total + value, 0).toFixed(6));
  const rounding = percents.reduce((total, { step }) => total + step / 2, 0);
  const apart = Math.abs(sum - 100);
  if (apart <= Math.max(ALLOWED, rounding) + 1e-9) return tie(...percents);
  if (!isComplete && apart > FAR) return NOTHING;
  // Cut off instead of rounded, each may lose a whole unit.
  const isCutOff = apart <= 2 * rounding + 1e-9;
  return alarm(
    {
      ...about(
        { percents, isComplete, ...statement },
        'narrative/percentage',
        isComplete && !isCutOff ? 'warning' : 'info',
      ),
      reported: sum,
      computed: 100,
      args: { shares: percents.map(({ value }) => `${value}%`) },
    },
    ...percents,
  );
}
