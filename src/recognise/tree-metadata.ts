/** What canonical data says beside the tables: agency, year, period, prose, and cells as written. */
import type { SectionId } from '../model/edition.ts';
import type { Layout } from '../model/layout.ts';
import type { KeyPath } from '../model/origin.ts';
import { InputError } from '../model/problem.ts';
import type { AnnualReport, Section } from '../model/report.ts';
import { readNumeral } from './numerals.ts';
import { at, type Field, isObject, unknownKey } from './tree-values.ts';

/** What was written in a cell, by its pointer, where the value alone does not tell (`"/"`, `"10辆"`). */
export function readTexts(field: Field | undefined, layout: Layout): ReadonlyMap<number, string> {
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

export function readYear(field: Field | undefined): number | undefined {
  if (!field || field.value === null) return undefined;
  const year =
    typeof field.value === 'string' ? Number(/^\s*(\d{4})\s*年?度?\s*$/.exec(field.value)?.[1]) : field.value;
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1949 || year > 2200) throw badMetadata(field);
  return year;
}

export function readString(field: Field | undefined): string | undefined {
  if (!field || field.value === null) return undefined;
  if (typeof field.value !== 'string') throw badMetadata(field);
  return field.value.trim() || undefined;
}

/** An edition is named by a year, which people write with and without quotes. */
export function readName(field: Field | undefined): string | undefined {
  return typeof field?.value === 'number' ? String(field.value) : readString(field);
}

export function readPeriod(field: Field | undefined): AnnualReport['period'] {
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

export function readSections(field: Field | undefined): Section[] {
  if (!field || field.value === null) return [];
  if (!Array.isArray(field.value)) throw badMetadata(field);
  return field.value.map((item: unknown, index): Section => {
    const path: KeyPath = { key: index, parent: { key: field.key, parent: undefined } };
    if (!isSection(item)) throw new InputError('bad-metadata', { key: `${field.key}[${index}]` }, { keys: path });
    const title = item.title ?? '';
    const { numeral } = readNumeral(title);
    return {
      id: item.id,
      title,
      ...(numeral === undefined ? {} : { numeral }),
      at: { keys: path },
      paragraphs: item.paragraphs.map((text, place) => ({
        text,
        at: { keys: { key: place, parent: { key: 'paragraphs', parent: path } } },
      })),
    };
  });
}

interface WrittenSection {
  readonly id: SectionId;
  readonly title?: string | null;
  readonly paragraphs: readonly string[];
}

function isSection(item: unknown): item is WrittenSection {
  if (!isObject(item)) return false;
  const { id, title, paragraphs } = item;
  return (
    SECTION_IDS.has(id as string) &&
    (title === undefined || title === null || typeof title === 'string') &&
    Array.isArray(paragraphs) &&
    paragraphs.every(text => typeof text === 'string')
  );
}

function badMetadata(field: Field): InputError {
  return new InputError('bad-metadata', { key: field.key }, at(field.key));
}
