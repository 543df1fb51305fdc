/** What people do to figures: each returns the cells with their wrong values, or nothing where the report offers no chance. */
import type { Random } from './random.ts';
import { APPLICANTS, COLUMNS, type Form } from './reports.ts';

export type Wrong = ReadonlyMap<number, number>;
export type Mistake = (form: Form, values: readonly number[], random: Random) => Wrong | undefined;

/** One slip of the finger: a digit replaced, added, dropped, exchanged with its neighbour, or a nought too many or too few. */
export function mistype(value: number, random: Random): number {
  const digits = [...String(value)];
  for (;;) {
    const at = random.below(digits.length);
    const digit = String(random.below(10));
    const slips = [
      digits.with(at, digit),
      digits.toSpliced(random.below(digits.length + 1), 0, digit),
      digits.toSpliced(at, 1),
      digits.toSpliced(at, 2, ...digits.slice(at, at + 2).reverse()),
      [...digits, '0'],
      digits.at(-1) === '0' ? digits.slice(0, -1) : digits,
    ];
    const wrong = Number(random.pick(slips).join(''));
    if (wrong !== value) return wrong;
  }
}

const inTable = (form: Form, id: string) => form.layout.tables.find(table => table.def.id === id)?.cells ?? [];

export const mistyped =
  (table: 'requests' | 'reviewLitigation', count: number): Mistake =>
  (form, values, random) => {
    const wrong = new Map<number, number>();
    while (wrong.size < count) {
      const cell = random.pick(inTable(form, table));
      if (!wrong.has(cell)) wrong.set(cell, mistype(values[cell] ?? 0, random));
    }
    return wrong;
  };

/** Two different figures side by side change places. */
const swapped =
  (direction: 'row' | 'column'): Mistake =>
  ({ rows, at }, values, random) => {
    const pairs = rows.flatMap((row, r) =>
      COLUMNS.flatMap((column, c) => {
        const next = direction === 'row' ? `${row}/${COLUMNS[c + 1]}` : `${rows[r + 1]}/${column}`;
        if (direction === 'row' ? c + 1 >= COLUMNS.length : r + 1 >= rows.length) return [];
        const [a, b] = [at(`${row}/${column}`), at(next)];
        return values[a] === values[b] ? [] : [[a, b] as const];
      }),
    );
    if (pairs.length === 0) return undefined;
    const [a, b] = random.pick(pairs);
    return new Map([
      [a, values[b] ?? 0],
      [b, values[a] ?? 0],
    ]);
  };

/** From some place on, the figures of a line slide into an empty place behind or before them. */
const shifted =
  (direction: 'row' | 'column'): Mistake =>
  ({ rows, at }, values, random) => {
    const lines =
      direction === 'row'
        ? rows.map(row => APPLICANTS.map(column => at(`${row}/${column}`)))
        : COLUMNS.map(column => rows.filter(row => row.includes('/outcomes')).map(row => at(`${row}/${column}`)));
    const options = lines.flatMap(line =>
      line.flatMap((empty, at) =>
        values[empty] !== 0
          ? []
          : [line.slice(0, at + 1).reverse(), line.slice(at)].filter(
              stretch => stretch.filter(cell => values[cell] !== 0).length >= 2,
            ),
      ),
    );
    if (options.length === 0) return undefined;
    const stretch = random.pick(options);
    return changed(
      stretch,
      stretch.map((_, i) => values[stretch[i + 1] ?? -1] ?? 0),
      values,
    );
  };

function changed(cells: readonly number[], now: readonly number[], values: readonly number[]): Wrong {
  return new Map(cells.flatMap((cell, i) => (now[i] === values[cell] ? [] : [[cell, now[i] ?? 0] as const])));
}

/** One request is taken in under one kind of applicant and handled under another. */
const twoApplicants: Mistake = ({ at }, values, random) => {
  const row = random.pick(['newlyReceived', 'carriedOver', 'carriedForward']);
  const cells = APPLICANTS.map(column => at(`/requests/${row}/${column}`));
  const from = random.pick(cells);
  const to = random.pick(cells);
  if (from === to || (values[from] ?? 0) < 1) return undefined;
  return new Map([
    [from, (values[from] ?? 0) - 1],
    [to, (values[to] ?? 0) + 1],
  ]);
};

