/** Canonical data (JSON, YAML) as a report. Keys are the ids of the canonical data or the labels of the form. */
import type { SectionId } from '../model/edition.ts';
import type { Layout } from '../model/layout.ts';
import type { KeyPath } from '../model/origin.ts';
import { InputError } from '../model/problem.ts';
import { type AnnualReport, type Cell, MISSING, type Section } from '../model/report.ts';
import type { Tree } from '../model/source.ts';
import { absences } from './absences.ts';
import { forYear } from './edition.ts';
import type { Hints } from './index.ts';
import { readCell } from './number.ts';
import { nearest } from './suggest.ts';
import { type Branch, childOf, childrenOf, hasChild, KEYWORDS, type Keyword, keyTree, type Row } from './tree-keys.ts';
import { isLabel, vocabularyOf } from './vocabulary.ts';

type Fields = Readonly<Record<string, unknown>>;

/** @throws InputError naming the key, with the nearest known one. */
export function recogniseTree(source: Tree, layouts: readonly Layout[], hints: Hints): AnnualReport {
  if (!isObject(source.value)) throw new InputError('not-a-report');
  const { fields, tables } = sortKeys(source.value, layouts);
  // Two of our keys may be chance; a report without its tables has more.
  if (tables.length === 0) throw new InputError(fields.has('agency') || fields.size > 2 ? 'no-tables' : 'not-a-report');
  const year = readYear(fields.get('year'));
  const { layout, evident } = chooseEdition(fields.get('edition'), tables, layouts, hints, year);

  const cells: Cell[] = new Array(layout.cells.length).fill(MISSING);
  const root = keyTree(layout);
  const texts = readTexts(fields.get('texts'), layout);
  for (const { key, value } of tables) {
    const branch = childOf(root, key);
    if (typeof branch === 'object')
      readNode(value, branch, { key, parent: undefined }, undefined, { layout, cells, texts });
  }
  const agency = readString(fields.get('agency'));
  const title = readString(fields.get('title'));
  const publishedOn = readString(fields.get('publishedOn'));
  const period = readPeriod(fields.get('period'));
  return {
    layout,
    editionEvident: evident,
    ...(agency ? { agency } : {}),
    ...(year === undefined ? {} : { year }),
    ...(title ? { title } : {}),
    ...(period ? { period } : {}),
    ...(publishedOn ? { publishedOn } : {}),
    cells,
    sections: readSections(fields.get('sections')),
    notes: absences(layout, cells),
  };
}

interface Field {
  readonly key: string;
  readonly value: unknown;
}

function sortKeys(value: Fields, layouts: readonly Layout[]): { fields: Map<Keyword, Field>; tables: Field[] } {
  const fields = new Map<Keyword, Field>();
  const tables: Field[] = [];
  let unknown: string | undefined;
  for (const key of Object.keys(value)) {
    const keyword = KEYWORDS.get(key);
    if (keyword) {
      if (fields.has(keyword))
        throw new InputError('repeated-key', { key, other: fields.get(keyword)?.key ?? '' }, at(key));
      fields.set(keyword, { key, value: value[key] });
    } else if (layouts.some(layout => hasChild(keyTree(layout), key))) tables.push({ key, value: value[key] });
    else unknown ??= key;
  }
  if (unknown !== undefined && tables.length > 0) {
    const known = [...KEYWORDS.keys(), ...layouts.flatMap(layout => keyTree(layout).names)];
    throw unknownKey(unknown, known, at(unknown));
  }
  return { fields, tables };
}

