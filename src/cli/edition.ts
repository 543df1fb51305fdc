/** `--edition`, among the editions that there are. */
import { loadLayouts } from '../editions.ts';
import type { Layout } from '../model/layout.ts';
import { safe } from '../render/safe.ts';
import { CliError } from './error.ts';

/**
 * @returns the newest where none is named
 * @throws CliError `unknown-edition`
 */
export function layoutOf(id: string | undefined): Layout {
  const layouts = loadLayouts();
  const layout = id === undefined ? layouts.at(-1) : layouts.find(({ edition }) => edition.id === id);
  if (layout) return layout;
  const known = layouts.map(({ edition }) => edition.id).join('、');
  throw new CliError('unknown-edition', { value: safe(id ?? ''), known });
}

/**
 * Every edition, where one of them is named or none.
 * @throws CliError `unknown-edition`
 */
export function layoutsWith(id: string | undefined): readonly Layout[] {
  layoutOf(id);
  return loadLayouts();
}
