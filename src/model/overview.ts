/** A run as a whole: where the findings are, worst first, and what is not there. */
import type { Reason } from './problem.ts';
import type { RuleId } from './rules.ts';

export interface SeverityCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Reports that have something in common. */
export interface OverviewGroup extends SeverityCounts {
  readonly name: string;
  readonly reports: number;
}

export interface OverviewAgency extends OverviewGroup {
  /** Empty where neither the manifest nor its name tells. */
  readonly district: string;
}

export interface OverviewReport extends SeverityCounts {
  readonly path: string;
  readonly part?: number;
  readonly agency?: string;
  readonly year?: number;
}

/** Published after the day that the manifest sets; days are YYYY-MM-DD. */
export interface LateReport {
  readonly path: string;
  readonly agency: string;
  readonly year: number;
  readonly publishedOn: string;
  readonly due: string;
}

export interface Overview {
  /** Most severe first. */
  readonly rules: readonly (SeverityCounts & { readonly rule: RuleId; readonly reports: number })[];
  readonly years: readonly OverviewGroup[];
  readonly districts: readonly OverviewGroup[];
  /** All of them, worst first. */
  readonly agencies: readonly OverviewAgency[];
  /** Every report with an error or a warning, worst first. */
  readonly worst: readonly OverviewReport[];
  readonly missing: readonly { readonly agency: string; readonly year: number; readonly due?: string }[];
  readonly late: readonly LateReport[];
  readonly unreadable: readonly { readonly path: string; readonly reason: Reason }[];
}
