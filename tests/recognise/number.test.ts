import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, CellKind, NumberNote } from '../../src/model/report.ts';
import { isNumeric, isWord, readCell } from '../../src/recognise/number.ts';

const AT = { line: 1, column: 1 };
const count = (text: string) => readCell(text, 'count', undefined, AT);
const change = (text: string) => readCell(text, 'change', undefined, AT);
/** An amount in a cell for which the form prescribes 万元. */
const inWan = (text: string) => readCell(text, 'amount', '万元', AT);
/** An amount in a cell for which the form prescribes no unit. */
const amount = (text: string) => readCell(text, 'amount', undefined, AT);

const worth = (cell: Cell) => (cell.state === 'number' ? cell.value : cell.state);
const notesOf = (cell: Cell) => (cell.state === 'number' ? (cell.notes ?? []) : cell.state);

const fullWidth = (text: string) => text.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe('a plain number', () => {
  test.each([
    ['0', 0],
    ['7', 7],
    ['67', 67],
    ['46209', 46209],
    [' 12 ', 12],
    ['\u300012\u3000', 12],
    ['12\u00a0', 12],
    ['2023', 2023],
    ['100000', 100_000],
  ])('%j is %d, and nothing is to be said of it', (text, value) => {
    expect(worth(count(text))).toBe(value);
    expect(notesOf(count(text))).toEqual([]);
  });

  test('keeps no text that only repeats its digits', () => {
    expect(count('67')).toEqual({ state: 'number', value: 67, at: AT });
  });

  test('keeps the text where it says more than the value', () => {
    expect(count('1,234')).toMatchObject({ value: 1234, text: '1,234' });
    expect(amount('12.50')).toMatchObject({ value: 12.5, text: '12.50' });
  });

  test('is never minus zero', () => {
    for (const text of ['-0', '－0', '减0', '-0.0']) expect(Object.is(worth(change(text)), 0)).toBe(true);
  });
});

describe('thousands separators', () => {
  test.each([
    ['1,234', 1234],
    ['12,345,678', 12_345_678],
    ['1，234', 1234],
    ['１，２３４', 1234],
  ])('in %j are read', (text, value) => expect(worth(count(text))).toBe(value));

  test('of half width are no oddity', () => expect(notesOf(count('1,234'))).toEqual([]));

  test.each(['1,23', '12,34', '1,2345', ',123', '123,', '1,,234', '1、234', '1，2，3'])(
    '%j is no number: the groups are not of three digits',
    text => expect(count(text)).toMatchObject({ state: 'unreadable', why: 'not-a-number' }),
  );
});

describe('odd ways of typing a number', () => {
  test.each<[string, number, NumberNote[]]>([
    ['１２３', 123, ['full-width']],
    ['１２', 12, ['full-width']],
    ['1 2', 12, ['inner-blank']],
    ['1\u30002', 12, ['inner-blank']],
    ['1\u00a02', 12, ['inner-blank']],
    ['0123', 123, ['leading-zero']],
    ['00', 0, ['leading-zero']],
    ['1O', 10, ['letter-digit']],
    ['l2', 12, ['letter-digit']],
    ['〇', 0, ['letter-digit']],
    ['○', 0, ['letter-digit']],
    ['零', 0, ['letter-digit']],
    ['+3', 3, ['plus-sign']],
    ['3*', 3, ['footnote']],
    ['3＊', 3, ['footnote']],
    ['3①', 3, ['footnote']],
    ['35②', 35, ['footnote']],
    ['3[1]', 3, ['footnote']],
    ['3（注1）', 3, ['footnote']],
    ['3(注)', 3, ['footnote']],
    ['10辆', 10, ['unit']],
    ['3件', 3, ['unit']],
    ['３件', 3, ['full-width', 'unit']],
    ['3 件', 3, ['unit']],
    ['3（件）', 3, ['unit']],
    ['12人次', 12, ['unit']],
    ['1,234件', 1234, ['unit']],
  ])('%j is read as %d, with a note', (text, value, notes) => {
    expect(worth(count(text))).toBe(value);
    expect(notesOf(count(text))).toEqual(notes);
    expect(count(text)).toMatchObject({ text: text.trim() });
  });

  test('invisible characters inside are ignored', () => {
    expect(worth(count('1\u200b2'))).toBe(12);
    expect(worth(count('\ufeff7\u200d'))).toBe(7);
  });
});

