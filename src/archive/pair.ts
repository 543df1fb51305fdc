/** Which report, of those given as last year's, a report is to be compared with. */
import { agencyKey } from '../model/agency.ts';
import type { Previous, Recorded } from '../model/digest.ts';
import type { AnnualReport } from '../model/report.ts';

type Identity = Pick<AnnualReport, 'agency' | 'year'>;

/** What a document does not say of itself, as tables alone do not, is taken on the word of whoever named it. */
export function previousOf(report: Identity, given: readonly Recorded[]): Previous {
  return (
    given.find(candidate => isYearBefore(candidate, report) && isSameAgency(candidate, report)) ?? 'not comparable'
  );
}

function isYearBefore(candidate: Identity, report: Identity): boolean {
  return candidate.year === undefined || report.year === undefined || candidate.year === report.year - 1;
}

/** Shorter, a name says what kind of office it is, and not which. */
const SHORTEST_NAME = 4;

/** A title may leave out the city before the district. What follows a name makes another agency: 政府, 政府办公室. */
function isSameAgency(candidate: Identity, report: Identity): boolean {
  if (candidate.agency === undefined || report.agency === undefined) return true;
  const [short = '', long = ''] = [candidate.agency, report.agency].map(agencyKey).sort((a, b) => a.length - b.length);
  return short === long || (short.length >= SHORTEST_NAME && long.endsWith(short));
}
