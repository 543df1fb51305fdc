/** Text that lost characters on its way, so that figures and dates in it cannot be relied on. */
import type { AnnualReport } from '../model/report.ts';

/** 「2025 1 1 日」「202111日」: a day without its year and month. */
const LOST_CHARACTERS = /20\d\d\s*\d{1,2}\s*\d{0,2}\s*日|20\d{2}\d?\s?1\s?月\s?1\s?日\s?[至到]\s?20\d{3,4}\s?月/;

export function isDamaged(report: AnnualReport): boolean {
  return report.sections.some(section => section.paragraphs.some(({ text }) => LOST_CHARACTERS.test(text)));
}
