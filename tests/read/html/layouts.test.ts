/** Random reports as web pages: what was rendered comes back, whatever the encoding and markup; wrong spans give no wrong number. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadLayouts } from '../../../src/editions.ts';
import type { Grid } from '../../../src/model/source.ts';
import { readHtml } from '../../../src/read/html/html.ts';
import { LIMITS } from '../../../src/read/limits.ts';
import { validate } from '../../../src/validate.ts';
import { RANDOM_LAYOUT, render } from '../../recognise/random-layout.ts';
import { fixture, only } from '../../support.ts';
import { gridsOf, utf16 } from '../support.ts';

/** `LAYOUTS=5000` tries that many, `LAYOUTS_SEED=…` others. */
const RUNS = Number(process.env['LAYOUTS'] ?? 60);
const SEED = Number(process.env['LAYOUTS_SEED'] ?? 2023);

const MARKUP = fc.record({
  encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'utf-16', 'undeclared'),
  isSpanned: fc.boolean(),
  isClosed: fc.boolean(),
});
type Markup = typeof MARKUP extends fc.Arbitrary<infer T> ? T : never;

function toHtml(grid: Grid, { isSpanned, isClosed }: Markup): string {
  const end = (name: string) => (isClosed ? `</${name}>` : '');
  const content = (text: string) => {
    const escaped = [...text].map(character => ({ '<': '&lt;', '&': '&amp;', '\n': '<br>' })[character] ?? character);
    return escaped
      .map(character => (isSpanned && character !== '<br>' ? `<span>${character}</span>` : character))
      .join('');
  };
  const spanOf = (r: number, c: number) => {
    const covers = (row: number, column: number) => grid.rows[row]?.[column]?.continues?.join() === `${r},${c}`;
    let down = 1;
    let across = 1;
    while (covers(r + down, c)) down++;
    while (covers(r, c + across)) across++;
    return ` rowspan=${down} colspan=${across}`;
  };
  const rows = grid.rows.map((row, r) => {
    const cells = row.map((cell, c) => (cell.continues ? '' : `<td${spanOf(r, c)}>${content(cell.text)}${end('td')}`));
    return `<tr>${cells.join('')}${end('tr')}`;
  });
  return `<table border=1>${rows.join('\n')}</table>`;
}

function encoded(page: string, { encoding }: Markup): Uint8Array {
  if (encoding === 'utf-16') return utf16(`\ufeff${page}`, 'LE');
  const meta = encoding === 'utf-8' ? '<meta charset=utf-8>' : '';
  return Buffer.from(`${encoding === 'utf-8 with mark' ? '\ufeff' : ''}${meta}${page}`);
}

/** Blanks run together on a page, and lines without text are not seen. */
function seen(grid: Grid): string[][] {
  const tidy = (text: string) =>
    text
      .split('\n')
      .map(line => line.replace(/[ \t]+/g, ' ').trim())
      .filter(line => line !== '')
      .join('\n');
  return grid.rows.map(row => row.map(cell => (cell.continues ? `<${cell.continues}` : tidy(cell.text))));
}

test('every cell of a random report comes back from the page it was put on', () => {
  fc.assert(
    fc.property(RANDOM_LAYOUT, MARKUP, (choice, markup) => {
      // A row in which no cell begins is not seen on a page; a table with next to nothing in it, or with one cell in every
      // row, is no data.
      const { pages } = render({ ...choice, style: 'merged', tall: false, blanks: choice.blanks && 0.1 });
      const rendered = gridsOf(pages).filter(
        grid =>
          grid.rows.flat().filter(cell => cell.text.trim() !== '').length > 1 &&
          grid.rows.some(row => row.filter(cell => !cell.continues).length > 1),
      );
      const page = rendered.map(grid => `<p>情况如下。</p>${toHtml(grid, markup)}`).join('');
      expect(gridsOf(readHtml(encoded(page, markup), LIMITS)).map(seen)).toEqual(rendered.map(seen));
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: false },
  );
});

/** The plain page with all numbers different, so that each tells where it is from. */
function numbered(folder: string): string {
  let next = 1000;
  const page = Buffer.from(fixture(`fixtures/formats/${folder}/page.html`)).toString();
  return page.replace(/(<td[^>]*>)-?[\d.]+(?=<)/g, (_, tag: string) => `${tag}${next++}`);
}

const numbersIn = async (page: string) => {
  const result = only(await validate({ path: 'a.html', bytes: Buffer.from(page) }, { layouts: loadLayouts() }));
  if (result.state === 'unchecked') throw new Error(result.problem.code);
  return result.report.cells.map(cell => (cell.state === 'number' ? cell.value : undefined));
};

const WRONG = fc.array(
  fc.record({ place: fc.nat(), value: fc.constantFrom('', '0', '1', '2', '3', '4', '6', '9', '1000', '-1', 'x') }),
  { minLength: 1, maxLength: 2 },
);

test.each(['gongshu-2023', 'edition-2019'])('%s with wrong spans: no number lands in another cell', async folder => {
  const page = numbered(folder);
  const right = await numbersIn(page);
  const places = [...page.matchAll(/(?<=(?:row|col)span=")\d+/g)];
  await fc.assert(
    fc.asyncProperty(WRONG, async changes => {
      let changed = page;
      for (const { place, value } of changes) {
        const found = places[place % places.length];
        const written = found?.[0] ?? '';
        const at = changed.indexOf(page.slice(found?.index, (found?.index ?? 0) + 60));
        if (at >= 0) changed = `${changed.slice(0, at)}${value}${changed.slice(at + written.length)}`;
      }
      const read = await numbersIn(changed);
      const wrong = read.flatMap((number, index) => (number === undefined || number === right[index] ? [] : [number]));
      expect(wrong).toEqual([]);
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: false },
  );
});
