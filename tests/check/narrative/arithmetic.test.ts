/** Figures of the prose among themselves: what came in and went out, growth, shares and fees, right and wrong by design. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/index.ts';
import { checkFee, checkFeeStatement } from '../../../src/check/narrative/fees.ts';
import { checkFlow } from '../../../src/check/narrative/flow.ts';
import { checkGrowth } from '../../../src/check/narrative/growth.ts';
import { checkShare, checkShares } from '../../../src/check/narrative/percentage.ts';
import type { Verdict } from '../../../src/check/narrative/verdict.ts';
import { type Previous, recordOf } from '../../../src/model/digest.ts';
import type { AnnualReport, Cell } from '../../../src/model/report.ts';
import type {
  FeeStatement,
  FlowStatement,
  GrowthStatement,
  NumberInText,
  ShareStatement,
  SharesStatement,
} from '../../../src/model/statement.ts';
import { layoutOf, reportOf } from '../../diagnose/support.ts';

const layout = layoutOf('2021');
const ZEROS = layout.cells.filter(({ optional }) => !optional).map(() => 0);
const said = { section: 'overview', paragraph: '若干', start: 0, end: 2 } as const;
const number = (value: number, kind: NumberInText['kind'] = 'count', step = 1): NumberInText => ({
  value,
  kind,
  step,
  unit: '件',
  start: 0,
  end: 1,
  isApproximate: false,
});
const told = ({ findings }: Verdict) => findings.map(({ severity, rule }) => `${severity} ${rule}`);

function reportWith(changes: Readonly<Record<string, Cell>> = {}, more: Partial<AnnualReport> = {}): AnnualReport {
  const report = reportOf(layout, ZEROS);
  const cells = [...report.cells];
  for (const [id, cell] of Object.entries(changes)) cells[layout.byId.get(id)?.index ?? -1] = cell;
  return { ...report, ...more, cells };
}

describe('what came in and what went out', () => {
  type Figures = Partial<
    Record<Exclude<keyof FlowStatement, 'handled' | 'saysAllClosed' | 'isCarriedOverIncluded'>, number>
  >;
  const flow = (figures: Figures, handled: readonly number[] = [], saysAllClosed = false) => {
    const numbers = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, number(value)]));
    const statement: FlowStatement = {
      ...said,
      ...numbers,
      type: 'flow',
      handled: handled.map(value => number(value)),
      saysAllClosed,
      isCarriedOverIncluded: false,
    };
    return checkFlow(statement);
  };
  const some = fc.integer({ min: 1, max: 400 });

  test('balance, with or without what was withdrawn, in one figure or two', () => {
    fc.assert(
      fc.property(some, some, fc.nat(100), fc.nat(50), (newlyReceived, carriedOver, forward, withdrawn) => {
        const carriedForward = Math.min(forward, newlyReceived + carriedOver);
        const done = newlyReceived + carriedOver - carriedForward;
        const all = { newlyReceived, carriedOver, carriedForward };
        expect(flow(all, [done]).findings).toEqual([]);
        expect(flow(all, [done]).tied.length).toBeGreaterThanOrEqual(4);
        const early = Math.floor(done / 2);
        expect(flow(all, [early, done - early]).findings).toEqual([]);
        if (withdrawn <= done) expect(flow({ ...all, withdrawn }, [done - withdrawn]).findings).toEqual([]);
      }),
    );
  });

  test('that do not balance are told: as a warning where every figure is there', () => {
    fc.assert(
      fc.property(some, some, fc.nat(100), some, (newlyReceived, carriedOver, carriedForward, off) => {
        const done = newlyReceived + carriedOver + off;
        const { findings } = flow({ newlyReceived, carriedOver, carriedForward }, [done]);
        const [left, right] = [newlyReceived + carriedOver, done + carriedForward];
        expect(findings).toMatchObject([
          {
            rule: 'narrative/requests-flow',
            severity: 'warning',
            reported: left,
            computed: right,
            args: {
              left: [newlyReceived, carriedOver].map(String),
              right: [done, carriedForward].map(String),
              missing: 'none',
            },
          },
        ]);
        // Without what is carried, it may be the difference.
        const { findings: open } = flow({ newlyReceived }, [newlyReceived + off]);
        expect(open).toMatchObject([{ severity: 'info', args: { missing: 'carried-over' } }]);
        const { findings: less } = flow({ newlyReceived: newlyReceived + off }, [newlyReceived]);
        expect(less).toMatchObject([{ severity: 'info', args: { missing: 'carried-forward' } }]);
        const { findings: closed } = flow({ newlyReceived: newlyReceived + off }, [newlyReceived], true);
        expect(closed).toMatchObject([{ severity: 'info', args: { missing: 'none' } }]);
      }),
    );
  });

  test('a whole is what is new and what was carried over, or what is new alone', () => {
    fc.assert(
      fc.property(some, some, some, (newlyReceived, carriedOver, off) => {
        const whole = newlyReceived + carriedOver;
        expect(told(flow({ received: whole, newlyReceived, carriedOver }))).toEqual([]);
        expect(told(flow({ intake: whole, received: newlyReceived, carriedOver }))).toEqual([]);
        expect(told(flow({ received: newlyReceived, newlyReceived, carriedOver }))).toEqual([]);
        const { findings } = flow({ received: whole + off, newlyReceived, carriedOver });
        expect(findings).toMatchObject([
          { severity: 'warning', reported: whole, computed: whole + off, args: { side: 'intake' } },
        ]);
        // What is not told may have been carried over; less than what is new cannot be all.
        expect(told(flow({ received: newlyReceived + off, newlyReceived }))).toEqual([]);
        expect(told(flow({ received: newlyReceived, newlyReceived: newlyReceived + off }))).toEqual([
          'warning narrative/requests-flow',
        ]);
        expect(told(flow({ intake: newlyReceived, received: newlyReceived + off }))).toEqual([]);
      }),
    );
  });

  test('say nothing where nothing is told of what was handled', () => {
    expect(flow({ newlyReceived: 5, carriedOver: 1 })).toMatchObject({ findings: [], tied: [] });
    expect(flow({ carriedOver: 1 }, [5])).toMatchObject({ findings: [], tied: [] });
  });
});

describe('growth', () => {
  const growth = (rate: number, more: Partial<GrowthStatement> = {}): GrowthStatement => ({
    ...said,
    type: 'growth',
    direction: rate < 0 ? -1 : 1,
    change: number(Math.abs(rate), 'percent', 0.1),
    scope: { whose: 'own', time: 'this-year' },
    ...more,
  });
  const figure = fc.integer({ min: 1, max: 3000 });
  const oneDigit = (value: number) => Math.round(value * 10) / 10;
  /** So many requests came in, and all are still open: every sum holds. */
  const lastYear = (value: number) =>
    reportWith(
      Object.fromEntries(
        ['newlyReceived', 'carriedForward'].flatMap(row =>
          ['naturalPersons', 'total'].map(column => [`/requests/${row}/${column}`, { state: 'number', value } as Cell]),
        ),
      ),
    );

  test('is right as rounded from the figures of both years, and wrong a whole per cent beside it', () => {
    fc.assert(
      fc.property(figure, figure, (now, before) => {
        const rate = oneDigit((now / before - 1) * 100);
        const figures = { current: number(now), previous: number(before) };
        expect(told(checkGrowth(growth(rate, figures)))).toEqual([]);
        const { findings } = checkGrowth(growth(rate + (rate < 0 ? -1 : 1), figures));
        expect(findings).toMatchObject([
          { severity: 'warning', rule: 'narrative/growth', args: { near: 'no', source: 'text' } },
        ]);
      }),
    );
  });

  test('in cases is their difference, and nothing near it', () => {
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: -3, max: 3 }), (now, before, off) => {
        const by = now - before + off;
        const statement = growth(by, { change: number(Math.abs(by)), current: number(now), previous: number(before) });
        expect(told(checkGrowth(statement))).toEqual(off === 0 ? [] : ['warning narrative/growth']);
      }),
    );
  });

  test("is held against last year's report where the text does not tell: for requests of its own alone", () => {
    fc.assert(
      fc.property(figure, figure, (now, before) => {
        const previous = lastYear(before);
        const rate = oneDigit((now / before - 1) * 100);
        const wrong = rate + (rate < 0 ? -5 : 5);
        const of = (role: GrowthStatement['role'], scope = growth(0).scope) =>
          checkGrowth(
            growth(wrong, { current: number(now), ...(role ? { role } : {}), scope }),
            previous,
          ).findings.filter(({ args }) => args?.['source'] === 'report').length;
        expect(told(checkGrowth(growth(rate, { current: number(now), role: 'received' }), previous))).toEqual([]);
        expect([of('received'), of('newly-received')]).toEqual([1, 1]);
        expect([of('handled'), of(undefined), of('received', { whose: 'region', time: 'this-year' })]).toEqual([
          0, 0, 0,
        ]);
        expect(of('received', { whose: 'own', time: 'other' })).toBe(0);
      }),
    );
  });

  test('is held against it by the check of a whole report, where that is comparable', () => {
    const statement = growth(50, { current: number(30), role: 'received' });
    const report = reportWith({}, { prose: { statements: [statement], numbers: 2 } });
    const previous = recordOf(lastYear(10), 'previous.json');
    const sources = (before?: Previous) =>
      check(report, before).findings.flatMap(({ rule, args }) =>
        rule === 'narrative/growth' ? [args?.['source']] : [],
      );
    expect(sources(previous)).toEqual(['report']);
    // 30 is half as much again as 20.
    expect(sources('not comparable')).toEqual([]);
    expect(sources()).toEqual([]);
  });

  test('from some whole number is possible, whichever that is', () => {
    fc.assert(
      fc.property(figure, figure, (now, before) => {
        const rate = oneDigit((now / before - 1) * 100);
        expect(told(checkGrowth(growth(rate, { current: number(now) })))).toEqual([]);
      }),
    );
    // No whole number is 7 % less than 9, or 30 % less than 4.
    expect(told(checkGrowth(growth(7, { current: number(9) })))).toEqual(['info narrative/growth']);
    expect(told(checkGrowth(growth(30, { current: number(4) })))).toEqual(['info narrative/growth']);
    expect(told(checkGrowth(growth(30, { current: number(0) })))).toEqual([]);
    expect(told(checkGrowth(growth(0, { current: number(7) })))).toEqual([]);
    expect(told(checkGrowth(growth(7)))).toEqual([]);
  });
});

