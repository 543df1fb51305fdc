/** The editions of the statutory form, read from `schemas/editions/`. A new edition is a new file there. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Edition } from './model/edition.ts';
import { type Layout, layOut } from './model/layout.ts';

/** This file stands one level below the package's root, in `src/` as in `dist/`. */
const FOLDER = new URL('../schemas/editions/', import.meta.url);

let loaded: readonly Layout[] | undefined;

/** Every known edition, oldest first. The files are validated when the package is built, not here. */
export function loadLayouts(): readonly Layout[] {
  loaded ??= readdirSync(FOLDER)
    .filter(name => name.endsWith('.json'))
    .map(name => layOut(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Edition))
    .sort((a, b) => a.edition.reportYears.from - b.edition.reportYears.from);
  return loaded;
}
