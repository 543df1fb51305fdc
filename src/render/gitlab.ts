/** `--format gitlab`: a Code Quality report, as merge requests show it. They know no waivers: what was accepted is left out. */
import { createHash } from 'node:crypto';
import type { Origin } from '../model/origin.ts';
import type { Severity } from '../model/rules.ts';
import { lineOf, shownOf, toldOf, uncheckedEntry } from './entries.ts';
import { LANGUAGES } from './languages.ts';
import { fileName } from './message.ts';
import { groupNotChecked, groupText, withinDocument } from './not-checked.ts';
import type { Renderer, RenderOptions } from './renderer.ts';
import { safeJson } from './safe.ts';

const GRADES: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'minor', info: 'info' };

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly severity: string;
  readonly path: string;
  readonly origin?: Origin | undefined;
  readonly identity: string;
}

export function gitlabRenderer(options: RenderOptions): Renderer {
  const language = LANGUAGES[options.language];
  /** GitLab drops the second of two; copies of one report in two files have the same. */
  const seen = new Map<string, number>();
  const unique = (identity: string) => {
    const ordinal = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, ordinal);
    return ordinal === 1 ? identity : `${identity}-${ordinal}`;
  };
  let issues = 0;
  const written = ({ description, check_name, severity, path, origin, identity }: Issue) => {
    const location = { path, lines: { begin: lineOf(origin).line } };
    const issue = { description, check_name, fingerprint: unique(identity), severity, location };
    return (issues++ === 0 ? '\n' : ',\n') + safeJson(issue).replace(/^/gm, '  ');
  };
  return {
    begin: () => '[',
    report(result) {
      const findings = shownOf(result, options)
        .filter(({ waiver }) => !waiver)
        .map(entry =>
          written({
            description: toldOf(entry, language),
            check_name: entry.ruleId,
            severity: GRADES[entry.severity],
            path: entry.path,
            origin: entry.origin,
            identity: entry.fingerprint,
          }),
        );
      const notChecked = groupNotChecked(withinDocument(result.notChecked), language).map(group =>
        written({
          description: `${language.words.notCheckedMark}${language.words.colon}${groupText(group, language)}`,
          check_name: group.rule,
          severity: options.fails.notChecked ? GRADES.error : GRADES.info,
          path: result.path,
          identity: hash('not-checked', fileName(result, language), group.rule, group.reason),
        }),
      );
      return [...findings, ...(options.quiet ? [] : notChecked)].join('');
    },
    unchecked(result) {
      const entry = uncheckedEntry(result, options.language);
      const { path, file, reason, origin } = entry;
      const description = `${language.words.unchecked}${language.words.colon}${toldOf(entry, language)}`;
      return written({
        description,
        check_name: reason,
        severity: 'blocker',
        path,
        origin,
        identity: hash(file, reason),
      });
    },
    end: () => (issues === 0 ? ']\n' : '\n]\n'),
  };
}

function hash(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16);
}
