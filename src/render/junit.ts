/**
 * `--format junit`: a suite for each report, in the dialect that Jenkins reads. A clean report is one case that passes;
 * otherwise each finding that fails the run is a case that fails. What was accepted, and what could not be checked, is
 * skipped, never passed.
 */
import type { Compared } from '../gather.ts';
import type { CheckedReport } from '../validate.ts';
import { type Entry, entriesOf, toldOf, uncheckedEntry } from './entries.ts';
import { LANGUAGES } from './languages.ts';
import { fileName, headingOf } from './message.ts';
import { markup } from './neutral.ts';
import { groupNotChecked, reasonText, withinDocument } from './not-checked.ts';
import type { Renderer, RenderOptions } from './renderer.ts';

interface Case {
  readonly name: string;
  /** The element that says what came of it; none for a case that passes. */
  readonly outcome?: 'failure' | 'error' | 'skipped';
  readonly type?: string;
  readonly message?: string;
}

export function junitRenderer(options: RenderOptions): Renderer {
  const language = LANGUAGES[options.language];
  const told = (entry: Pick<Entry, 'place' | 'message' | 'cause'>) => toldOf(entry, language);
  const accepted = (waiver: NonNullable<Entry['waiver']>, text: string) =>
    `${language.words.waivedMark}${language.words.colon}${language.words.waiver(waiver)}${language.words.space}${text}`;

  const casesOf = (result: CheckedReport | Compared, failures: readonly Entry[]): Case[] => {
    const named = (entry: Entry) => ({
      name: [entry.ruleId, entry.cells[0] ?? ''].join(' ').trimEnd(),
      type: entry.ruleId,
    });
    const failed = failures
      .filter(({ waiver }) => !waiver)
      .map(entry => ({ ...named(entry), outcome: 'failure' as const, message: told(entry) }));
    const waived = failures.flatMap(entry =>
      entry.waiver
        ? { ...named(entry), outcome: 'skipped' as const, message: accepted(entry.waiver, told(entry)) }
        : [],
    );
    const notChecked = groupNotChecked(withinDocument(result.notChecked), language).map(group => ({
      name: `${group.rule} ${language.words.notCheckedMark}`,
      outcome: options.fails.notChecked ? ('failure' as const) : ('skipped' as const),
      type: group.rule,
      message: reasonText(group),
    }));
    const passed = { name: result.state === 'checked' ? balancesOf(result) : headingOf(result.findings, language) };
    return [...(failed.length === 0 ? [passed] : failed), ...waived, ...notChecked];
  };

  const balancesOf = ({ checks: { passed, failed, unknown } }: CheckedReport) =>
    language.words.balances(passed, failed, unknown);

  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n',
    report(result) {
      const entries = entriesOf(result, options.language);
      const failures = entries.filter(({ severity }) => options.fails.finding(severity));
      const others = entries.filter(({ severity }) => !options.fails.finding(severity));
      const remarks = others.map(entry => {
        const text = `${language.severities[entry.severity]} ${entry.ruleId} ${told(entry)}`;
        return entry.waiver ? accepted(entry.waiver, text) : text;
      });
      return suite(fileName(result, language), casesOf(result, failures), remarks);
    },
    unchecked(file) {
      const entry = uncheckedEntry(file, options.language);
      const name = language.words.unchecked;
      return suite(entry.file, [{ name, outcome: 'error', type: entry.reason, message: told(entry) }], []);
    },
    end: () => '</testsuites>\n',
  };
}

function suite(file: string, cases: readonly Case[], remarks: readonly string[]): string {
  const count = (outcome: Case['outcome']) => cases.filter(candidate => candidate.outcome === outcome).length;
  const totals = `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
  const remark = remarks.length > 0 ? [`    <system-out>${remarks.map(markup).join('\n')}</system-out>`] : [];
  const lines = [...cases.map(single => caseElement(single, file)), ...remark];
  return `  <testsuite name="${markup(file)}" ${totals}>\n${lines.join('\n')}\n  </testsuite>\n`;
}

function caseElement({ name, outcome, type = '', message = '' }: Case, file: string): string {
  const start = `    <testcase classname="${markup(file)}" name="${markup(name)}"`;
  if (!outcome) return `${start}/>`;
  const kind = outcome === 'skipped' ? '' : ` type="${markup(type)}"`;
  return `${start}>\n      <${outcome}${kind} message="${markup(message)}"/>\n    </testcase>`;
}