describe('shares', () => {
  const share = (percent: number, part: number, more: Partial<ShareStatement> = {}): ShareStatement => ({
    ...said,
    type: 'share',
    percent: number(percent, 'percent', 0.1),
    part: number(part),
    wholes: [],
    ...more,
  });
  const oneDigit = (value: number) => Math.round(value * 10) / 10;

  test('of any figure that is named are accepted as rounded, and told a whole per cent beside it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.nat(999), (whole, drawn) => {
        const part = Math.min(drawn, whole);
        const percent = oneDigit((100 * part) / whole);
        const report = reportWith();
        expect(told(checkShare(share(percent, part, { whole }), report))).toEqual([]);
        expect(told(checkShare(share(percent, part, { wholes: [7777, whole] }), report))).toEqual([]);
        expect(told(checkShare(share(percent + 1, part, { whole }), report))).toEqual(['warning narrative/percentage']);
        expect(told(checkShare(share(percent + 1, part, { likelyWhole: whole }), report))).toEqual([
          'info narrative/percentage',
        ]);
        expect(told(checkShare(share(percent + 1, part, { wholes: [whole] }), report))).toEqual([]);
      }),
    );
  });

  test('of the requests in the table are accepted: of those received, with those carried over, and of those handled', () => {
    const cells = (ids: readonly string[]) =>
      Object.fromEntries(ids.map((id, i) => [id, { state: 'number', value: [41, 9, 47][i] ?? 0 } as Cell]));
    const report = reportWith(
      cells(['/requests/newlyReceived/total', '/requests/carriedOver/total', '/requests/outcomes/total/total']),
    );
    for (const whole of [41, 50, 47]) {
      const percent = oneDigit((100 * 13) / whole);
      expect(told(checkShare(share(percent, 13, { whole: 999 }), report))).toEqual([]);
    }
    expect(told(checkShare(share(13.7, 13, { whole: 999 }), report))).toEqual(['warning narrative/percentage']);
  });

  test.each([
    ['make a hundred', [60, 25, 15], true, []],
    ['make a hundred but for rounding', [33, 33, 33], true, []],
    ['make less', [60, 25, 13], true, ['info narrative/percentage']],
    ['make far more', [60, 25, 25], true, ['warning narrative/percentage']],
    ['make far more, and do not say that they are all', [60, 25, 25], false, []],
    ['make a little less, and do not say that they are all', [60, 25, 11], false, ['info narrative/percentage']],
    ['make less by just what cutting off loses', [33, 32, 32], true, ['info narrative/percentage']],
    ['make less by more', [32, 32, 32], true, ['warning narrative/percentage']],
  ] as const)('that %s', (_, percents, isComplete, expected) => {
    const statement: SharesStatement = {
      ...said,
      type: 'shares',
      percents: percents.map(value => number(value, 'percent')),
      isComplete,
    };
    expect(told(checkShares(statement))).toEqual(expected);
  });
});

