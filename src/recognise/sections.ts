/** The prose of a report by its six parts. What stands before the first of them is the preface. */
import type { Edition, SectionId } from '../model/edition.ts';
import type { Passage, Section } from '../model/report.ts';
import { LabelIndex } from './labels.ts';

const LONGEST_HEADING = 50;

export function readSections(passages: readonly Passage[], edition: Edition): Section[] {
  const headings = new LabelIndex<SectionId>();
  for (const section of edition.sections) headings.add(section.title, section.variants, section.id);

  const sections = new Map<SectionId, { id: SectionId; title: string; paragraphs: Passage[] }>();
  let current: { id: SectionId; title: string; paragraphs: Passage[] } = { id: 'preface', title: '', paragraphs: [] };
  for (const passage of passages) {
    const heading = headingOf(passage.text, headings);
    if (heading) {
      current = sections.get(heading) ?? { id: heading, title: passage.text.trim(), paragraphs: [] };
      sections.set(heading, current);
    } else {
      if (!sections.has(current.id)) sections.set(current.id, current);
      current.paragraphs.push(passage);
    }
  }
  return [...sections.values()];
}

function headingOf(text: string, headings: LabelIndex<SectionId>): SectionId | undefined {
  if (text.length > LONGEST_HEADING || !/^\s*[一二三四五六七八]\s*[、.．,，:：\s]/.test(text)) return undefined;
  return headings.find(text)?.value;
}
