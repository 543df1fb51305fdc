/** A paragraph taken apart: its figures, each with the words that belong to it, its sentence and its brackets. */
import type { NumberInText } from '../../model/statement.ts';
import { fold } from './fold.ts';
import { readNumbers } from './numbers.ts';
import { withOwnNames } from './respective.ts';

/** A number that may be part of a statement. */
export interface Figure {
  readonly number: NumberInText;
  /** What is said before it, back to the figure or the punctuation before; enumerations (、) are one label. */
  readonly label: string;
  readonly labelStart: number;
  /** What is said after it, up to the next figure or punctuation. */
  readonly after: string;
  /** The text between the figure before (or the start of the sentence) and this one. */
  readonly gap: string;
  readonly gapStart: number;
  /** Counted from 0 within the paragraph. */
  readonly sentence: number;
  /** Where the innermost bracket around it opens; -1 outside of brackets. */
  readonly bracket: number;
}

export interface Text {
  readonly folded: string;
  readonly numbers: readonly NumberInText[];
  readonly figures: readonly Figure[];
  /** Where each sentence begins. */
  readonly sentences: readonly number[];
}

const FIGURES: ReadonlySet<string> = new Set(['count', 'money', 'percent', 'multiple', 'bare']);
const LONGEST_LABEL = 60;
const LONGEST_AFTER = 30;
const LONGEST_GAP = 120;

const ENDS_SENTENCE: ReadonlySet<string> = new Set('。！？!?\n…');
/** What ends a label, or more than that. */
const MARKS: ReadonlySet<number> = new Set(
  [...'，,；;：:()', ...ENDS_SENTENCE].map(character => character.charCodeAt(0)),
);

export function takeApart(paragraph: string): Text {
  const folded = fold(paragraph);
  const numbers = readNumbers(folded);
  const figures: Figure[] = [];
  const sentences = [0];
  const brackets: { readonly opens: number; readonly labelStart: number; readonly figures: number }[] = [];
  /** Of the label that the next figure gets. */
  let labelStart = 0;
  let gapStart = 0;
  let next = 0;
  for (let index = 0; index < folded.length; ) {
    const number = numbers[next];
    if (number && number.start === index) {
      next++;
      index = number.end;
      if (!isFigure(number, folded)) continue;
      const from = startOfLabel(folded, labelStart, number.start);
      const opened = Math.max(gapStart, number.start - LONGEST_GAP);
      figures.push({
        number,
        label: folded.slice(from, number.start).trimEnd(),
        labelStart: from,
        after: afterOf(folded, number.end, nextFigure(numbers, next, folded)),
        gap: folded.slice(opened, number.start),
        gapStart: opened,
        sentence: sentences.length - 1,
        bracket: brackets.at(-1)?.opens ?? -1,
      });
      labelStart = number.end;
      gapStart = number.end;
      continue;
    }
    const code = folded.charCodeAt(index++);
    // Most characters are ideographs; the others are looked up.
    if ((code >= 0x4e00 && code <= 0x9fff) || !MARKS.has(code)) continue;
    const character = folded[index - 1] as string;
    if (character === '(') brackets.push({ opens: index - 1, labelStart, figures: figures.length });
    const closed = character === ')' ? brackets.pop() : undefined;
    // A remark in brackets without a figure does not part a label from its figure.
    if (closed && closed.figures === figures.length) labelStart = closed.labelStart;
    else if (ENDS_SENTENCE.has(character)) {
      brackets.length = 0;
      labelStart = index;
      gapStart = index;
      sentences.push(index);
    } else labelStart = index;
  }
  return { folded, numbers, figures: withOwnNames(figures, folded), sentences };
}

/** 「2撤销」 counts, a lone number does not. */
function isFigure(number: NumberInText, folded: string): boolean {
  if (number.kind !== 'bare') return FIGURES.has(number.kind);
  return /^\d/.test(folded.slice(number.start, number.start + 1)) && number.value < 1e6;
}

/** Where the next figure starts; years and dates between do not cut words apart. */
function nextFigure(numbers: readonly NumberInText[], from: number, folded: string): number {
  for (let index = from; index < Math.min(from + 4, numbers.length); index++) {
    const number = numbers[index] as NumberInText;
    if (isFigure(number, folded)) return number.start;
  }
  return folded.length;
}

function startOfLabel(folded: string, from: number, to: number): number {
  let start = Math.max(from, to - LONGEST_LABEL);
  while (start < to && /[\s、，,；;：:和与及]/.test(folded[start] as string)) start++;
  return start;
}

function afterOf(folded: string, from: number, next: number): string {
  const slice = folded.slice(from, Math.min(next, from + LONGEST_AFTER));
  return (/^[^，,；;：:。！？!?\n…、()]*/.exec(slice)?.[0] ?? '').trim();
}