/** A detail and its total stay 0 in the row of what came over from last year. */
const carriedOverLeftOut: Mistake = ({ at }, values, random) => {
  const column = random.pick(APPLICANTS);
  const [cell, total] = [at(`/requests/carriedOver/${column}`), at('/requests/carriedOver/total')];
  const value = values[cell] ?? 0;
  if (value === 0) return undefined;
  return new Map([
    [cell, 0],
    [total, (values[total] ?? 0) - value],
  ]);
};

/** A total that leaves out one of its parts. */
const addendOmitted: Mistake = ({ layout, at }, values, random) => {
  const sums = layout.balances.filter(({ signs, table }) => table.id === 'requests' && !signs.includes(-1));
  const [total = at('/requests/newlyReceived/total'), ...parts] = random.pick(sums).cells;
  const filled = parts.filter(part => values[part] !== 0);
  if (filled.length < 2) return undefined;
  return new Map([[total, (values[total] ?? 0) - (values[random.pick(filled)] ?? 0)]]);
};

/** 20 in one cell becomes 2 and 0 in two. */
const split: Mistake = ({ rows, at }, values, random) => {
  const options = rows.flatMap(row =>
    APPLICANTS.slice(0, -1).flatMap((column, c) => {
      const [a, b] = [at(`${row}/${column}`), at(`${row}/${APPLICANTS[c + 1]}`)];
      return (values[a] ?? 0) >= 10 && values[b] === 0 ? [[a, b] as const] : [];
    }),
  );
  if (options.length === 0) return undefined;
  const [a, b] = random.pick(options);
  const digits = String(values[a]);
  const at1 = 1 + random.below(digits.length - 1);
  return changed([a, b], [Number(digits.slice(0, at1)), Number(digits.slice(at1))], values);
};

/** A detail was put right, and of everything that depends on it nothing followed: wrong is all the rest. */
export const staleTotals: Mistake = ({ rows, at }, values, random) => {
  const details = rows.filter(row => row.includes('/outcomes') && row !== '/requests/outcomes/total');
  const column = random.pick(APPLICANTS);
  const row = random.pick(details);
  const before = mistype(values[at(`${row}/${column}`)] ?? 0, random);
  const by = before - (values[at(`${row}/${column}`)] ?? 0);
  const stale = [
    `${row}/total`,
    `/requests/outcomes/total/${column}`,
    '/requests/outcomes/total/total',
    `/requests/newlyReceived/${column}`,
    '/requests/newlyReceived/total',
  ].map(at);
  if (stale.some(cell => (values[cell] ?? 0) + by < 0)) return undefined;
  return new Map(stale.map(cell => [cell, (values[cell] ?? 0) + by]));
};

/** The same, but what came in was right all along: only the three totals above the detail are wrong. */
const threeStaleTotals: Mistake = (form, values, random) => {
  const wrong = staleTotals(form, values, random);
  return wrong && new Map([...wrong].slice(0, 3));
};

export const MISTAKES: readonly { readonly en: string; readonly zh: string; readonly mistake: Mistake }[] = [
  { en: '1 figure mistyped, table 3', zh: '表三错1格', mistake: mistyped('requests', 1) },
  { en: '2 figures mistyped, table 3', zh: '表三错2格', mistake: mistyped('requests', 2) },
  { en: '3 figures mistyped, table 3', zh: '表三错3格', mistake: mistyped('requests', 3) },
  { en: 'a total leaves out a part', zh: '总计漏加一项', mistake: addendOmitted },
  { en: 'neighbours in a row swapped', zh: '左右两格填反', mistake: swapped('row') },
  { en: 'neighbours in a column swapped', zh: '上下两格填反', mistake: swapped('column') },
  { en: 'a number split over two cells', zh: '一个数拆成两格', mistake: split },
  { en: 'figures of a row slid by one', zh: '一行错开一格', mistake: shifted('row') },
  { en: 'figures of a column slid by one', zh: '一列错开一格', mistake: shifted('column') },
  { en: 'counted under two applicants', zh: '同一申请算在两类申请人', mistake: twoApplicants },
  { en: 'carried over left out, its total too', zh: '上年结转漏填（含总计）', mistake: carriedOverLeftOut },
  { en: 'three totals left stale', zh: '三个总计没有跟着改', mistake: threeStaleTotals },
  { en: '1 figure mistyped, table 4 (a guess)', zh: '表四错1格（推测）', mistake: mistyped('reviewLitigation', 1) },
];
