/** What a diagnosis says, in the words of the form: the particulars from which the languages make their sentences. */
import type { Change, Confidence, Diagnosis, Explanation, Ground, SlipKind } from '../model/diagnosis.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Figures } from '../model/report.ts';
import { columnName, type Facts, factsOf, rowName } from './facts.ts';
import type { Language } from './language.ts';
import { safe } from './safe.ts';

export interface ChangeFacts {
  /** Table, row and column. */
  readonly cell: string;
  /** Nothing where the cell is blank or cannot be read. */
  readonly from: string | undefined;
  readonly isUnreadable: boolean;
  readonly to: string;
}

export interface ReadingFacts {
  readonly changes: readonly ChangeFacts[];
  readonly kind: SlipKind;
  /** The kinds of the single slips, each once, where `kind` is several. */
  readonly kinds: readonly SlipKind[];
}

export interface DiagnosisFacts {
  /** How many findings it settles. */
  readonly settled: number;
  readonly unique: boolean;
  readonly complete: boolean;
  readonly confidence: Confidence;
  readonly best: ReadingFacts | undefined;
  /** How many explanations there are beside the best. */
  readonly others: number;
  /** It was made anew beside the reports on the years before and after, away from what it settles. */
  readonly isBeside: boolean;
}

/** A ground by what it rests on. */
export type GroundFacts =
  | { readonly kind: 'balance'; readonly isRow: boolean; readonly sum: Facts }
  | { readonly kind: 'divisible-by-nine'; readonly difference: string }
  | {
      readonly kind: Evidence['source'];
      readonly supports: boolean;
      readonly cell: string;
      readonly value: string;
      readonly quote: string | undefined;
    }
  | { readonly kind: 'stale-totals' | 'row-shifted' | 'column-shifted'; readonly changes: readonly ChangeFacts[] };

/** The sentences for diagnoses. */
export interface DiagnosisWords {
  readonly label: string;
  readonly summary: (facts: DiagnosisFacts) => string;
  /** One explanation by itself. */
  readonly reading: (facts: ReadingFacts) => string;
  /** As another explanation. */
  readonly or: (reading: string) => string;
  readonly more: (count: number) => string;
  readonly ground: (facts: GroundFacts) => string;
  readonly grounds: (texts: string) => string;
  readonly between: string;
}

export function summaryOf(
  diagnosis: Omit<Diagnosis, 'settles'> & { settles: readonly unknown[] },
  report: Figures,
  language: Language,
  isBeside = false,
): string {
  const [best, ...others] = diagnosis.explanations;
  return language.diagnosis.summary({
    settled: diagnosis.settles.length,
    unique: diagnosis.unique,
    complete: diagnosis.complete,
    confidence: diagnosis.confidence,
    best: best && readingFacts(best, report, language),
    others: others.length,
    isBeside,
  });
}

export function readingOf(explanation: Explanation, report: Figures, language: Language): string {
  return language.diagnosis.reading(readingFacts(explanation, report, language));
}

export function groundText(ground: Ground, report: Figures, language: Language): string {
  return language.diagnosis.ground(groundFacts(ground, report, language));
}

function readingFacts({ changes, kind }: Explanation, report: Figures, language: Language): ReadingFacts {
  return {
    changes: changes.map(change => changeFacts(change, report, language)),
    kind,
    kinds: [...new Set(changes.map(change => change.kind))],
  };
}

function changeFacts({ cell, from, to }: Change, report: Figures, language: Language): ChangeFacts {
  return {
    cell: cellName(cell, report, language),
    from: from === null ? undefined : String(from),
    isUnreadable: report.cells[cell]?.state === 'unreadable',
    to: String(to),
  };
}

function cellName(cell: number, { layout }: Figures, { name, cellName }: Language): string {
  const def = layout.cells[cell];
  return def ? cellName(name(def.table), rowName(def.row, name), columnName(def.column, name)) : '';
}

function groundFacts(ground: Ground, report: Figures, language: Language): GroundFacts {
  switch (ground.kind) {
    case 'balance': {
      const { rule, table, cells } = ground.balance;
      const rows = new Set(cells.map(cell => report.layout.cells[cell]?.row));
      const total = report.cells[cells[0] ?? -1];
      const value = total?.state === 'number' ? total.value : 0;
      const finding = { rule, severity: 'info' as const, table: table.id, cells, reported: value, computed: value };
      return {
        kind: 'balance',
        isRow: rows.size === 1,
        sum: factsOf(finding, report, language.name, language.cellName),
      };
    }
    case 'divisible-by-nine':
      return { kind: ground.kind, difference: String(ground.difference) };
    case 'narrative':
    case 'previous-year':
    case 'next-year':
      return {
        kind: ground.kind,
        supports: ground.supports,
        cell: cellName(ground.cell, report, language),
        value: String(ground.value),
        quote: ground.quote === undefined ? undefined : safe(ground.quote),
      };
    default:
      return { kind: ground.kind, changes: ground.changes.map(change => changeFacts(change, report, language)) };
  }
}
