/** The prose of a report by its six parts. What is said before the first of them is the preface. */
import type { Edition } from '../model/edition.ts';
import type { HeadingsNote, Passage, Section } from '../model/report.ts';
import { isFoot, isSentence } from './debris.ts';
import { findHeadings } from './headings.ts';
import { afterTitle } from './title-lines.ts';

/** @returns the parts in the order of the document, the preface first where there is one */
export function readSections(passages: readonly Passage[], edition: Edition, title?: string): Section[] {
  const headings = findHeadings(
    passages.map(passage => passage.text),
    edition,
  );
  const first = headings[0]?.index ?? passages.length;
  const preface = afterTitle(passages.slice(0, first), title).filter(({ text }) => isSentence(text) && !isFoot(text));
  const sections: (Section & { paragraphs: Passage[] })[] = [];
  if (preface.length > 0) sections.push({ id: 'preface', title: '', paragraphs: preface });

  for (const [place, { index, id, numeral, title, rest }] of headings.entries()) {
    const at = passages[index]?.at;
    let section = sections.find(known => known.id === id);
    if (!section) {
      section = { id, title, ...(numeral === undefined ? {} : { numeral }), ...(at ? { at } : {}), paragraphs: [] };
      sections.push(section);
    }
    if (rest !== '') section.paragraphs.push({ text: rest, ...(at ? { at } : {}) });
    const following = passages.slice(index + 1, headings[place + 1]?.index);
    section.paragraphs.push(...withoutFoot(following, place === headings.length - 1));
  }
  return sections;
}

/** With the parts whose headings stand in rows of grids beside the tables, and whose prose, if any, went to the part before. */
export function withHeadingsInGrids(
  sections: readonly Section[],
  rows: readonly Passage[],
  edition: Edition,
): readonly Section[] {
  const known = new Set(sections.map(section => section.id));
  const unseen = readSections(rows, edition).filter(({ id }) => id !== 'preface' && !known.has(id));
  if (sections.length === 0 || unseen.length === 0) return sections;
  const place = ({ id }: Section) => edition.sections.findIndex(section => section.id === id);
  return [...sections, ...unseen.map(section => ({ ...section, paragraphs: [] }))].sort((a, b) => place(a) - place(b));
}

/** Fewer of the six headings than this cannot tell what is missing from what was not seen. */
const FEWEST_HEADINGS = 3;

/** Nothing of tables without prose, which somebody may well check by themselves. */
export function headingNotes(sections: readonly Section[]): HeadingsNote[] {
  const found = sections.filter(section => section.id !== 'preface').length;
  return sections.length > 0 && found < FEWEST_HEADINGS ? [{ kind: 'headings-not-recognised', found }] : [];
}

/** Nothing of the report comes after the foot of the page; between its parts, such a line is only a line. */
function withoutFoot(passages: readonly Passage[], isLast: boolean): Passage[] {
  const foot = isLast ? passages.findIndex(({ text }) => isFoot(text)) : -1;
  const kept = foot < 0 ? passages : passages.slice(0, foot);
  return kept.filter(({ text }) => text.trim() !== '' && !isFoot(text));
}
