/** Why a file was not checked, and what was left aside in it, in English. */
import type { Language } from '../language.ts';
import { JSON_FAULTS } from './json-faults.ts';

export const problems: Language['problems'] = {
  'internal-error': a =>
    `The program failed on this file (${a('detail')}); it was not checked. Please send the file to the developers.`,
  'older-form': () => 'This is the statistics form of 2018 and earlier, which is out of scope; it was not checked.',
  'no-tables': () =>
    'None of the statutory tables (2, 3, 4) was found; nothing was checked. Make sure that this is an annual report and that its tables are text, not pictures.',
  'unsupported-format': a =>
    `${a('format')} files cannot be read yet; nothing was checked. Save it as DOCX, XLSX or a web page, or copy everything into a plain text file (TXT).`,
  encrypted: () => 'The file is protected by a password; nothing was checked. Remove the password first.',
  'damaged-archive': () =>
    'The file is damaged or incomplete; nothing was checked. Save it again with the program that made it.',
  'damaged-workbook': () =>
    'The workbook is damaged or no Excel file; nothing was checked. Save it again with a spreadsheet program.',
  'older-word': () =>
    'This is a file of Word 95 or earlier, which cannot be read; nothing was checked. Open it in Word or WPS and save it as DOCX.',
  'damaged-document': () =>
    'The document is damaged or incomplete; nothing was checked. Save it again with the program that made it.',
  scanned: () =>
    'This PDF is scanned pictures without text; none of its figures was checked, which does not mean that they are right. Supply a version whose text can be copied.',
  'page-without-text': () =>
    'The page holds no text (an empty application shell or a login page); nothing was checked. Save the page from a browser, or use the original document.',
  'only-attachment': () =>
    'The page only links to an attachment; nothing was checked. Download the attachment and check that.',
  'not-text': () =>
    'The file is neither text nor a document that can be read; nothing was checked. Make sure that it is the right file.',
  'garbled-text': () =>
    'The text is garbled and no table can be recognised, so nothing was checked. The file was probably saved in a wrong encoding: export it again from the original.',
  'several-reports': a => `The file holds ${a('count')} reports; each is checked by itself.`,
  'empty-file': () => 'The file is empty; nothing was checked.',
  'file-too-large': a =>
    `The file is larger than ${a('limit')} MB; nothing was checked. No annual report is: make sure that it is the right file.`,
  'archive-too-large': a =>
    `The file unpacks to more than ${a('limit')} MB; nothing was checked. No annual report does: make sure that it is the right file.`,
  'sheet-too-large': a =>
    `The sheet "${a('sheet')}" is too large; nothing was checked. Keep only the tables of the report.`,
  'document-too-large': () =>
    'The document has too much text or too many cells; nothing was checked. No annual report is that long: make sure that it is the right file.',
  'syntax-error': a =>
    `This is not valid ${a('format')} (${JSON_FAULTS[a('detail')] ?? a('detail')}). Correct this place.`,
  'duplicate-key': a => `The key "${a('key')}" occurs twice. Remove one.`,
  'unknown-key': a =>
    `Unknown key "${a('key')}"${a('suggestion') ? `; did you mean "${a('suggestion')}"?` : '.'} Correct or remove it.`,
  'repeated-key': a => `"${a('key')}" and "${a('other')}" mean the same. Remove one.`,
  'expected-object': a => `"${a('key')}" needs several values beneath it (such as ${a('keys')}), not a single one.`,
  'expected-value': a => `"${a('key')}" needs a number, null or a text.`,
  'number-too-large': a => `The number in "${a('key')}" has more digits than can be kept. Check it.`,
  'bad-metadata': a => `"${a('key')}" is not written as expected. See the data format in the README.`,
  'unknown-edition': a => `There is no edition "${a('edition')}". Known editions: ${a('known')}.`,
  'other-edition': a =>
    `The key "${a('key')}" belongs to edition ${a('other')}, but the data is read as edition ${a('named')}. Check "edition" or --edition.`,
  'text-disagrees': a => `The value of "${a('key')}" and its text "${a('text')}" do not agree. Correct one of them.`,
  'too-deep': () => 'The data is nested too deeply; nothing was checked.',
  'alias-bomb': a => `More than ${a('limit')} YAML aliases; nothing was checked. Write the values out.`,
  'cannot-open': a =>
    `Cannot be opened (${a('detail')}). Check the path, your permissions, and whether another program has it open.`,
  'not-a-file': () => 'Not an ordinary file (a pipe, a device …); nothing was checked. Supply an ordinary file.',
  'link-outside': () =>
    'This link leads out of the folder and was not followed; nothing was checked. Name the file that it leads to.',
  changed: () =>
    'The file was being changed while it was read; nothing was checked. Check it again when it is complete.',
  'unsafe-name': () =>
    'The name of this file leads out of the archive that it is in; it was not checked. Pack the archive again.',
  'same-name': () =>
    'The archive holds another file of the same name; this one was not checked. Rename it and pack the archive again.',
  'nested-archive': () =>
    'An archive within an archive within an archive; nothing in it was checked. Unpack it and check again.',
  'unsupported-archive': a =>
    `${a('format')} archives cannot be read yet; nothing in it was checked. Unpack it, or use ZIP.`,
  'empty-archive': () =>
    'The archive holds no file that could be checked; nothing was checked. Make sure that it is the right file.',
  'too-slow': a =>
    `Not read after ${a('seconds')} seconds and given up; nothing was checked. Please send this file to the developers.`,
  'out-of-memory': () =>
    'Reading the file takes too much memory and was given up; nothing was checked. Make sure that it is the right file.',
  'hidden-sheet': a => `The hidden sheet "${a('sheet')}" was not read.`,
  'not-a-report': () =>
    'There is nothing of an annual report in it; nothing was checked. Make sure that it is the right file.',
  skipped: () => 'Does not look like an annual report; skipped.',
  ignored: a => `Files left out by ${a('file')}: ${a('count')}.`,
  'looking-in-folder': a => `No file named; checking the current folder: ${a('count')} files found.`,
  'earlier-run': a =>
    `Compared with the earlier results: reports in both: ${a('count')}; new since: ${a('fresh')}; no longer there: ${a('gone')}.`,
  'other-previous': a =>
    `${a('path')} is the report of ${a('agency') ? `"${a('agency')}"` : 'an unknown agency'}${a('year') ? ` on ${a('year')}` : ''}, not of the same agency on the year before; the two were not compared. Check --previous.`,
};
