/** `gov-report init`: a blank form, in the format that the file's ending names. */
import { loadLayouts } from '../editions.ts';
import { blankJson, blankYaml } from '../form/data.ts';
import { blankWorkbook } from '../form/workbook.ts';
import { endingOf } from '../read/index.ts';
import { safe } from '../render/safe.ts';
import { CliError } from './error.ts';
import type { Host } from './host.ts';
import { writeFileSafely } from './output.ts';

export async function initCommand(
  file: string,
  options: { edition?: string; force: boolean },
  host: Host,
): Promise<void> {
  const layouts = loadLayouts();
  const layout =
    options.edition === undefined
      ? layouts.at(-1)
      : layouts.find(candidate => candidate.edition.id === options.edition);
  if (!layout)
    throw new CliError('unknown-edition', {
      value: options.edition ?? '',
      known: layouts.map(known => known.edition.id).join('、'),
    });
  const content = await blankForm();
  writeFileSafely(file, content, host, { force: options.force, inputs: [] });
  host.notify(
    host.language === 'zh'
      ? `已生成 ${safe(file)}（${layout.edition.label}，${layout.edition.citation.number}）。填好后用 gov-report check ${safe(file)} 检查。\n`
      : `Wrote ${safe(file)} (${layout.edition.en}, ${layout.edition.citation.number}). Fill it in, then run gov-report check ${safe(file)}.\n`,
  );

  async function blankForm(): Promise<string | Uint8Array> {
    if (!layout) return '';
    const ending = endingOf(file);
    if (ending === 'xlsx') return blankWorkbook(layout.edition);
    if (ending === 'yaml' || ending === 'yml') return blankYaml(layout);
    if (ending === 'json') return blankJson(layout);
    throw new CliError('unknown-ending', { path: safe(file) });
  }
}
