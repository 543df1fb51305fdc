/** What is to be written beside a place of a document. */
import type { Quote } from '../model/finding.ts';
import type { Origin } from '../model/origin.ts';
import type { Severity } from '../model/rules.ts';

export interface Note {
  readonly origin: Origin;
  readonly severity: Severity;
  /** Harmless already; lines are divided by `\n`. */
  readonly text: string;
  /** The words of the paragraph that it is about, if not all of it. */
  readonly quote?: Pick<Quote, 'paragraph' | 'start' | 'end'>;
}

export interface Annotated {
  readonly bytes: Uint8Array;
  /** Notes whose place was not found, or is none that this format can mark. */
  readonly left: readonly Note[];
}

/** The author of the notes, as Word and Excel name one. */
export const AUTHOR = 'gov-report';

/** Light enough to be read through, for whoever prints it too. */
export const COLOURS: Readonly<Record<Severity, string>> = { error: 'FFC7CE', warning: 'FFEB9C', info: 'DDEBF7' };

/** Notes by what they have in common. */
export function groupBy<Key>(notes: readonly Note[], keyOf: (note: Note) => Key | undefined): Map<Key, Note[]> {
  const groups = new Map<Key, Note[]>();
  for (const note of notes) {
    const key = keyOf(note);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), note]);
  }
  return groups;
}