describe('signs', () => {
  test.each([
    ['-5', -5],
    ['－5', -5],
    ['−5', -5],
    ['－５', -5],
    ['- 5', -5],
    ['减4', -4],
    ['减 4', -4],
    ['减少4', -4],
    ['减4项', -4],
    ['减少 12 项', -12],
    ['负2', -2],
    ['+3', 3],
    ['＋3', 3],
    ['增2', 2],
    ['增加2项', 2],
    ['正2', 2],
    ['增0', 0],
  ])('%j is %d', (text, value) => expect(worth(change(text))).toBe(value));

  test('a plus belongs to a change, not to a count', () => {
    expect(notesOf(change('+3'))).toEqual([]);
    expect(notesOf(count('+3'))).toEqual(['plus-sign']);
  });

  test('a sign in words is a unit in the cell', () => expect(notesOf(change('减4'))).toEqual(['unit']));

  test('a negative count is read as it is written', () => expect(worth(count('-8'))).toBe(-8));

  test.each(['3/1', '增3减1', '增', '减', '--5', '+-5', '5-', '3-1', '5减'])('%j is no number', text =>
    expect(change(text)).toMatchObject({ state: 'unreadable', text, why: 'not-a-number' }),
  );
});

describe('amounts', () => {
  test.each([
    ['52.15', 52.15],
    ['0.1', 0.1],
    ['3415.74', 3415.74],
    ['１２．５', 12.5],
    ['0.000001', 0.000001],
    ['123456789.123456', 123456789.123456],
  ])('%j is exactly %d', (text, value) => expect(worth(amount(text))).toBe(value));

  test.each([
    ['35000元', 3.5],
    ['35001元', 3.5001],
    ['1元', 0.0001],
    ['153元', 0.0153],
    ['1530000元', 153],
    ['1,530,000元', 153],
    ['1530000 元', 153],
    ['3.5万元', 3.5],
    ['52.15万元', 52.15],
    ['1.2亿元', 12_000],
    ['0.00035亿元', 3.5],
    ['减35000元', -3.5],
    ['3.5（万元）', 3.5],
  ])('%j is %d where the form asks for 万元', (text, value) => {
    expect(worth(inWan(text))).toBe(value);
    expect(notesOf(inWan(text))).toContain('unit');
  });

  test('a number without unit is in the unit of the form', () => expect(worth(inWan('35000'))).toBe(35_000));

  test.each([
    ['1530000元', 1_530_000],
    ['52.15万元', 52.15],
    ['1.2亿元', 1.2],
  ])('%j stays %d where the form names no unit', (text, value) => expect(worth(amount(text))).toBe(value));

  test('a unit that is no money changes nothing', () => expect(worth(inWan('10件'))).toBe(10));

  test('more digits than a decimal can hold are not rounded', () => {
    expect(amount('0.12345678901234567').state).toBe('unreadable');
    expect(inWan('9007199254740991元').state).toBe('unreadable');
  });

  test('every amount in yuan to the cent becomes exactly that amount in 万元', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999_999 }), fc.nat({ max: 99 }), (yuan, cents) => {
        const text = `${yuan}.${String(cents).padStart(2, '0')}元`;
        const digits = `${yuan}${String(cents).padStart(2, '0')}`.padStart(7, '0');
        expect(worth(inWan(text))).toBe(Number(`${digits.slice(0, -6)}.${digits.slice(-6)}`));
      }),
    );
  });
});

describe('nothing', () => {
  test.each(['', ' ', '\u3000', '\n', '\u200b', '\ufeff'])('%j is blank, without text', text =>
    expect(count(text)).toEqual({ state: 'blank', at: AT }),
  );

  test.each([
    '/',
    '／',
    '\\',
    '-',
    '－',
    '—',
    '——',
    '–',
    '--',
    '/ /',
    '无',
    '无 ',
    '没有',
    '不涉及',
    '不适用',
    '暂无',
    'N/A',
    'n/a',
    'NA',
    '*',
    '×',
    '……',
  ])('%j is blank, with its text kept', text =>
    expect(count(text)).toEqual({ state: 'blank', text: text.trim(), at: AT }),
  );
});