describe('fees', () => {
  const fee = (kind: FeeStatement['fee'], value: number, more: Partial<NumberInText> = {}): FeeStatement => ({
    ...said,
    type: 'fee',
    fee: kind,
    amount: { ...number(value, 'money'), ...more },
  });
  const since = reportWith({}, { year: 2021 });

  test.each([
    ['processing', 120, 2021, []],
    ['processing', 125, 2021, ['info narrative/fee-multiple']],
    ['processing', 0, 2020, []],
    ['processing', 120, 2020, ['warning narrative/fee-too-early']],
    ['unnamed', 125, 2020, []],
  ] as const)('for %s of %d yuan on %d', (kind, value, year, expected) => {
    expect(told(checkFee(fee(kind, value), reportWith({}, { year })))).toEqual(expected);
  });

  test('that are rounded are no amount to judge', () => {
    expect(told(checkFee(fee('processing', 125, { isApproximate: true }), since))).toEqual([]);
    expect(told(checkFee(fee('processing', 12_345, { step: 100 }), since))).toEqual([]);
    expect(told(checkFee(fee('processing', 12_345, { step: 10 }), since))).toEqual(['info narrative/fee-multiple']);
  });

  test('of the agency are those of table two, in units of ten thousand; ten thousand times is a slip', () => {
    const ID = '/proactive/fees/amount';
    const of = (value: number, cell: Cell) => told(checkFee(fee('administrative', value), reportWith({ [ID]: cell })));
    const amount: Cell = { state: 'number', value: 3.75 };
    expect(of(37_500, amount)).toEqual([]);
    expect(of(3.75, amount)).toEqual(['warning narrative/unit-slip']);
    expect(of(375_000_000, amount)).toEqual(['warning narrative/unit-slip']);
    expect(of(40_000, amount)).toEqual([]);
    expect(of(37_500, { state: 'number', value: 0 })).toEqual([]);
    expect(of(0, amount)).toEqual([]);
    expect(of(37_500, { state: 'blank' })).toEqual([]);
  });

  test('are to be spoken of in part six since 2021, whatever the amount', () => {
    const other = { id: 'other', title: '六、其他需要报告的事项', paragraphs: [] } as const;
    const spoken = (year: number | undefined, ...statements: Parameters<typeof checkFeeStatement>[1][number][]) =>
      checkFeeStatement(reportWith({}, { sections: [other], ...(year ? { year } : {}) }), statements).map(
        ({ rule }) => rule,
      );
    const claim = (kind: 'fees-mentioned' | 'no-request') =>
      ({ ...said, type: 'claim', claim: kind, scope: { whose: 'own', time: 'this-year' } }) as const;
    expect(spoken(2021)).toEqual(['narrative/fee-statement']);
    expect(spoken(2021, claim('no-request'))).toEqual(['narrative/fee-statement']);
    expect(spoken(2021, claim('fees-mentioned'))).toEqual([]);
    expect(spoken(2021, fee('unnamed', 0))).toEqual([]);
    expect(spoken(2020)).toEqual([]);
    expect(spoken(undefined)).toEqual([]);
    expect(checkFeeStatement(reportWith({}, { year: 2021 }), [])).toEqual([]);
  });
});
