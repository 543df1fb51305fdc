/** `extract --explain`: how a document was understood, for a person. */
import { type Explanation, type ShownStep, STATED } from '../model/explanation.ts';
import type { Layout } from '../model/layout.ts';
import type { Origin } from '../model/origin.ts';
import type { DamageKind } from '../model/report.ts';
import type { LabelTrace, MatchKind } from '../model/trace.ts';
import { explanation as en } from './en/explanation.ts';
import type { Language } from './language.ts';
import { LANGUAGES, type LanguageCode } from './languages.ts';
import { originText, problemText } from './message.ts';
import { safe } from './safe.ts';
import { explanation as zh } from './zh/explanation.ts';

export interface ExplanationWords {
  readonly readAs: (format: string) => string;
  readonly edition: (edition: string, isEvident: boolean) => string;
  readonly stated: Readonly<Record<(typeof STATED)[number], string>>;
  readonly notStated: string;
  readonly tables: string;
  readonly table: (table: string, cells: number, found: number, numbers: number) => string;
  readonly grid: (number: number, rows: number, columns: number) => string;
  readonly headings: (table: string, columns: string) => string;
  readonly noOrder: string;
  readonly aside: (table: string) => string;
  /** Rows with nothing to say of them. */
  readonly rows: (table: string, count: number) => string;
  readonly row: {
    readonly read: (text: string, label: string, how: string) => string;
    readonly unclear: (text: string) => string;
    readonly unknown: (text: string) => string;
  };
  readonly unlabelled: (table: string) => string;
  readonly text: (text: string) => string;
  readonly ignored: string;
  readonly fragment: (table: string) => string;
  readonly how: Readonly<Record<MatchKind, string>>;
  readonly unknownColumn: string;
  readonly sections: string;
  readonly section: (title: string, standard: string, paragraphs: number) => string;
  readonly noSection: (standard: string) => string;
  readonly damage: string;
  readonly damaged: (kind: DamageKind, sample: string) => string;
  readonly notices: string;
  readonly data: string;
}

const WORDS: Readonly<Record<LanguageCode, ExplanationWords>> = { zh, en };

export function explanationText(explained: Explanation, layout: Layout, code: LanguageCode): string {
  const words = WORDS[code];
  const language = LANGUAGES[code];
  const { edition } = layout;
  const part = explained.part === undefined ? '' : ` · ${language.words.part(explained.part)}`;
  const tableName = (id: string) =>
    nameOf(
      edition.tables.find(table => table.id === id),
      language,
    );
  const lines = [
    `${safe(explained.path)}${part} · ${words.readAs(explained.format)}`,
    `  ${words.edition(language.words.cited(language.name(edition), edition.citation.number), explained.editionEvident)}`,
    ...STATED.map(name => {
      const stated = explained.stated[name];
      const value = stated ? safe(stated.value) : words.notStated;
      return `  ${words.stated[name]}${language.words.colon}${value}${where(stated?.origin, language)}`;
    }),
    '',
    words.tables,
    ...explained.tables.map(
      ({ id, cells, found, numbers }) => `  ${words.table(tableName(id), cells, found, numbers)}`,
    ),
    ...stepLines(explained.steps, tableName, words, language),
    ...(explained.steps.length === 0 ? [`  ${words.data}`] : []),
    ...block(
      words.sections,
      explained.sections.map(({ standard, title, paragraphs }) =>
        title === undefined ? words.noSection(standard) : words.section(safe(title), standard, paragraphs),
      ),
    ),
    ...block(
      words.damage,
      explained.damage.map(({ kind, sample, origin }) => words.damaged(kind, safe(sample)) + where(origin, language)),
    ),
    ...block(
      words.notices,
      explained.notices.map(notice => problemText(notice, language)),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function block(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map(line => `  ${line}`)];
}

function where(origin: Origin | undefined, language: Language): string {
  return origin ? `  [${originText(origin, language)}]` : '';
}

function nameOf(node: { label: string; en: string } | undefined, language: Language): string {
  return node ? language.name(node) : '';
}

/** Rows that are read as the form prints them are only counted, and those of tables left aside not even that. */
function stepLines(
  steps: readonly ShownStep[],
  tableName: (id: string) => string,
  words: ExplanationWords,
  language: Language,
): string[] {
  const lines: string[] = [];
  let grids = 0;
  let plain: { table: string; count: number } | undefined;
  const tell = (line: string, origin?: Origin) => lines.push(`    ${line}${where(origin, language)}`);
  const tellPlain = () => {
    if (plain) tell(words.rows(tableName(plain.table), plain.count));
    plain = undefined;
  };
  for (const [place, step] of steps.entries()) {
    // The headings above them have said so.
    if (step.kind === 'row' && step.fate === 'aside') continue;
    if (step.kind === 'row' && step.fate === 'read' && step.how === 'printed') {
      if (plain?.table !== step.table) tellPlain();
      plain = { table: step.table, count: (plain?.count ?? 0) + 1 };
      continue;
    }
    tellPlain();
    if (step.kind === 'grid') {
      lines.push('', `  ${words.grid(++grids, step.rows, step.columns)}${where(step.origin, language)}`);
      const next = steps.slice(place + 1).find(other => other.kind !== 'text');
      if (next === undefined || next.kind === 'grid') tell(words.ignored);
    } else if (step.kind === 'refused') lines.push('', `  ${problemText({ code: step.code, args: {} }, language)}`);
    else if (step.kind === 'fragment') tell(words.fragment(tableName(step.table)));
    else tell(stepText(step, tableName, words), step.origin);
  }
  tellPlain();
  return lines;
}

function stepText(
  step: Exclude<ShownStep, { kind: 'grid' | 'fragment' | 'refused' }>,
  tableName: (id: string) => string,
  words: ExplanationWords,
): string {
  if (step.kind === 'text') return words.text(short(step.text));
  const table = tableName(step.table);
  if (step.kind === 'headings') {
    if (step.fate === 'aside') return words.aside(table);
    return words.headings(table, step.columns.map(column => columnText(column, words)).join(' | ') || words.noOrder);
  }
  const text = short(step.text);
  if (step.fate === 'unclear') return words.row.unclear(text);
  if (step.fate !== 'read') return words.row.unknown(text);
  return step.label === undefined
    ? words.unlabelled(table)
    : words.row.read(text, step.label, words.how[step.how ?? 'printed']);
}

function columnText({ text, label, how }: LabelTrace, words: ExplanationWords): string {
  if (label === undefined) return `${short(text)} (${words.unknownColumn})`;
  return how === 'printed' || how === undefined ? label : `${short(text)} → ${label} (${words.how[how]})`;
}

const LONGEST = 60;

function short(text: string): string {
  const line = safe(text.replace(/[^\S\t]+/g, '').replace(/\t+/g, ' | '));
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
