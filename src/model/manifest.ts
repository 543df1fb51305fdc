/** Who is to report, for which years and by when: a list that the supervising office keeps beside its archive. */

export interface Manifest {
  /** On which reports are expected. */
  readonly years: readonly number[];
  /** The last day to report, as "MM-DD" in the year after the one reported on, unless an agency has its own. */
  readonly due?: string | undefined;
  readonly agencies: readonly ListedAgency[];
}

export interface ListedAgency {
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  readonly kind?: 'government' | 'department' | 'town' | 'other' | undefined;
  readonly level?: 'province' | 'city' | 'county' | 'town' | undefined;
  readonly district?: string | undefined;
  /** Name of the government that it belongs to. */
  readonly parent?: string | undefined;
  readonly scope?: 'summary' | 'own' | undefined;
  /** While it reports. */
  readonly years?: { readonly from?: number | undefined; readonly to?: number | undefined } | undefined;
  readonly due?: string | undefined;
  /** Patterns of its files, for those that do not say whose they are. */
  readonly paths?: readonly string[] | undefined;
}
