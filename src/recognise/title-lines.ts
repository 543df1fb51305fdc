/** The title of a report is no part of its preface. */
import type { Passage, Section } from '../model/report.ts';

/** As many lines as a title is set in. */
const MOST_LINES = 4;

/** @returns the sections, with the preface from the first line after the title, if the title stands in it */
export function withoutTitle(sections: readonly Section[], title: string | undefined): readonly Section[] {
  if (!title) return sections;
  return sections.flatMap(section => {
    if (section.id !== 'preface') return [section];
    const paragraphs = section.paragraphs.slice(endOf(title, section.paragraphs));
    return paragraphs.length > 0 ? [{ ...section, paragraphs }] : [];
  });
}

function endOf(title: string, passages: readonly Passage[]): number {
  const lines = passages.map(passage => withoutBlanks(passage.text));
  const last = lines.findIndex((line, end) => {
    if (!title.endsWith(line) && !line.includes(title)) return false;
    return lines
      .slice(Math.max(0, end + 1 - MOST_LINES), end + 1)
      .join('')
      .includes(title);
  });
  return last + 1;
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}
