/** Identity of a finding across runs: the rule and the place. Values are no part of it. */
import { createHash } from 'node:crypto';
import { agencyKey } from './model/agency.ts';
import { type Finding, wordsOf } from './model/finding.ts';
import type { AnnualReport } from './model/report.ts';

/** Findings that speak of a table as a whole, not of their first cell. */
const WHOLE_TABLE: ReadonlySet<string> = new Set([
  'cell/blank',
  'cell/placeholder',
  'requests/columns-not-filled',
  'structure/table-missing',
  'structure/two-tables-same-kind',
  'series/table-identical',
  'series/jump',
  'rollup/child-exceeds-parent',
  'rollup/sum',
  'archive/versions-disagree',
  'archive/changed-after-publication',
  'archive/identical-figures',
]);

export type Identified = Pick<AnnualReport, 'layout' | 'agency' | 'year'>;

/** @returns 16 hexadecimal digits for each finding, in order; equal places get an ordinal. */
export function fingerprints(
  findings: readonly Finding[],
  report: Identified,
  { path, part }: { readonly path: string; readonly part?: number },
): string[] {
  const subject =
    report.agency !== undefined && report.year !== undefined
      ? `${agencyKey(report.agency)}\0${report.year}`
      : `${path.replace(/\.[^./]+$/, '')}${part === undefined ? '' : `#${part}`}`;
  const seen = new Map<string, number>();
  return findings.map(finding => {
    const identity = `${finding.rule}\0${subject}\0${placeOf(finding, report)}`;
    const ordinal = seen.get(identity) ?? 0;
    seen.set(identity, ordinal + 1);
    return createHash('sha256').update(`${identity}\0${ordinal}`).digest('hex').slice(0, 16);
  });
}

function placeOf(finding: Finding, report: Identified): string {
  // Prose has no cells of its own: the words stay when a figure in them is corrected.
  if (finding.quote) return `${finding.quote.section}\0${wordsOf(finding.quote).replace(/[\d０-９\s]+/g, '')}`;
  const [first] = finding.cells;
  if (first !== undefined && !WHOLE_TABLE.has(finding.rule)) return report.layout.cells[first]?.id ?? '';
  if (finding.section) return finding.section;
  const label = finding.args?.['label'] ?? finding.args?.['section'];
  const other = finding.other?.agency === report.agency ? undefined : finding.other?.agency;
  return [
    finding.table ?? '',
    ...(typeof label === 'string' ? [label.replace(/[\d\s]+/g, '')] : []),
    ...(other === undefined ? [] : [agencyKey(other)]),
  ].join('\0');
}
