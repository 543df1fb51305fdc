/** `gov-report init`: a blank form, in the format that the file's ending names. */
import { blankJson, blankYaml } from '../form/data.ts';
import { blankWorkbook } from '../form/workbook.ts';
import type { Layout } from '../model/layout.ts';
import { endingOf } from '../read/index.ts';
import { safe } from '../render/safe.ts';
import { layoutOf } from './edition.ts';
import { CliError } from './error.ts';
import type { Host } from './host.ts';
import { writeFileSafely } from './output.ts';

export interface InitOptions {
  /** The newest if not given. */
  readonly edition?: string;
  readonly force?: true;
}

export async function initCommand(file: string, options: InitOptions, host: Host): Promise<void> {
  const layout = layoutOf(options.edition);
  writeFileSafely(file, await blankForm(file, layout), host, { force: options.force === true, inputs: [] });
  host.notify(
    host.language === 'zh'
      ? `已生成 ${safe(file)}（${layout.edition.label}，${layout.edition.citation.number}）。填好后用 gov-report check ${safe(file)} 检查。\n`
      : `Wrote ${safe(file)} (${layout.edition.en}, ${layout.edition.citation.number}). Fill it in, then run gov-report check ${safe(file)}.\n`,
  );
}

async function blankForm(file: string, layout: Layout): Promise<string | Uint8Array> {
  const ending = endingOf(file);
  if (ending === 'xlsx') return blankWorkbook(layout.edition);
  if (ending === 'yaml' || ending === 'yml') return blankYaml(layout);
  if (ending === 'json') return blankJson(layout);
  throw new CliError('unknown-ending', { path: safe(file) });
}
