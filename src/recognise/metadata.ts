/** Agency, year and title: from the title, or from what stands beside their names, as in a table of metadata. */
import type { Place } from '../model/origin.ts';
import type { Passage } from '../model/report.ts';
import { AGENCY, type Metadata, titlesIn } from './titles.ts';

export interface StatedMetadata {
  readonly metadata: Metadata;
  readonly at: { readonly [Name in keyof Metadata]?: Place };
}

/** Navigation may stand above a title. */
const WITHIN = 1000;

export const FIRST_PART = /^[一1]\s*[、.．]\s*(?:政府信息公开|工作)?(?:总体|總體|概述|基本)/;

/**
 * The title nearest above the first part, since lists of other years' reports stand around a page; where no part is
 * found, the first title. One with a year comes before one without, and one of few lines before one of many.
 * @param passages lines of the text, or rows with a tab between their cells
 */
export function readMetadata(passages: readonly Passage[]): StatedMetadata {
  const entries = passages
    .slice(0, WITHIN)
    .flatMap(({ text, at }) => text.split('\t').map(line => ({ text: line.trim(), at })));
  const lines = entries.map(entry => entry.text);
  const firstPart = lines.findIndex(line => FIRST_PART.test(line));
  const above = titlesIn(firstPart < 0 ? lines : lines.slice(0, firstPart));
  const titles = above.length > 0 ? above : titlesIn(lines);
  const dated = titles.filter(title => title.year !== undefined);
  const ranked = dated.length > 0 ? dated : titles;
  const chosen = firstPart < 0 || above.length === 0 ? ranked[0] : ranked.at(-1);
  const { first = 0, ...metadata } = chosen ?? {};
  const place = entries[first]?.at;
  const at = place ? Object.fromEntries(Object.keys(metadata).map(name => [name, place])) : {};
  return withLabels({ metadata, at }, passages.slice(0, WITHIN));
}

/** As on the first sheet of our own blank form; then as a portal names who published a text. */
const AGENCY_LABELS = [
  /^(?:机关|单位|行政机关)名称$/,
  /^(?:发布|发文|公开|制发|编制|责任)(?:机构|机关|单位|主体|部门)$/,
];
const YEAR_LABEL = /^(?:报告)?年度$/;

function withLabels({ metadata, at }: StatedMetadata, passages: readonly Passage[]): StatedMetadata {
  const pairs = passages.flatMap(pairsIn);
  const agency = AGENCY_LABELS.map((labels, i) =>
    pairs.find(({ label, value }) => labels.test(label) && (i === 0 || AGENCY.test(value))),
  ).find(pair => pair !== undefined);
  const year = pairs.find(({ label, value }) => YEAR_LABEL.test(label) && /20\d\d/.test(value));
  const found = {
    ...(agency && metadata.agency === undefined ? { agency } : {}),
    ...(year && metadata.year === undefined ? { year } : {}),
  };
  return {
    metadata: {
      ...metadata,
      ...(found.agency ? { agency: found.agency.value } : {}),
      ...(found.year ? { year: Number(/20\d\d/.exec(found.year.value)?.[0]) } : {}),
    },
    at: {
      ...at,
      ...(found.agency?.at ? { agency: found.agency.at } : {}),
      ...(found.year?.at ? { year: found.year.at } : {}),
    },
  };
}

/** A name and what stands beside it, behind a colon or in the next cell. */
function pairsIn({ text, at }: Passage): { label: string; value: string; at: Place | undefined }[] {
  const cells = text.split('\t').map(cell => cell.trim());
  return cells.flatMap((cell, i) => {
    const [before = '', ...behind] = cell.split(/[:：]/);
    const value = behind.join(':').trim() || cells[i + 1];
    return value ? [{ label: before.replace(/\s+/g, ''), value, at }] : [];
  });
}
