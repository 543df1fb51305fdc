/** The prose of a report as the rules look at it. */
import type { SectionId } from '../model/edition.ts';
import type { Finding } from '../model/finding.ts';
import { matchesOf } from '../model/matches.ts';
import type { AnnualReport, Passage, Section } from '../model/report.ts';

export const PARTS = ['overview', 'proactive', 'requests', 'review', 'problems', 'other'] as const;

/** So few of the six parts are either a document whose headings were not seen, or data that holds only some of them. */
const FEWEST_PARTS = 3;

export function partsOf(report: AnnualReport): readonly Section[] {
  return report.sections.filter(section => section.id !== 'preface');
}

export function hasEnoughParts(report: AnnualReport): boolean {
  return partsOf(report).length >= FEWEST_PARTS;
}

/** Whether a part that is not there had to be: not so in data that holds only some of the prose. */
export function isExpected(report: AnnualReport): boolean {
  return hasEnoughParts(report) || report.notes.some(note => note.kind === 'headings-not-recognised');
}

export function partOf(report: AnnualReport, id: SectionId): Section | undefined {
  return report.sections.find(section => section.id === id);
}

export interface Place {
  readonly section: Section;
  readonly passage: Passage;
  /** The text in half width, character by character, so that places in it are those of the passage. */
  readonly text: string;
}

export interface Sentence {
  readonly text: string;
  /** Where in the passage it begins. */
  readonly start: number;
}

/** Of a report, what several rules look at. */
const placesOf = new WeakMap<AnnualReport, readonly Place[]>();
const sentencesAt = new WeakMap<Place, readonly Sentence[]>();

export function passagesOf(report: AnnualReport): readonly Place[] {
  return remembered(placesOf, report, () =>
    report.sections.flatMap(section =>
      section.paragraphs.map(passage => ({ section, passage, text: halfWidth(passage.text) })),
    ),
  );
}

export function textOf(report: AnnualReport, { id }: Section): string {
  return passagesOf(report)
    .flatMap(({ section, text }) => (section.id === id ? text : []))
    .join('\n');
}

const SENTENCE = /[^。;!?\n]+/g;

export function sentencesOf(place: Place): readonly Sentence[] {
  return remembered(sentencesAt, place, () =>
    matchesOf(SENTENCE, place.text, match => ({ text: match[0], start: match.index })),
  );
}

function remembered<Key extends object, Value>(known: WeakMap<Key, Value>, key: Key, find: () => Value): Value {
  const value = known.get(key) ?? find();
  known.set(key, value);
  return value;
}

function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, mark => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)).replaceAll('　', ' ');
}

/** What a finding on a few characters of the prose says of its place. */
export function quoted(
  { section, passage }: Place,
  start: number,
  length: number,
): Required<Pick<Finding, 'section' | 'quote'>> & Pick<Finding, 'at'> & { words: string } {
  const paragraph = passage.text;
  return {
    section: section.id,
    quote: { section: section.id, paragraph, start, end: start + length },
    words: paragraph.slice(start, start + length),
    ...(passage.at ? { at: passage.at } : {}),
  };
}
