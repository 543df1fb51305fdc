/** Tables and text that were taken over from last year. */
import { COMPARED_SECTIONS } from '../../model/digest.ts';
import type { Finding, NotChecked } from '../../model/finding.ts';
import type { Figures } from '../../model/report.ts';
import { keyOf, ownCells, ownFigures } from '../own-figures.ts';
import { NOTHING, type Results } from '../results.ts';
import { isCopied, percentInCommon } from '../similarity.ts';
import { subjectOf } from '../subject.ts';
import { nothingToCompare, type Pair } from './pair.ts';

/** With fewer figures, an agency may well have had the same year twice. */
const LEAST_FIGURES = 5;

/** Of tables two and three, and only within one edition; totals follow from the rest and prove nothing. */
export function checkTables(pair: Pair): Results {
  const { report, previous } = pair;
  if (report.layout !== previous.layout) return NOTHING;
  const rule = 'series/table-identical';
  const tables = report.layout.tables.filter(({ def }) => def.id !== 'reviewLitigation');
  const reason = tables.map(table => nothingToCompare(pair, table)).find(found => found !== undefined);
  if (reason) return { findings: [], notChecked: [{ rule, cells: [], reason }] };
  const unreadable = unreadableIn(report);
  if (unreadable.length > 0)
    return { findings: [], notChecked: [{ rule, cells: unreadable, reason: 'cell not readable' }] };
  if (unreadableIn(previous).length > 0)
    return { findings: [], notChecked: [{ rule, cells: [], reason: 'previous figures unknown' }] };
  const figures = ownFigures(report);
  if (figures.length < LEAST_FIGURES || keyOf(figures) !== keyOf(ownFigures(previous))) return NOTHING;
  const cells = figures.map(({ index }) => index);
  const args = { count: cells.length };
  return { findings: [{ rule, severity: 'warning', cells, args, other: subjectOf(previous) }], notChecked: [] };
}

function unreadableIn({ layout, cells }: Figures): number[] {
  return ownCells(layout).filter(index => cells[index]?.state === 'unreadable');
}

/** Part six says the same every year, and may; part one may be formal; part five is about this year's problems. */
export function checkTexts({ report, previous }: Pair): Results {
  const findings: Finding[] = [];
  const notChecked: NotChecked[] = [];
  const rule = 'series/text-identical';
  if (report.prose.isDamaged) return { findings, notChecked: [{ rule, cells: [], reason: 'damaged text' }] };
  for (const section of COMPARED_SECTIONS) {
    const [now, before] = [report.prose[section], previous.prose[section]];
    if (!now) continue;
    if (!before) notChecked.push({ rule, cells: [], reason: 'text not found' });
    else if (isCopied(now, before))
      findings.push({
        rule,
        severity: section === 'problems' ? 'warning' : 'info',
        cells: [],
        args: { section, percent: Math.floor(percentInCommon(now, before)) },
        other: subjectOf(previous),
      });
  }
  return { findings, notChecked };
}
