/** The end of a run over many files: who needs attention first, and what is not there. */
import type { Overview, SeverityCounts } from '../model/overview.ts';
import type { Language } from './language.ts';
import type { Paint } from './renderer.ts';
import { safe } from './safe.ts';
import { padEnd, padStart, width } from './width.ts';

/** More than that is for a table; the other formats have them all. */
const MOST_LINES = 30;

export function overviewText(overview: Overview, language: Language, paint: Paint): string {
  const { overview: words, unknownYear } = language.words;
  const name = (text: string, otherwise: string) => (text === '' ? otherwise : safe(text));
  const blocks: [heading: string, rows: (readonly string[])[]][] = [
    [words.worst, overview.worst.map(report => [...figures(report), safe(report.path)])],
    [words.rules, overview.rules.map(entry => [...figures(entry), String(entry.reports), entry.rule])],
    [words.years, groups(overview.years, year => name(year, unknownYear))],
    [words.districts, groups(overview.districts, district => name(district, words.elsewhere))],
    [words.unreadable, overview.unreadable.map(({ path }) => [safe(path)])],
    [words.missing, overview.missing.map(({ agency, year, due = '' }) => [safe(agency), String(year), due])],
    [words.late, overview.late.map(({ path, publishedOn, due }) => [safe(path), `${publishedOn} > ${due}`])],
  ];
  const shown = blocks.filter(([, rows]) => rows.length > 0);
  return shown.map(([heading, rows]) => `${paint.strong(heading)}\n${table(rows, words.others)}\n`).join('');
}

/** One group alone says no more than the summary does. */
function groups(entries: Overview['years'], nameOf: (name: string) => string): (readonly string[])[] {
  return entries.length < 2 ? [] : entries.map(entry => [...figures(entry), String(entry.reports), nameOf(entry.name)]);
}

function figures({ errors, warnings, infos }: SeverityCounts): string[] {
  return [errors, warnings, infos].map(String);
}

/** Figures to the right, names to the left. */
function table(rows: readonly (readonly string[])[], others: (count: number) => string): string {
  const visible = rows.slice(0, MOST_LINES);
  const widths = (visible[0] ?? []).map((_, column) => Math.max(...visible.map(row => width(row[column] ?? ''))));
  const lines = visible.map(row => {
    const cells = row.map((text, column) => {
      if (column === row.length - 1) return text;
      return /^\d+$/.test(text) ? padStart(text, widths[column] ?? 0) : padEnd(text, widths[column] ?? 0);
    });
    return `  ${cells.join('  ')}\n`;
  });
  return lines.join('') + (rows.length > MOST_LINES ? `  ${others(rows.length - MOST_LINES)}\n` : '');
}
