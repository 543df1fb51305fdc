import { loadLayouts } from '../src/editions.ts';
import { checkBalances } from '../src/check/index.ts';
import { diagnose } from '../src/diagnose/index.ts';
import { MISTAKES } from './localisation/errors.ts';
import { randomFrom } from './localisation/random.ts';
import { formOf, randomFigures, reportOf } from './localisation/reports.ts';
const forms = loadLayouts().map(formOf);
const random = randomFrom(20240117);
const which = MISTAKES[12]!;
for (let i = 0; i < 3; i++) {
  const form = random.pick(forms);
  console.log('gen');
  const v = randomFigures(form, random);
  console.log('mistake', v.slice(-15), form.layout.tables.map(t => t.cells.length));
  const w = which.mistake(form, v, random)!;
  console.log(w);
  const report = reportOf(form.layout, v.map((x, c) => w.get(c) ?? x));
  const f = checkBalances(report).findings; 
  console.log(f.length, f[0]?.cells.map(c => report.cells[c]));
  const d = diagnose(report, f);
  console.log(d.length);
}
