/**
 * An edition of the statutory form as it is written down in `schemas/editions/`: labels and their trees, nothing derived.
 * `layout.ts` derives the cells and the balances from it.
 */
import type { RuleId } from './rules.ts';

export type TableId = 'proactive' | 'requests' | 'reviewLitigation';
export type SectionId = 'preface' | 'overview' | 'proactive' | 'requests' | 'review' | 'problems' | 'other';

/** How the number in a cell is counted: whole cases, an amount of money, or a signed change. */
export type CellKind = 'count' | 'amount' | 'change';

/** A row or column heading, possibly with headings beneath it. A node without `id` is a heading only, no step of a path. */
export interface LabelNode {
  readonly id?: string;
  readonly label: string;
  readonly en: string;
  /** Other wordings met in published reports. */
  readonly variants?: readonly string[];
  readonly children?: readonly LabelNode[];
  /** The sum of all other leaves beneath the same parent. */
  readonly total?: true;
  readonly kind?: CellKind;
  readonly unit?: '万元';
}

/** Rows that share their columns. A block without rows is a single row of numbers. */
export interface Block {
  readonly heading?: { readonly label: string; readonly en: string };
  readonly rows: readonly LabelNode[];
  readonly columns: readonly LabelNode[];
}

/** `total = Σ plus − Σ minus`, in every column; rows are named by their path of ids. */
export interface BalanceDef {
  readonly rule: RuleId;
  readonly total: readonly string[];
  readonly plus: readonly (readonly string[])[];
  readonly minus: readonly (readonly string[])[];
}

/** `cell ≥ Σ plus − Σ minus`, in each of the rows; cells are named by their column. */
export interface BoundDef {
  readonly rule: RuleId;
  readonly rows: readonly string[];
  readonly cell: string;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
}

/** Where `positive` is above zero, `requires` must be too. */
export interface ImplicationDef {
  readonly rule: RuleId;
  readonly rows: readonly string[];
  readonly positive: string;
  readonly requires: string;
}

/**
 * `cell = previous + Σ plus − Σ minus`, where `previous` stands in last year's report and all others in this year's.
 * Cells are named by the rest of their pointer within the table; a star stands for the same id in all of them.
 */
export interface RollForwardDef {
  readonly rule: RuleId;
  readonly cell: string;
  readonly previous: string;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
}

export interface TableDef {
  readonly id: TableId;
  /** The part of the report that the table stands in, 2 to 4. */
  readonly number: number;
  readonly label: string;
  readonly en: string;
  readonly section: SectionId;
  readonly corner?: string;
  readonly blocks: readonly Block[];
  /** Which rules the sums of the tree belong to. */
  readonly rules: { readonly crossFooting?: RuleId; readonly footing?: RuleId; readonly subtotal?: RuleId };
  readonly balances?: readonly BalanceDef[];
  readonly bounds?: readonly BoundDef[];
  readonly implications?: readonly ImplicationDef[];
  readonly rollForwards?: readonly RollForwardDef[];
}

export interface SectionDef {
  readonly id: SectionId;
  readonly title: string;
  readonly en: string;
  /** Other wordings met in published reports, which name this part whatever the numeral. */
  readonly variants: readonly string[];
  /** Wordings that elsewhere name a topic of another part. */
  readonly topics: readonly string[];
  /** Words, such as those of the topics, that are enough after the part's own numeral. */
  readonly words: readonly string[];
}

export interface Edition {
  readonly id: string;
  readonly label: string;
  readonly en: string;
  readonly citation: { readonly number: string; readonly article: string };
  /** Years that are reported on, not years of publication. */
  readonly reportYears: { readonly from: number; readonly to?: number };
  readonly sections: readonly SectionDef[];
  readonly tables: readonly TableDef[];
}
