/** What a run has found so far: what its summary says, and what its exit status rests on. */
import type { Compared } from '../../gather.ts';
import { isOutsideDocument } from '../../model/finding.ts';
import type { ListedAgency } from '../../model/manifest.ts';
import type { Overview } from '../../model/overview.ts';
import { countOverview } from '../../overview.ts';
import type { SummaryCounts } from '../../render/language.ts';
import type { Checked } from '../../validate.ts';

export interface Ledger {
  readonly counts: Readonly<SummaryCounts>;
  readonly add: (result: Checked | Compared) => void;
  /** One file more has been looked at. */
  readonly reach: () => void;
  readonly overview: (late: Overview['late']) => Overview;
}

/**
 * @param files how many are to be looked at
 * @param listed the agencies of the manifest, where there is one
 */
export function openLedger(files: number, listed: readonly ListedAgency[] = []): Ledger {
  const counts = {
    reports: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    waived: 0,
    unchecked: 0,
    notChecked: 0,
    notReached: files,
  };
  const overview = countOverview(listed);
  return {
    counts,
    add: result => {
      if (result.state === 'unchecked') {
        counts.unchecked++;
        overview.addUnchecked(result);
        return;
      }
      if (result.state === 'checked') counts.reports++;
      overview.add(result);
      counts.notChecked += result.notChecked.filter(entry => !isOutsideDocument(entry)).length;
      for (const { severity, waiver } of result.findings) {
        if (waiver) counts.waived++;
        else if (severity === 'error') counts.errors++;
        else if (severity === 'warning') counts.warnings++;
        else counts.infos++;
      }
    },
    reach: () => {
      counts.notReached--;
    },
    overview: overview.finish,
  };
}
