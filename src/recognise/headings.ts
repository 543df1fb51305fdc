/**
 * Where the six parts of a report begin: by the meaning of a heading rather than by its numeral, and by how this document
 * sets its headings. A line in a list of contents, or one topic of another part, may use the very same words.
 */
import type { Edition, SectionId } from '../model/edition.ts';
import { LabelIndex } from './labels.ts';
import { type NumeralStyle, readNumeral } from './numerals.ts';
import { simplified } from './script.ts';

export interface Heading {
  /** The passage that it stands in, from 0. */
  readonly index: number;
  readonly id: SectionId;
  readonly numeral?: number;
  readonly title: string;
  /** The beginning of the part, where it stands in the same passage. */
  readonly rest: string;
}

interface Candidate extends Heading {
  readonly style: NumeralStyle;
  /** The words are those of this part and no other; otherwise its own numeral has to speak for it. */
  readonly isCertain: boolean;
}

const LONGEST_HEADING = 50;
const LONGEST_LOOSE_HEADING = 30;

export function findHeadings(texts: readonly string[], edition: Edition): Heading[] {
  const order = edition.sections.map(section => section.id);
  const find = candidateFinder(edition);
  const all = texts.flatMap((text, index) => find(text, index));
  const candidates = withoutContents(all);
  const style = mainStyle(candidates);
  const headings = candidates.filter(({ isCertain, style: own }) => isCertain && own === style);
  for (const id of order) {
    if (headings.some(heading => heading.id === id)) continue;
    const [filler] = candidates.filter(
      candidate =>
        candidate.id === id && (candidate.isCertain || candidate.style === style) && fits(candidate, headings, order),
    );
    if (filler) headings.push(filler);
  }
  return headings.sort((a, b) => a.index - b.index);
}

/** Before every part that follows it on the form, and after every one that precedes it. */
function fits(candidate: Candidate, headings: readonly Heading[], order: readonly SectionId[]): boolean {
  const place = order.indexOf(candidate.id);
  return headings.every(({ id, index }) =>
    order.indexOf(id) < place ? index < candidate.index : index > candidate.index,
  );
}

/** How this document numbers its parts: as most of them are. */
function mainStyle(candidates: readonly Candidate[]): NumeralStyle | undefined {
  const certain = candidates.filter(candidate => candidate.isCertain);
  const telling = certain.length > 0 ? certain : candidates.filter(({ title }) => readNumeral(title).body !== '');
  const counts = STYLES.map(style => new Set(telling.filter(own => own.style === style).map(({ id }) => id)).size);
  const most = Math.max(...counts);
  return most === 0 ? undefined : STYLES[counts.indexOf(most)];
}

const STYLES: readonly NumeralStyle[] = ['chapter', 'part', 'digit', 'bracket', 'none'];

/** Headings one beneath the other, all of which come again: a list of contents. */
function withoutContents(candidates: readonly Candidate[]): Candidate[] {
  const dropped = new Set<Candidate>();
  for (let start = 0; start < candidates.length; start++) {
    let end = start + 1;
    while (end < candidates.length && follows(candidates[end - 1], candidates[end])) end++;
    const run = candidates.slice(start, end);
    const later = candidates.slice(end);
    const comesAgain = run.every(({ id, isCertain }) =>
      later.some(other => other.id === id && (other.isCertain || !isCertain)),
    );
    if (run.length >= SHORTEST_CONTENTS && comesAgain) for (const candidate of run) dropped.add(candidate);
    start = end - 1;
  }
  return candidates.filter(candidate => !dropped.has(candidate));
}

const SHORTEST_CONTENTS = 3;

function follows(before: Candidate | undefined, next: Candidate | undefined): boolean {
  return before?.rest === '' && next?.index === before.index + 1 && next.id !== before.id;
}

/** 「一、总体情况……1」 in a list of contents. */
const PAGE_NUMBER = /(?:[.．…·]{2}|\t)\s*\d{1,3}$/;

function candidateFinder(edition: Edition): (text: string, index: number) => Candidate[] {
  const titles = new LabelIndex<SectionId>();
  for (const section of edition.sections) titles.add(section.title, section.variants, section.id);
  const wordings = edition.sections.flatMap(section =>
    [section.title, ...section.variants].map(title => [section.id, readNumeral(title).body] as const),
  );

  return (text, index) => {
    const line = text.trim();
    if (PAGE_NUMBER.test(line.slice(-12))) return [];
    const { style, numeral, body } = readNumeral(line.slice(0, 2 * LONGEST_HEADING).trim());
    const base = { index, style, ...(numeral === undefined ? {} : { numeral }) };
    const isShort = line.length <= LONGEST_HEADING;
    const exact = isShort && !body.endsWith('。') ? titles.find(body)?.value : undefined;
    if (exact) return [{ ...base, id: exact, title: line, rest: '', isCertain: true }];
    if (numeral === undefined) return [];

    const [id, wording] = beginningOf(body) ?? [];
    if (id && wording) {
      const end = line.indexOf(body) + wording.length;
      const rest = line.slice(end).replace(/^[\s。:：]+/, '');
      return [{ ...base, id, title: line.slice(0, end), rest, isCertain: true }];
    }
    const part = edition.sections[numeral - 1];
    const isLoose = isShort && body.length <= LONGEST_LOOSE_HEADING && !/[。；;，,！]/.test(body);
    if (part && isLoose && (body === '' || part.words.some(word => simplified(body).includes(word))))
      return [{ ...base, id: part.id, title: line, rest: '', isCertain: false }];
    return [];
  };

  /** The heading with which a text begins, up to a mark or gap, or to a word with which only a text begins. */
  function beginningOf(body: string): readonly [SectionId, string] | undefined {
    const end = body.search(/[。:：\n\t　 ]/);
    const before = end > 0 && end <= LONGEST_HEADING ? body.slice(0, end) : '';
    const id = titles.find(before)?.value;
    if (id) return [id, before];
    return wordings.find(([, wording]) => body.startsWith(wording) && GLUED.test(body.slice(wording.length)));
  }
}

/** How the text begins where nothing parts it from the heading. */
const GLUED = /^(?:20\d\d年|本年|全年|本机关|我[局办委厅镇乡县市区]|[（(]一[）)]|一是)/;
