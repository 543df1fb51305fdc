/** Faults of a report that last year's report shows, and what has to be said of each. */
import { changed, type Expected } from './faults.ts';
import type { Random } from './random.ts';
import type { MadeReport } from './report.ts';

const OVER = '/requests/carriedOver/total';
const RECEIVED = '/requests/newlyReceived/total';

export interface Link {
  readonly name: string;
  readonly formats?: readonly string[];
  /** @param before last year's report, in which every sum holds */
  spoil(
    report: MadeReport,
    before: MadeReport,
    random: Random,
  ): { readonly report: MadeReport; readonly expected: readonly Expected[]; readonly across: readonly Expected[] };
}

export const LINKS: readonly Link[] = [
  {
    name: 'carried over mistyped',
    spoil: (report, _, random) => ({
      report: changed(report, OVER, (report.figures.get(OVER) ?? 0) + 1 + random.nat(9)),
      expected: [
        { rule: 'requests/cross-footing', cell: OVER },
        { rule: 'requests/balance', cell: '/requests/outcomes/total/total' },
      ],
      across: [
        { rule: 'series/carry', cell: OVER },
        { rule: 'diagnosis/previous-year', cell: OVER },
      ],
    }),
  },
  {
    name: 'growth wrong',
    formats: ['json', 'yaml', 'txt', 'html', 'docx'],
    spoil: (report, before) => ({
      report: withGrowth(report, before, 7),
      expected: [],
      across: [{ rule: 'narrative/growth', cell: '' }],
    }),
  },
];

/** @param off what the text is wrong by */
export function withGrowth(report: MadeReport, before: MadeReport, off = 0): MadeReport {
  const now = report.figures.get(RECEIVED) ?? 0;
  const change = now - (before.figures.get(RECEIVED) ?? 0) + off;
  const claim = `全年新收政府信息公开申请${now}件，比上年${change < 0 ? '减少' : '增加'}${Math.abs(change)}件。`;
  return {
    ...report,
    sections: report.sections.map(section =>
      section.id === 'overview' ? { ...section, paragraphs: [...section.paragraphs, claim] } : section,
    ),
  };
}
