import { loadLayouts } from '../src/editions.ts';
import { checkBalances } from '../src/check/index.ts';
import { diagnose } from '../src/diagnose/index.ts';
import { blocksOf } from '../src/diagnose/blocks.ts';
import { puzzleOf } from '../src/diagnose/puzzle.ts';
import { smallestSets } from '../src/diagnose/search.ts';
import { MISTAKES } from './localisation/errors.ts';
import { randomFrom } from './localisation/random.ts';
import { formOf, randomFigures, reportOf } from './localisation/reports.ts';
const forms = loadLayouts().map(formOf);
const random = randomFrom(5);
const t = (name: string, f: () => unknown) => { const s = performance.now(); f(); const d = performance.now()-s; console.log(name, d.toFixed(2)); };
const which = MISTAKES[Number(process.argv[2])]!;
for (let i = 0; i < 6; i++) {
  const form = random.pick(forms);
  let v: number[]; let w: any;
  do { v = randomFigures(form, random); w = which.mistake(form, v, random); } while (!w || w.size===0);
  const report = reportOf(form.layout, v.map((x, c) => w.get(c) ?? x));
  let f: any; t('check', () => { f = checkBalances(report).findings; });
  let b: any; t('blocks', () => { b = blocksOf(form.layout, report.cells); });
  t('puzzle', () => b.map((x: any) => puzzleOf(x, report, f, 'all')));
  t('search', () => b.map((x: any) => { const p = puzzleOf(x, report, f, 'all'); return p.failing.size && smallestSets(p); }));
  t('diagnose', () => diagnose(report, f));
}
