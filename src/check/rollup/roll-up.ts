/** What the reports of a government and its units are, put together, and what is said of them. */
import type { Recorded } from '../../model/digest.ts';
import type { Attributed, NotChecked, Subject } from '../../model/finding.ts';

export interface RollUp {
  readonly year: number;
  /** The government's own report, where it was found. */
  readonly parent?: Recorded;
  /** What the manifest says of it: that it adds up its units, or that it counts itself alone. No law fixes this. */
  readonly scope?: 'summary' | 'own';
  readonly units: readonly ExpectedUnit[];
  /** Reports on that year of agencies that the manifest does not list. */
  readonly unlisted: readonly Subject[];
  /** The day that counts against the deadline, as YYYY-MM-DD. */
  readonly today: string;
}

export interface ExpectedUnit {
  readonly agency: string;
  readonly report?: Recorded;
  /** There is a file that could not be read: the unit is not missing, and not summed up either. */
  readonly isUnread?: true;
  /** The last day on which it may report, as YYYY-MM-DD. */
  readonly due?: string;
}

export interface RollUpResults {
  readonly findings: readonly Attributed[];
  /** Of the parent. */
  readonly notChecked: readonly NotChecked[];
}
