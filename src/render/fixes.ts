/** What `fix` changed in a copy, and what it left, in words. */
import type { LocatedDiagnosis } from '../model/diagnosis.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Figures } from '../model/report.ts';
import { groundText, readingOf, summaryOf } from './diagnosis.ts';
import { LANGUAGES, type LanguageCode } from './languages.ts';
import { fileName, originText } from './message.ts';
import { safe } from './safe.ts';

interface Reported {
  readonly path: string;
  readonly part?: number;
  readonly report: Figures;
}

export function changeText(diagnosis: LocatedDiagnosis, report: Reported, code: LanguageCode): string {
  const language = LANGUAGES[code];
  const { fixed } = language.outputs;
  const { grounds, between } = language.diagnosis;
  const [best] = diagnosis.explanations;
  if (!best) return '';
  // A rival reading has been thought of, and is told by `check`.
  const backing = best.evidence.filter(ground => !('changes' in ground));
  const why = grounds(backing.map(ground => groundText(ground, report.report, language)).join(between));
  return `${fixed.changed}${placeOf(diagnosis, report, code)}${readingOf(best, report.report, language)}\n  ${why}\n`;
}

export function refusalText(
  diagnosis: LocatedDiagnosis,
  refusal: Refusal,
  report: Reported,
  code: LanguageCode,
): string {
  const language = LANGUAGES[code];
  const { fixed } = language.outputs;
  const [best] = diagnosis.explanations;
  const what = best ? readingOf(best, report.report, language) : summaryOf(diagnosis, report.report, language);
  return `${fixed.left}${placeOf(diagnosis, report, code)}${what}\n  ${fixed.refusals[refusal]}\n`;
}

function placeOf({ explanations: [best] }: LocatedDiagnosis, report: Reported, code: LanguageCode): string {
  const language = LANGUAGES[code];
  const places = (best?.changes ?? []).flatMap(({ origin }) => (origin ? [originText(origin, language)] : []));
  const part = report.part === undefined ? [] : [fileName(report, language)];
  const place = [...part, [...new Set(places)].join(language.diagnosis.between)].filter(text => text !== '').join(' ');
  return place === '' ? '' : `${safe(place, 400)}${language.words.colon}`;
}
