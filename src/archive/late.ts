/** Reports that were published after the day that the manifest sets. */
import { agencyKey } from '../model/agency.ts';
import type { Digest } from '../model/digest.ts';
import type { Manifest } from '../model/manifest.ts';
import type { LateReport } from '../model/overview.ts';

export function lateReports(digests: readonly Digest[], { agencies, due }: Manifest): LateReport[] {
  const days = new Map(
    agencies.flatMap(({ name, aliases = [], due: own = due }) =>
      [name, ...aliases].map(known => [agencyKey(known), own] as const),
    ),
  );
  return digests.flatMap(({ path, agency = '', year, publishedOn }) => {
    const day = days.get(agencyKey(agency));
    if (day === undefined || year === undefined || !/^\d{4}-\d\d-\d\d$/.test(publishedOn ?? '')) return [];
    const last = `${year + 1}-${day}`;
    return publishedOn !== undefined && publishedOn > last ? [{ path, agency, year, publishedOn, due: last }] : [];
  });
}
