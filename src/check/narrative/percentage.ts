/** `narrative/percentage`: shares computed again to the digits printed, and complete shares adding up to 100. */
import type { ShareStatement, SharesStatement } from '../../model/statement.ts';
import { closeness, oneDigitMore } from './rounding.ts';
import { about, alarm, NOTHING, tie, type Verdict } from './verdict.ts';

export function checkShare(statement: ShareStatement): Verdict {
  const { percent, part, wholes, whole } = statement;
  const known = whole === undefined ? wholes : [whole, ...wholes];
  const of = (candidate: number) => (100 * part.value) / candidate;
  const close = (candidate: number) => (candidate > 0 ? closeness(percent, of(candidate)) : 'apart');
  if (known.some(candidate => close(candidate) === 'exact')) return tie(percent, part);
  const near = known.find(candidate => close(candidate) === 'near');
  const [only, ...others] = known;
  const meant = near ?? whole ?? (others.length === 0 ? only : undefined);
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

/** What the rules allow beside rounding. */
const ALLOWED = 0.1;

export function checkShares(statement: SharesStatement): Verdict {
  const { percents } = statement;
  const places = Math.min(...percents.map(({ step }) => step));
  const sum = Number(percents.reduce((total, { value }) => total + value, 0).toFixed(6));
  const rounding = percents.reduce((total, { step }) => total + step / 2, 0);
  const apart = Math.abs(sum - 100);
  if (apart <= Math.max(ALLOWED, rounding) + 1e-9) return tie(...percents);
  // Cut off instead of rounded, they may lose a whole unit each.
  const near = apart <= 2 * rounding + 1e-9;
  return alarm(
    {
      ...about(statement, 'narrative/percentage', near ? 'info' : 'warning'),
      reported: oneDigitMore(sum, { step: places * 10 }),
      computed: 100,
      args: { shares: percents.map(({ value }) => `${value}%`) },
    },
    ...percents,
  );
}
