/** What it costs to read a report in each format, beside what its bare parser takes to go through the same bytes. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'parse5';
import { SaxesParser } from 'saxes';
import * as XLSX from 'xlsx';
import { parseDocument } from 'yaml';
import { read } from '../../src/read/index.ts';
import { report } from './paired.ts';

type Parser = (bytes: Uint8Array) => unknown;

/** Rounds that are not counted, until the code is compiled. */
const WARM_UP = 15;
const FOLDER = 'fixtures/formats/gongshu-2023';
const utf8 = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function xmlEvents(part: string): Parser {
  return bytes => {
    const files = unzipSync(bytes, { filter: ({ name }) => name === part });
    const parser = new SaxesParser({ xmlns: true });
    let events = 0;
    for (const event of ['opentag', 'closetag', 'text'] as const) parser.on(event, () => events++);
    parser.write(strFromU8(files[part] ?? new Uint8Array())).close();
    return events;
  };
}

/** Without an aim where the parser is no more than the wrapping. */
const FORMATS: readonly (readonly [file: string, parserName: string, parser: Parser, aim?: string])[] = [
  ['report.json', 'JSON.parse', bytes => JSON.parse(utf8(bytes))],
  ['labels.yaml', 'yaml', bytes => parseDocument(utf8(bytes)).toJS()],
  ['word.txt', 'decoding and splitting into lines', bytes => utf8(bytes).split('\n'), ''],
  ['report.docx', 'unzip + saxes', xmlEvents('word/document.xml')],
  ['report.odt', 'unzip + saxes', xmlEvents('content.xml')],
  ['report.doc', 'the container (cfb of SheetJS)', bytes => XLSX.CFB.read(Buffer.from(bytes), { type: 'buffer' }), ''],
  ['page.html', 'parse5', bytes => parse(utf8(bytes))],
  ['page-portal.html', 'parse5', bytes => parse(new TextDecoder('gb18030').decode(bytes))],
  ['one-sheet.xlsx', 'SheetJS', bytes => XLSX.read(bytes, { type: 'buffer', dense: true })],
  ['one-sheet.xls', 'SheetJS', bytes => XLSX.read(bytes, { type: 'buffer', dense: true })],
  ['report.pdf', 'pdfjs, text and operators', pdfContent],
];

export async function formats(quick: boolean): Promise<void> {
  for (const [file, parserName, parser, aim = '≤ 1.5'] of FORMATS) {
    const bytes = new Uint8Array(readFileSync(`${FOLDER}/${file}`));
    const batch = file.endsWith('.pdf') ? 1 : 5;
    const runs = quick ? 5 : 21;
    const ours: number[] = [];
    const floor: number[] = [];
    for (let run = -WARM_UP; run < runs; run++) {
      const a = await time(() => read(bytes, file), batch);
      const b = await time(() => parser(bytes), batch);
      if (run < 0) continue;
      ours.push(a);
      floor.push(b);
    }
    report({ name: `reading ${file} / ${parserName}`, aim, ours, floor });
  }
}

/** Of the processor, in milliseconds: what else runs on the machine does not count. */
async function time(action: () => unknown, batch: number): Promise<number> {
  const start = process.cpuUsage();
  for (let i = 0; i < batch; i++) await action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / batch;
}

/** All that a table can be rebuilt from. */
async function pdfContent(bytes: Uint8Array): Promise<number> {
  // Our own reader has run before and has given it the classes that it wants to be there.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const cMapUrl = 'node_modules/pdfjs-dist/cmaps/';
  const common = { isEvalSupported: false, useSystemFonts: false, useWasm: false, verbosity: VerbosityLevel.ERRORS };
  const task = getDocument({ data: new Uint8Array(bytes), cMapUrl, cMapPacked: true, ...common });
  const document = await task.promise;
  let parts = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    parts += (await page.getTextContent()).items.length;
    parts += (await page.getOperatorList()).fnArray.length;
  }
  await task.destroy();
  return parts;
}
