/** The output formats by name. All but those of nearly every run are loaded when they are asked for. */
import { jsonRenderer } from './json.ts';
import { jsonLinesRenderer } from './jsonl.ts';
import type { Renderer, RenderOptions } from './renderer.ts';
import { textRenderer } from './text.ts';

export const FORMATS = {
  text: textRenderer,
  concise: async options => (await import('./concise.ts')).conciseRenderer(options),
  json: jsonRenderer,
  jsonl: jsonLinesRenderer,
  sarif: async options => (await import('./sarif.ts')).sarifRenderer(options),
  junit: async options => (await import('./junit.ts')).junitRenderer(options),
  github: async options => (await import('./github.ts')).githubRenderer(options),
  gitlab: async options => (await import('./gitlab.ts')).gitlabRenderer(options),
  markdown: async options => (await import('./markdown.ts')).markdownRenderer(options),
  csv: async options => (await import('./csv.ts')).csvRenderer(options),
  'csv-overview': async options => (await import('./csv.ts')).csvOverviewRenderer(options),
  xlsx: async options => (await import('./xlsx.ts')).xlsxRenderer(options),
  html: async options => (await import('./html/html.ts')).htmlRenderer(options),
  notice: async options => (await import('./notice.ts')).noticeRenderer(options),
} as const satisfies Record<string, (options: RenderOptions) => Renderer | Promise<Renderer>>;

export type FormatName = keyof typeof FORMATS;