describe('what is no number', () => {
  test.each(['2023年', '2023年度', '２０２３年', '2023 年', '23年'])('%j is copied from a heading', text =>
    expect(count(text)).toMatchObject({ state: 'unreadable', why: 'copied-header', text }),
  );

  test.each([
    '①',
    '②',
    '²',
    '35(8)',
    '35（8）',
    '（8）',
    '(8)',
    '〔8〕',
    '约10',
    '10余',
    '5%',
    '５％',
    '3/4',
    '1.2.3',
    '5.',
    '.5',
    '1e5',
    '0x10',
    'Infinity',
    'NaN',
    '-Infinity',
    'OK',
    'O',
    'l',
    'Ol',
    '一',
    '五件',
    '12月',
    '3日',
    '3:5',
    '见说明',
    '总计',
    '件',
    '万元',
    '1件2',
    '件3',
    '１＋１',
    '1+1',
    '=A1',
    '3(O)',
    '3（l）',
    '1530千元',
  ])('%j is unreadable', text => expect(count(text)).toMatchObject({ state: 'unreadable', why: 'not-a-number', text }));

  test.each(['12345678901234567890', '9007199254740993', '99999999999999999999999999'])(
    '%j has more digits than can be kept',
    text => expect(count(text)).toMatchObject({ state: 'unreadable', why: 'not-a-number', text }),
  );

  test.each(['0 0 0 0 0 0 0', '0 7', '280 1921', '12 5'])('%j are several numbers, not one', text => {
    expect(count(text)).toMatchObject({ state: 'unreadable', why: 'ambiguous', text });
  });

  test('two numbers in one cell, one below the other, are not one number', () => {
    expect(count('60\n7').state).toBe('unreadable');
  });

  test('a long text is cut, not searched', () => {
    const cell = count('1'.repeat(100_000));
    expect(cell).toMatchObject({ state: 'unreadable' });
    expect(cell.state === 'unreadable' && cell.text.length).toBeLessThanOrEqual(200);
  });

  test('a character that merely contains a digit is never taken for that digit', () => {
    const isTyping = (code: number) =>
      (code >= 0xff00 && code <= 0xffef) ||
      (code >= 0xd800 && code <= 0xdfff) ||
      /[〇○零]/.test(String.fromCodePoint(code).normalize('NFKC'));
    const wrong: string[] = [];
    for (let code = 0x80; code <= 0x1ffff; code++) {
      const sign = String.fromCodePoint(code);
      if (isTyping(code)) continue;
      const after = count(`3${sign}`);
      if (after.state === 'number' && after.value !== 3) wrong.push(`3${sign} ${code.toString(16)}`);
      const before = count(`${sign}3`);
      if (before.state === 'number' && Math.abs(before.value) !== 3) wrong.push(`${sign}3 ${code.toString(16)}`);
      if (count(sign).state === 'number') wrong.push(`${sign} ${code.toString(16)}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('any number', () => {
  const separated = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

  test('from 0 to the last safe integer reads back, however it is typed', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), value => {
        for (const text of [String(value), separated(value), fullWidth(String(value)), `${value}件`, ` ${value} `])
          expect([text, worth(count(text))]).toEqual([text, value]);
        for (const text of [`-${value}`, `减${value}`]) expect(worth(change(text))).toBe(value === 0 ? 0 : -value);
      }),
      { examples: [[0], [9], [1000], [999_999_999_999_999], [1_000_000_000_000_000], [Number.MAX_SAFE_INTEGER]] },
    );
  });

  test('beyond it is refused', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n ** 53n + 1n, max: 10n ** 30n }), value => {
        expect(count(String(value)).state).toBe('unreadable');
      }),
    );
  });

  test('with decimals reads back', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), fc.integer({ min: 1, max: 6 }), fc.nat(), (whole, places, part) => {
        const text = `${whole}.${String(part % 10 ** places).padStart(places, '0')}`;
        expect(worth(amount(text))).toBe(Number(text));
      }),
    );
  });
});

describe('whatever stands in a cell', () => {
  const KINDS: CellKind[] = ['count', 'amount', 'change'];
  const pieces = fc.constantFrom(...'0123456789０９.,，-－+增减负件元万亿年（）()[]*①注OlI〇 \n\u3000/无—²');
  const garbage = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces, { maxLength: 12 }).map(parts => parts.join('')),
  );

  test('nothing is thrown, and a number is finite and has its digits in the text', () => {
    fc.assert(
      fc.property(garbage, fc.constantFrom(...KINDS), fc.boolean(), (text, kind, isWan) => {
        const cell = readCell(text, kind, isWan ? '万元' : undefined, AT);
        expect(['number', 'blank', 'unreadable']).toContain(cell.state);
        if (cell.state !== 'number') return;
        expect(Number.isFinite(cell.value)).toBe(true);
        expect(text.normalize('NFKC')).toMatch(/[0-9〇○零]/);
      }),
      { numRuns: 3000 },
    );
  });

  test('a text is a number, a placeholder or a word', () => {
    expect([isNumeric('3件'), isWord('3件')]).toEqual([true, false]);
    expect([isNumeric('/'), isWord('/')]).toEqual([false, false]);
    expect([isNumeric(''), isWord('')]).toEqual([false, false]);
    expect([isNumeric('本年度'), isWord('本年度')]).toEqual([false, true]);
  });
});
