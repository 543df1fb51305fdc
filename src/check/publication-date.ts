/** When the report was published, if it says so. Never guessed from anything else. */
import type { AnnualReport } from '../model/report.ts';

/** @returns "YYYY-MM-DD"; undefined where the report states no date or one that nobody can read */
export function publicationDate({ publishedOn }: AnnualReport): string | undefined {
  const match = /^(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/.exec(publishedOn ?? '');
  const [, year = '', month = '', day = ''] = match ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return match && !Number.isNaN(Date.parse(date)) ? date : undefined;
}
