/** The output formats by name. */
import { jsonRenderer } from './json.ts';
import { jsonLinesRenderer } from './jsonl.ts';
import type { Renderer, RenderOptions } from './renderer.ts';
import { textRenderer } from './text.ts';

export const FORMATS = { text: textRenderer, json: jsonRenderer, jsonl: jsonLinesRenderer } as const satisfies Record<
  string,
  (options: RenderOptions) => Renderer
>;

export type FormatName = keyof typeof FORMATS;
