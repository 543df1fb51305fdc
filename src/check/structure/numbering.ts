/** Whether the parts stand in their order and carry their own numerals. */
import type { Finding } from '../../model/finding.ts';
import type { AnnualReport, Section } from '../../model/report.ts';
import { PARTS, partsOf, passagesOf, quoted } from '../prose.ts';
import { found, type Results } from '../results.ts';

const placeOnForm = (section: Section) => PARTS.indexOf(section.id as (typeof PARTS)[number]) + 1;

export function checkNumbering(report: AnnualReport): Results {
  const parts = partsOf(report);
  const disorder = outOfOrder(parts);
  // Parts that changed places and were numbered as they stand are one slip, not three.
  const numbers = disorder && ascends(parts.flatMap(part => part.numeral ?? [])) ? [] : misnumbered(parts);
  return found(...(disorder ? [disorder] : []), ...numbers, ...restarted(report));
}

function ascends(numbers: readonly number[]): boolean {
  return numbers.every((number, place) => place === 0 || number > (numbers[place - 1] ?? 0));
}

function outOfOrder(parts: readonly Section[]): Finding | undefined {
  const place = parts.findIndex(
    (part, index) => index > 0 && placeOnForm(part) < placeOnForm(parts[index - 1] as Section),
  );
  const [before, part] = [parts[place - 1], parts[place]];
  if (!part || !before) return undefined;
  return {
    rule: 'structure/section-order',
    severity: 'warning',
    section: part.id,
    cells: [],
    args: { title: part.title, before: before.title },
    ...(part.at ? { at: part.at } : {}),
  };
}

/** Two or more parts to the end, all off by the same, are one slip. */
function misnumbered(parts: readonly Section[]): Finding[] {
  const offset = (part: Section) => (part.numeral === undefined ? 0 : part.numeral - placeOnForm(part));
  const wrong = parts.filter(part => offset(part) !== 0);
  const [first] = wrong;
  const isBlock = first && wrong.length > 1 && parts.slice(-wrong.length).every(part => offset(part) === offset(first));
  const told = isBlock ? [first] : wrong;
  return told.map(part => ({
    rule: isBlock ? 'structure/shifted-block' : 'structure/section-number',
    severity: 'warning',
    section: part.id,
    cells: [],
    args: { title: part.title, place: placeOnForm(part), count: wrong.length, last: wrong.at(-1)?.title ?? '' },
    ...(part.at ? { at: part.at } : {}),
  }));
}

/** 「一、」 for a topic within a part, where the parts themselves are numbered so. */
function restarted(report: AnnualReport): Finding[] {
  if (!partsOf(report).some(part => /^\s*[一二三四五六]\s*、/.test(part.title))) return [];
  const place = passagesOf(report).find(({ section, text }) => section.id !== 'preface' && /^\s*一\s?、/.test(text));
  if (!place) return [];
  const { words, ...where } = quoted(place, place.text.search(/\S/), place.text.trim().slice(0, LONGEST_QUOTE).length);
  return [{ rule: 'structure/numbering-restart', severity: 'warning', cells: [], args: { words }, ...where }];
}

const LONGEST_QUOTE = 20;
