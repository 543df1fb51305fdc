/** `--format jsonl`: a line for each report, each file that could not be checked, and the summary, each as it is done. */
import type { Figures } from '../model/report.ts';
import { jsonCompared, jsonReport, jsonSummary, jsonUnchecked } from './json.ts';
import type { Renderer, RenderOptions } from './renderer.ts';
import { safeJson } from './safe.ts';

export function jsonLinesRenderer({ language }: RenderOptions): Renderer {
  const line = (kind: 'report' | 'comparison' | 'unchecked' | 'summary', value: object) =>
    `${safeJson({ kind, ...value }, 0)}\n`;
  return {
    begin: () => '',
    report: result =>
      result.state === 'checked'
        ? line('report', { ...jsonReport(result, language), figures: figuresOf(result.report) })
        : line('comparison', jsonCompared(result, language)),
    unchecked: file => line('unchecked', jsonUnchecked(file, language)),
    end: counts => line('summary', { schemaVersion: '1', ...jsonSummary(counts) }),
  };
}

/** So that a later run can tell which figures have changed. */
function figuresOf({ cells }: Figures): (number | null)[] {
  return cells.map(cell => (cell.state === 'number' ? cell.value : null));
}
