/** Canonical data (JSON, YAML) as a report. Keys are the ids of the canonical data or the labels of the form. */
import type { Layout } from '../model/layout.ts';
import { InputError } from '../model/problem.ts';
import { type AnnualReport, type Cell, MISSING } from '../model/report.ts';
import type { Tree } from '../model/source.ts';
import { absences } from './absences.ts';
import { findDamage } from './damage.ts';
import { readPeriod as readStatedPeriod } from './dates.ts';
import { forYear } from './edition.ts';
import type { Hints } from './hints.ts';
import { readingsOf } from './readings.ts';
import { readNode } from './tree-cells.ts';
import { type Branch, childOf, hasChild, KEYWORDS, type Keyword, keyTree, type Row } from './tree-keys.ts';
import { readName, readPeriod, readSections, readString, readTexts, readYear } from './tree-metadata.ts';
import { at, type Field, type Fields, isObject, unknownKey } from './tree-values.ts';

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
    if (typeof branch !== 'object') continue;
    try {
      readNode(value, branch, { key, parent: undefined }, undefined, { layout, cells, texts });
    } catch (cause) {
      throw otherEdition(cause, layout, tables, layouts) ?? cause;
    }
  }
  const agency = readString(fields.get('agency'));
  const title = readString(fields.get('title'));
  const publishedOn = readString(fields.get('publishedOn'));
  const sections = readSections(fields.get('sections'));
  const prose = sections.flatMap(section => section.paragraphs);
  const inProse = fields.has('period') ? undefined : readStatedPeriod(prose);
  const period = readPeriod(fields.get('period')) ?? inProse?.value;
  return {
    layout,
    editionEvident: evident,
    ...(agency ? { agency } : {}),
    ...(year === undefined ? {} : { year }),
    ...(title ? { title } : {}),
    ...(period ? { period } : {}),
    ...(publishedOn ? { publishedOn } : {}),
    stated: { ...placesOf(fields), ...(inProse?.at ? { period: inProse.at } : {}) },
    cells,
    sections,
    notes: absences(layout, cells),
    readings: readingsOf(layout, cells),
    damage: findDamage(prose),
  };
}

function placesOf(fields: ReadonlyMap<Keyword, Field>): AnnualReport['stated'] {
  const names = ['agency', 'year', 'title', 'period', 'publishedOn'] as const;
  return Object.fromEntries(
    names.flatMap(name => {
      const field = fields.get(name);
      return field ? [[name, at(field.key)]] : [];
    }),
  );
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
  const wanted = hints.edition ?? readName(stated);
  if (wanted !== undefined) {
    const layout = layouts.find(candidate => candidate.edition.id === wanted || candidate.edition.label === wanted);
    if (layout) return { layout, evident: true };
    throw new InputError(
      'unknown-edition',
      { edition: wanted.slice(0, 40), known: layouts.map(known => known.edition.id).join('、') },
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

/** A key that is unknown only because the data is of another edition than the one that was named. */
function otherEdition(cause: unknown, named: Layout, tables: readonly Field[], layouts: readonly Layout[]) {
  if (!(cause instanceof InputError) || cause.problem.code !== 'unknown-key') return undefined;
  const score = (layout: Layout) =>
    tables.reduce((sum, { key, value }) => sum + countKnown(value, childOf(keyTree(layout), key)), 0);
  const other = layouts.find(layout => score(layout) > score(named));
  const args = {
    key: String(cause.problem.args['key'] ?? ''),
    named: named.edition.id,
    other: other?.edition.id ?? '',
  };
  return other && new InputError('other-edition', args, cause.problem.at);
}

function countKnown(value: unknown, node: Branch | Row | number | undefined): number {
  if (typeof node === 'number') return 1;
  if (!node || !isObject(value)) return 0;
  const branch = 'cells' in node ? node.columns : node;
  return Object.keys(value).reduce((sum, key) => sum + countKnown(value[key], childOf(branch, key)), 0);
}
