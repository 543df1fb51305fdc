/** The title of a report is no part of its preface. */
import type { Passage } from '../model/report.ts';

/** As many lines as a title is set in. */
const MOST_LINES = 4;

/** @returns the lines from the first after the title, if the title stands among them */
export function afterTitle(passages: readonly Passage[], title: string | undefined): readonly Passage[] {
  return title ? passages.slice(endOf(title, passages)) : passages;
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
