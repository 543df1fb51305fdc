/** What those who run the check know of an agency and its report does not say. Everything is optional. */

/**
 * `government`: of a county or above (县级以上人民政府); `office`: the office of such a government (办公厅、办公室);
 * `department`: 部门; `town`: 乡镇人民政府; `street`: 街道办事处; `institution`: any other body that reports.
 */
export const AGENCY_KINDS = ['government', 'office', 'department', 'town', 'street', 'institution'] as const;

export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** What a blank part of a sum is worth: nothing, or nobody knows. */
export const BLANK_POLICIES = ['zero', 'unknown'] as const;

export type BlankPolicy = (typeof BLANK_POLICIES)[number];

export interface CheckSettings {
  /** `zero` by default; with `unknown`, a balance with a blank part is not checked. */
  readonly blanks?: BlankPolicy;
  /** Names that the agency goes by, such as the one in a list of expected reports. */
  readonly agencyNames?: readonly string[];
  /** Overrides what the name tells; with it, a date past the statutory one is an error rather than a warning. */
  readonly agencyKind?: AgencyKind;
  /** The last day of publication by local rules, as "MM-DD" in the year after the one reported on. */
  readonly deadlines?: Readonly<Partial<Record<AgencyKind, string>>>;
  /** The date in the address of the page, as "YYYY-MM-DD": portals put the date of first publication there. */
  readonly addressDate?: string;
  /** Other agencies of the area, whose names betray a copied text. */
  readonly otherAgencies?: readonly string[];
}