function chooseEdition(
  stated: Field | undefined,
  tables: readonly Field[],
  layouts: readonly Layout[],
  hints: Hints,
  year: number | undefined,
) {
  const wanted = hints.edition ?? stated?.value;
  if (wanted !== undefined && wanted !== null) {
    const layout = layouts.find(
      candidate => candidate.edition.id === String(wanted) || candidate.edition.label === wanted,
    );
    if (layout) return { layout, evident: true };
    throw new InputError(
      'unknown-edition',
      { edition: String(wanted).slice(0, 40), known: layouts.map(known => known.edition.id).join('、') },
      stated && at(stated.key),
    );
  }
  const scores = layouts.map(layout => {
    const root = keyTree(layout);
    return tables.reduce((sum, { key, value }) => sum + countKnown(value, childOf(root, key)), 0);
  });
  const best = Math.max(...scores);
  const winners = layouts.filter((_, index) => scores[index] === best);
  const [only] = winners;
  if (only && winners.length === 1) return { layout: only, evident: true };
  const byYear = forYear(layouts, hints.year ?? year);
  if (!byYear) throw new Error('No edition is known');
  return { layout: byYear, evident: false };
}

function countKnown(value: unknown, node: Branch | Row | number | undefined): number {
  if (typeof node === 'number') return 1;
  if (!node || !isObject(value)) return 0;
  const branch = 'cells' in node ? node.columns : node;
  return Object.keys(value).reduce((sum, key) => sum + countKnown(value[key], childOf(branch, key)), 0);
}

interface Reading {
  readonly layout: Layout;
  readonly cells: Cell[];
  readonly texts: ReadonlyMap<number, string>;
}

/** @param row the cells of the row that is being read, once one is reached */
function readBranch(
  value: unknown,
  branch: Branch,
  path: KeyPath,
  row: readonly number[] | undefined,
  reading: Reading,
): void {
  if (value === null) {
    blankOut(branch, path, row, reading.cells);
    return;
  }
  if (!isObject(value)) {
    const keys = branch.names.slice(0, 4).join('、');
    throw new InputError('expected-object', { key: String(path.key), keys }, { keys: path });
  }
  for (const key of Object.keys(value)) {
    const child = childOf(branch, key);
    const here: KeyPath = { key, parent: path };
    if (child === undefined) throw unknownKey(key, branch.names, { keys: here });
    if (typeof child === 'number') readCellAt(row?.[child] ?? -1, value[key], here, reading);
    else readNode(value[key], child, here, row, reading);
  }
}

function readNode(
  value: unknown,
  node: Branch | Row,
  path: KeyPath,
  row: readonly number[] | undefined,
  reading: Reading,
): void {
  if ('cells' in node) readBranch(value, node.columns, path, node.cells, reading);
  else readBranch(value, node, path, row, reading);
}

function readCellAt(index: number, value: unknown, here: KeyPath, reading: Reading): void {
  const { cells, layout } = reading;
  if (cells[index]?.state !== 'missing')
    throw new InputError(
      'repeated-key',
      { key: String(here.key), other: layout.cells[index]?.id ?? '' },
      { keys: here },
    );
  cells[index] = readValue(value, index, here, reading);
}

/** `null` in place of a row or a group: all its cells are there, and blank. */
function blankOut(branch: Branch, path: KeyPath, row: readonly number[] | undefined, cells: Cell[]): void {
  for (const child of childrenOf(branch))
    if (typeof child !== 'number') {
      if ('cells' in child) blankOut(child.columns, path, child.cells, cells);
      else blankOut(child, path, row, cells);
    } else {
      const index = row?.[child] ?? -1;
      if (cells[index]?.state === 'missing') cells[index] = { state: 'blank', at: { keys: path } };
    }
}

function readValue(value: unknown, index: number, keys: KeyPath, { layout, texts }: Reading): Cell {
  const def = layout.cells[index];
  const place = { keys };
  const text = texts.get(index);
  if (text !== undefined && def) {
    const cell = readCell(text, def.kind, def.unit, place);
    const agrees = cell.state === 'number' ? cell.value === value : value === null;
    if (!agrees) throw new InputError('text-disagrees', { key: String(keys.key), text }, place);
    return cell;
  }
  if (typeof value === 'number') {
    if (!isExact(value)) throw new InputError('number-too-large', { key: String(keys.key) }, place);
    return { state: 'number', value: value === 0 ? 0 : value, at: place };
  }
  if (value === null || value === undefined) return { state: 'blank', at: place };
  if (typeof value === 'string' && def) {
    const cell = readCell(value, def.kind, def.unit, place);
    return cell.state === 'unreadable' && isLabelOf(value, layout) ? { ...cell, why: 'copied-header' } : cell;
  }
  if (isObject(value) && typeof value['text'] === 'string' && Object.keys(value).length === 1)
    return { state: 'unreadable', text: value['text'], why: 'not-a-number', at: place };
  throw new InputError('expected-value', { key: String(keys.key) }, place);
}

