/**
 * Makes the fixtures that real programs write, from the pages made by hand beside them. Not part of the tests, which take
 * the files as they are: `npm run fixtures` needs LibreOffice (`soffice`) and Chromium. The bytes differ each time, what
 * they say does not.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { blocksOf } from './fixtures/blocks.ts';
import { printPage, savePage } from './fixtures/browser.ts';
import { ALL_QUIRKS, type Quirk, toFlatOdt } from './fixtures/flat-odt.ts';
import { convert } from './fixtures/office.ts';

/** A text box comes after the body in a DOC, so that its words would stand elsewhere than in the other files. */
const DOC_QUIRKS = ALL_QUIRKS.filter(quirk => quirk !== 'text box');
/** What a PDF can show: the result of changes, not the changes. */
const PDF_QUIRKS: readonly Quirk[] = ['spans', 'upright headings', 'small pages', 'repeated headings'];

const scratch = mkdtempSync(join(tmpdir(), 'gov-report-fixtures-'));
try {
  for (const report of ['gongshu-2023', 'edition-2019']) {
    const folder = resolve('fixtures/formats', report);
    const page = join(folder, 'page.html');
    convert(page, join(folder, 'report.odt'), 'writer8', 'HTML (StarWriter)');
    for (const [name, filter] of [
      ['report.docx', 'MS Word 2007 XML'],
      ['report.doc', 'MS Word 97'],
      ['report.pdf', 'writer_pdf_Export'],
    ] as const)
      convert(join(folder, 'report.odt'), join(folder, name), filter);
    convert(page, join(folder, 'one-sheet.xlsx'), 'Calc MS Excel 2007 XML', 'HTML (StarCalc)');
    convert(join(folder, 'one-sheet.xlsx'), join(folder, 'one-sheet.xls'), 'MS Excel 97');
    await printPage(page, join(folder, 'report-chromium.pdf'));
    await savePage(join(folder, 'page-portal.html'), join(folder, 'page.mht'));

    const blocks = blocksOf(readFileSync(page, 'utf8'));
    for (const [name, filter, quirks] of [
      ['quirks.odt', 'writer8', ALL_QUIRKS],
      ['quirks.docx', 'MS Word 2007 XML', ALL_QUIRKS],
      ['quirks.doc', 'MS Word 97', DOC_QUIRKS],
      ['quirks.pdf', 'writer_pdf_Export', PDF_QUIRKS],
    ] as const)
      convert(toFlatOdt(blocks, quirks, scratch), join(folder, name), filter);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
