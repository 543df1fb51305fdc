/** What a document says of itself, from its text first, then from rows outside its tables. */
import type { AnnualReport, Passage } from '../model/report.ts';
import { readPeriod, readPublishedOn } from './dates.ts';
import { readMetadata, type StatedMetadata } from './metadata.ts';

export type Stated = Pick<
  AnnualReport,
  'agency' | 'year' | 'title' | 'period' | 'publishedOn' | 'alsoPublishedOn' | 'stated'
>;

/** @param inText what the text says, which decides where the rest says something else */
export function readStated(inText: StatedMetadata, paragraphs: readonly Passage[], loose: readonly Passage[]): Stated {
  const { metadata, at } = completed(inText, readMetadata(loose));
  const period = readPeriod([...paragraphs, ...loose]);
  const publishedOn = readPublishedOn([...paragraphs, ...loose]);
  const periodYear = period?.value.from.slice(0, 4);
  const isOneYear = period?.value.to.slice(0, 4) === periodYear;
  return {
    ...(metadata.year === undefined && isOneYear && periodYear ? { year: Number(periodYear) } : {}),
    ...metadata,
    ...(period ? { period: period.value } : {}),
    ...(publishedOn ? { publishedOn: publishedOn.value } : {}),
    ...(publishedOn?.other ? { alsoPublishedOn: publishedOn.other } : {}),
    stated: {
      ...(metadata.year === undefined && period?.at ? { year: period.at } : {}),
      ...at,
      ...(period?.at ? { period: period.at } : {}),
      ...(publishedOn?.at ? { publishedOn: publishedOn.at } : {}),
    },
  };
}

/** What the one leaves open, as long as the other does not speak of another agency or year. */
function completed(first: StatedMetadata, second: StatedMetadata): StatedMetadata {
  const isSame = (name: 'agency' | 'year') =>
    first.metadata[name] === undefined ||
    second.metadata[name] === undefined ||
    first.metadata[name] === second.metadata[name];
  if (!isSame('agency') || !isSame('year')) return first;
  return { metadata: { ...second.metadata, ...first.metadata }, at: { ...second.at, ...first.at } };
}