function isLabelOf(text: string, layout: Layout): boolean {
  return isLabel(text, vocabularyOf(layout));
}

/** Every digit that was written is still there: whole numbers to 2^53, decimals to 15 digits. */
function isExact(value: number): boolean {
  if (Number.isInteger(value)) return Number.isSafeInteger(value);
  return Number.isFinite(value) && String(value).replace(/^-?0?\.?0*|e.*$|\D/g, '').length <= 15;
}

/** What was written in a cell, by its pointer, where the value alone does not tell (`"/"`, `"10辆"`). */
function readTexts(field: Field | undefined, layout: Layout): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  if (!field) return texts;
  if (!isObject(field.value)) throw badMetadata(field);
  for (const [pointer, text] of Object.entries(field.value)) {
    const cell = layout.byId.get(pointer);
    const here = { keys: { key: pointer, parent: { key: field.key, parent: undefined } } };
    if (!cell) throw unknownKey(pointer, layout.byId.keys(), here);
    if (typeof text !== 'string') throw badMetadata(field);
    texts.set(cell.index, text);
  }
  return texts;
}

function readYear(field: Field | undefined): number | undefined {
  if (!field || field.value === null) return undefined;
  const year =
    typeof field.value === 'string' ? Number(/^\s*(\d{4})\s*年?度?\s*$/.exec(field.value)?.[1]) : field.value;
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1949 || year > 2200) throw badMetadata(field);
  return year;
}

function readString(field: Field | undefined): string | undefined {
  if (!field || field.value === null) return undefined;
  if (typeof field.value !== 'string') throw badMetadata(field);
  return field.value.trim() || undefined;
}

function readPeriod(field: Field | undefined): AnnualReport['period'] {
  if (!field || field.value === null) return undefined;
  const value = field.value;
  if (!isObject(value) || typeof value['from'] !== 'string' || typeof value['to'] !== 'string')
    throw badMetadata(field);
  return { from: value['from'], to: value['to'] };
}

const SECTION_IDS: ReadonlySet<string> = new Set<SectionId>([
  'preface',
  'overview',
  'proactive',
  'requests',
  'review',
  'problems',
  'other',
]);

function readSections(field: Field | undefined): Section[] {
  if (!field || field.value === null) return [];
  if (!Array.isArray(field.value)) throw badMetadata(field);
  return field.value.map((item: unknown, index): Section => {
    const path: KeyPath = { key: index, parent: { key: field.key, parent: undefined } };
    const isSection = isObject(item) && SECTION_IDS.has(String(item['id'])) && Array.isArray(item['paragraphs']);
    if (!isSection) throw new InputError('bad-metadata', { key: `${field.key}[${index}]` }, { keys: path });
    const paragraphs = item['paragraphs'] as unknown[];
    if (!paragraphs.every(text => typeof text === 'string'))
      throw new InputError('bad-metadata', { key: `${field.key}[${index}]` }, { keys: path });
    return {
      id: item['id'] as SectionId,
      title: String(item['title'] ?? ''),
      paragraphs: paragraphs.map((text, place) => ({
        text,
        at: { keys: { key: place, parent: { key: 'paragraphs', parent: path } } },
      })),
    };
  });
}

function badMetadata(field: Field): InputError {
  return new InputError('bad-metadata', { key: field.key }, at(field.key));
}

function unknownKey(key: string, known: Iterable<string>, place: { keys: KeyPath }): InputError {
  const suggestion = nearest(key, known);
  return new InputError('unknown-key', { key: key.slice(0, 60), ...(suggestion ? { suggestion } : {}) }, place);
}

function at(key: string): { keys: KeyPath } {
  return { keys: { key, parent: undefined } };
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
