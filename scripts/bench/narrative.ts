/** The audit of the prose: reading and checking the statements of a report of 10,000 characters. */
import { readFileSync } from 'node:fs';
import { checkNarrative } from '../../src/check/narrative/index.ts';
import type { Edition } from '../../src/model/edition.ts';
import { layOut } from '../../src/model/layout.ts';
import type { AnnualReport, Section } from '../../src/model/report.ts';
import { recognise } from '../../src/recognise/index.ts';
import { readProse } from '../../src/recognise/prose/index.ts';

const LENGTH = 10_000;
/** So many until the engine has compiled all of it. */
const WARMING_UP = 100;
const SAMPLE = 'fixtures/formats/gongshu-2023/report.json';

export function narrative(quick: boolean): void {
  const text = readFileSync(SAMPLE, 'utf8');
  const layouts = [layOut(JSON.parse(readFileSync('schemas/editions/2021.json', 'utf8')) as Edition)];
  const report: AnnualReport = recognise({ kind: 'tree', syntax: 'json', value: JSON.parse(text), text }, layouts);
  const sections = lengthened(report.sections);
  const rounds = quick ? 20 : 200;
  const audit = () => checkNarrative({ ...report, sections, prose: readProse(sections, report.year) }, new Set());
  for (let i = 0; i < WARMING_UP; i++) audit();
  const start = process.hrtime.bigint();
  for (let i = 0; i < rounds; i++) audit();
  const milliseconds = Number(process.hrtime.bigint() - start) / rounds / 1e6;
  const { numbers } = readProse(sections, report.year);
  console.log(
    `audit of the prose, ${LENGTH} characters with ${numbers} numbers: ${milliseconds.toFixed(2)} ms (aim: < 5)`,
  );
}

/** Its paragraphs over and over, up to the length. */
function lengthened(sections: readonly Section[]): Section[] {
  const longer = sections.map(section => ({ ...section, paragraphs: [...section.paragraphs] }));
  let length = 0;
  for (let round = 0; length < LENGTH; round++)
    for (const [index, { paragraphs }] of sections.entries())
      for (const passage of paragraphs) {
        length += passage.text.length;
        if (round > 0 && length < LENGTH) longer[index]?.paragraphs.push(passage);
      }
  return longer;
}
