/** `gov-report waive`: open findings, one by one or all at once, into the file of waivers, each with a reason and who gave it. */
import { resolve } from 'node:path';
import { loadLayouts } from '../editions.ts';
import { countsFor } from '../exit-status.ts';
import type { Compared } from '../gather.ts';
import type { LocatedFinding } from '../model/finding.ts';
import { LANGUAGES } from '../render/languages.ts';
import { messageOf, problemText } from '../render/message.ts';
import { safe } from '../render/safe.ts';
import type { CheckedReport } from '../validate.ts';
import { quoted } from '../waivers/apply.ts';
import { type NewEntry, withEntries } from '../waivers/file.ts';
import { waiving } from '../waivers/index.ts';
import { CliError } from './error.ts';
import { findFiles } from './find-files.ts';
import { type Host, inLanguage } from './host.ts';
import { writeFileSafely } from './output.ts';
import { resultsOf } from './results.ts';
import { manifestAt, type SteeringOptions, steer, WAIVERS_NAME } from './steering.ts';

export interface WaiveOptions extends SteeringOptions {
  readonly all?: true;
  readonly reason?: string;
  readonly by?: string;
  readonly expires?: string;
  readonly correction?: string;
}

const WORDS = {
  zh: {
    by: '复核人：',
    reason: '接受它的理由（直接回车跳过，输入q结束）：',
    written: (count: number, file: string) => `写入${count}条豁免：${file}\n`,
    nothing: '没有要豁免的问题。\n',
    open: (path: string, count: number) => `\n${path}：还有${count}处问题没有处理\n`,
  },
  en: {
    by: 'Reviewed by: ',
    reason: 'Reason to accept it (Enter to skip, q to stop): ',
    written: (count: number, file: string) => `Waivers written to ${file}: ${count}\n`,
    nothing: 'There is nothing to waive.\n',
    open: (path: string, count: number) => `\n${path}: ${count} open\n`,
  },
} as const;

export async function waiveCommand(paths: readonly string[], options: WaiveOptions, process: Host): Promise<void> {
  if (options.all && !(options.reason?.trim() && options.by?.trim())) throw new CliError('reason-needed');
  const steering = await steer(options, process);
  const host = inLanguage(process, steering.settings.language);
  const words = WORDS[host.language];
  const day = host.today;
  const entries: NewEntry[] = [];
  const { accept } = waiving(steering.waivers?.entries ?? [], day);
  let by = options.by;
  const manifest = await manifestAt(steering.settings.manifest, host);
  const run = {
    layouts: loadLayouts(),
    cache: true,
    settingsFor: steering.settingsFor,
    signal: new AbortController().signal,
    manifest,
    digests: [],
  };
  walk: for await (const found of resultsOf(await findFiles(paths, host), run, host)) {
    if (found.state === 'unchecked') {
      host.notify(`${safe(found.path)}：${problemText(found.problem, LANGUAGES[host.language])}\n`);
      host.setStatus(2);
      continue;
    }
    const result = accept(found);
    const open = result.findings.filter(isOpen);
    if (open.length > 0 && !options.all) host.notify(words.open(safe(result.path), open.length));
    for (const finding of open) {
      const message = messageOf(finding, result.report, LANGUAGES[host.language]);
      let reason = options.reason;
      if (!options.all) {
        host.notify(`\n${message} [${finding.rule}]\n`);
        by ??= await host.ask(words.by);
        reason = await host.ask(words.reason);
        if (reason === undefined || reason.trim() === 'q') break walk;
      }
      if (!reason?.trim()) continue;
      entries.push({ entry: entryFor(finding, result, { ...options, reason: reason.trim(), by, day }), message });
    }
  }
  if (entries.length === 0) {
    host.notify(words.nothing);
    return;
  }
  const path =
    steering.waivers?.path ?? steering.settings.waivers ?? resolve(host.folder, options.waivers || WAIVERS_NAME);
  const shown = steering.waivers?.shown ?? WAIVERS_NAME;
  const text = await withEntries(path, shown, entries);
  // It is added to, not replaced; an input it is not, since what steers a check is never checked.
  writeFileSafely(path, text, host, { force: true, inputs: [] });
  host.notify(words.written(entries.length, safe(shown)));
}

/** Advice is not worth a waiver, and a finding about a waiver is mended in the file itself. */
function isOpen({ waiver, severity, rule }: LocatedFinding): boolean {
  return waiver === undefined && countsFor('warning', severity) && !rule.startsWith('waiver/');
}

interface Acceptance {
  readonly reason: string;
  readonly by?: string | undefined;
  readonly day: string;
  readonly expires?: string;
  readonly correction?: string;
}

function entryFor(
  finding: LocatedFinding,
  { report, path }: CheckedReport | Compared,
  acceptance: Acceptance,
): NewEntry['entry'] {
  const [first] = finding.cells;
  const cell = first === undefined ? undefined : report.layout.cells[first]?.id;
  const { agency, year } = report;
  const quote = quoted(finding);
  const recorded = {
    ...(finding.reported === undefined ? {} : { reported: finding.reported }),
    ...(finding.computed === undefined ? {} : { computed: finding.computed }),
    ...(quote === undefined ? {} : { quote }),
  };
  return {
    rule: finding.rule,
    ...(agency === undefined || year === undefined ? { path } : { agency, year }),
    // Without a cell, only the fingerprint tells one finding of a rule from another.
    ...(cell === undefined ? { finding: finding.fingerprint } : { cell }),
    ...(Object.keys(recorded).length > 0 ? { recorded } : {}),
    reason: acceptance.reason,
    ...(acceptance.by?.trim() ? { by: acceptance.by.trim() } : {}),
    date: acceptance.day,
    ...(acceptance.expires === undefined ? {} : { expires: acceptance.expires }),
    ...(acceptance.correction === undefined ? {} : { correction: acceptance.correction }),
  };
}
