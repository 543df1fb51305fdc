/** `gov-report rules --coverage`: what a clean result proves of each cell of an edition, so that it is taken for no more. */
import { coverageOf, PROTECTIONS, type Protection } from '../diagnose/coverage.ts';
import type { PlacedBlock } from '../model/layout.ts';
import { columnName, rowName } from '../render/facts.ts';
import { LANGUAGES } from '../render/languages.ts';
import { clip, padEnd, width } from '../render/width.ts';
import { layoutOf } from './edition.ts';
import type { Host } from './host.ts';
import { paintFor } from './paint.ts';

const MARKS = {
  zh: { located: '定', detected: '知', bounded: '限', unprotected: '无' },
  en: { located: 'L', detected: 'D', bounded: 'B', unprotected: '-' },
} as const satisfies Record<string, Record<Protection, string>>;

const MEANINGS = {
  zh: {
    located: '只此一格错，能指出是这一格、该是多少',
    detected: '只此一格错，能发现，但不能确定是哪一格',
    bounded: '没有合计，只与另一格比较大小，错得离谱才能发现',
    unprotected: '没有规则能发现',
  },
  en: {
    located: 'a single wrong figure is named, with the right one',
    detected: 'a single wrong figure is noticed, but not in which of several cells',
    bounded: 'no sum: it is only compared with another figure, and only gross errors are noticed',
    unprotected: 'no rule would notice',
  },
} as const satisfies Record<string, Record<Protection, string>>;

export async function coverageCommand(
  options: { edition?: string; format: 'text' | 'json' },
  host: Host,
): Promise<void> {
  const layout = layoutOf(options.edition);
  const protections = coverageOf(layout);
  const counts = Object.fromEntries(
    PROTECTIONS.map(protection => [protection, protections.filter(found => found === protection).length]),
  ) as Record<Protection, number>;
  if (options.format === 'json') {
    const cells = Object.fromEntries(protections.map((protection, index) => [layout.cells[index]?.id, protection]));
    host.print(
      `${JSON.stringify({ schemaVersion: '1', edition: layout.edition.id, balances: layout.balances.length, counts, cells }, null, 2)}\n`,
    );
    return;
  }
  const { name, words } = LANGUAGES[host.language];
  const paint = await paintFor(host.colour.stdout);
  const { edition } = layout;
  host.print(`${paint.strong(words.cited(name(edition), edition.citation.number))}\n`);
  for (const protection of PROTECTIONS)
    host.print(
      `  ${MARKS[host.language][protection]}  ${String(counts[protection]).padStart(3)}  ${MEANINGS[host.language][protection]}\n`,
    );
  for (const table of layout.tables) {
    host.print(`\n${paint.strong(name(table.def))}\n`);
    for (const block of table.blocks) host.print(blockMap(block, protections, host));
  }
}

/** Rows of the form down, columns across; a block of one row the other way round, as it would not fit. */
function blockMap(block: PlacedBlock, protections: readonly Protection[], { language, columns: room }: Host): string {
  const { name } = LANGUAGES[language];
  const rows = block.rows.map(row => rowName(row, name));
  const columns = block.columns.map(column => columnName(column, name));
  const mark = (cell: number | undefined) => MARKS[language][protections[cell ?? -1] ?? 'unprotected'];
  const isList = rows.length === 1 && columns.length > 7;
  const [down, across] = isList ? [columns, rows] : [rows, columns];
  const at = (line: number, place: number) => (isList ? block.cells[place]?.[line] : block.cells[line]?.[place]);
  const most = Math.floor(Math.min(room, 100) / 2);
  const left = Math.max(...down.map(label => Math.min(most, width(label)))) + 2;
  const fair = Math.floor((Math.min(room, 100) - left) / across.length) - 1;
  const each = Math.max(4, Math.min(Math.max(...across.map(width)), fair));
  const line = (label: string, cells: readonly string[]) =>
    `  ${padEnd(clip(label, most), left)}${cells.map(cell => padEnd(begin(cell, each), each + 1)).join('')}`.trimEnd();
  const head = across.some(label => label !== '') ? [line('', across)] : [];
  return [
    ...head,
    ...down.map((label, i) =>
      line(
        label,
        across.map((_, j) => mark(at(i, j))),
      ),
    ),
  ]
    .map(text => `${text}\n`)
    .join('');
}

/** The first characters: in so narrow a column, two dots for the rest would leave nothing of it. */
function begin(label: string, columns: number): string {
  let kept = '';
  for (const character of label) {
    if (width(kept + character) > columns) break;
    kept += character;
  }
  return kept;
}
