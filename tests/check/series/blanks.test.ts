/** Blanks in what is carried from one year to the next: what they are worth, and when nothing can be said. */
import { describe, expect, test } from 'vitest';
import { checkSeries } from '../../../src/check/series/index.ts';
import type { Cell } from '../../../src/model/report.ts';
import { layoutOf } from '../../diagnose/support.ts';
import { type Cells, number, record } from './support.ts';

const layout = layoutOf('2021');
const BLANK: Cell = { state: 'blank' };

const rowOf = (row: string) => layout.cells.map(({ id }) => id).filter(id => id.startsWith(`/requests/${row}/`));
const blankRow = (row: string): Cells => Object.fromEntries(rowOf(row).map(id => [id, BLANK]));
const FORWARD = '/requests/carriedForward';
const OVER = '/requests/carriedOver';

function carried(now: Cells, before: Cells) {
  const { findings, notChecked } = checkSeries(record(2023, now, layout), record(2022, before, layout));
  const isCarry = ({ rule }: { rule: string }) => rule === 'series/carry';
  return {
    found: findings
      .filter(isCarry)
      .map(({ cells, args }) => [layout.cells[cells[0] ?? -1]?.id.split('/').at(-1), args?.['previous']]),
    unknown: notChecked
      .filter(isCarry)
      .flatMap(({ cells, reason }) => cells.map(cell => `${layout.cells[cell]?.id.split('/').at(-1)}: ${reason}`)),
  };
}

describe('what is carried over', () => {
  const three = { [`${FORWARD}/naturalPersons`]: number(3), [`${FORWARD}/total`]: number(3) };
  const taken = { [`${OVER}/naturalPersons`]: number(3), [`${OVER}/total`]: number(3) };

  test('agrees, or differs in total and by applicant', () => {
    expect(carried(taken, three)).toEqual({ found: [], unknown: [] });
    expect(carried({}, three).found).toEqual([
      ['naturalPersons', 3],
      ['total', 3],
    ]);
  });

  test('is 0 where a blank stands beside a total and other figures', () => {
    const blankPart = { ...taken, [`${OVER}/naturalPersons`]: BLANK };
    expect(carried(blankPart, three)).toEqual({ found: [['naturalPersons', 3]], unknown: [] });
    const others = { ...taken, [`${OVER}/businesses`]: BLANK };
    expect(carried(others, three)).toEqual({ found: [], unknown: [] });
  });

  test('is 0 in a row whose total says so, and unknown in one of which the total alone is filled in', () => {
    const none = { ...blankRow('carriedOver'), [`${OVER}/total`]: number(0) };
    expect(carried(none, three).found).toEqual([
      ['naturalPersons', 3],
      ['total', 3],
    ]);
    const alone = { ...blankRow('carriedOver'), [`${OVER}/total`]: number(3) };
    const { found, unknown } = carried(alone, three);
    expect(found).toEqual([]);
    expect(unknown).toHaveLength(6);
    expect(unknown).toContain('naturalPersons: figures blank');
  });

  test('is unknown where the total is blank, and no more is asked where both rows are', () => {
    const { found, unknown } = carried(blankRow('carriedOver'), three);
    expect(found).toEqual([]);
    expect(unknown).toHaveLength(7);
    expect(unknown).toContain('total: figures blank');
    expect(carried(blankRow('carriedOver'), blankRow('carriedForward'))).toEqual({ found: [], unknown: [] });
  });

  test('is unknown where last year does not say, which is told from this year not saying', () => {
    const { found, unknown } = carried(taken, blankRow('carriedForward'));
    expect(found).toEqual([]);
    expect(unknown).toContain('total: previous figures unknown');
  });
});
