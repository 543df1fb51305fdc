import { describe, expect, test } from 'vitest';
import { archiveFormat, oleFormat } from '../../src/read/container/container.ts';
import { endingOf, LIMITS, read } from '../../src/read/index.ts';
import { fixture } from '../support.ts';
import { oleOf, zipOf } from './archives.ts';
import { gridsOf, problemIn, textsOf, utf16 } from './support.ts';
import { cells, sheetOf, workbookOf, xlsxOf } from './workbook/workbooks.ts';

const bytesOf = (text: string) => Buffer.from(text, 'utf8');
const problem = (content: string | Uint8Array, name = '', limits = LIMITS) =>
  problemIn(read(typeof content === 'string' ? bytesOf(content) : content, name, limits));
const syntaxOf = async (text: string, name: string) => {
  const source = await read(bytesOf(text), name);
  return source.kind === 'tree' ? source.syntax : 'text';
};

const XLSX = workbookOf({ 表: sheetOf([['规章', 1]]) });
const XLS = workbookOf({ 表: sheetOf([['规章', 1]]) }, 'biff8');

describe('content goes before the name', () => {
  test.each(['a.xlsx', 'a.xls', 'a.et', 'a.txt', 'a.json', 'a.yaml', 'a.doc', 'a', ''])(
    'for a workbook called %j',
    async name => {
      for (const bytes of [XLSX, XLS])
        expect(textsOf(gridsOf(await read(bytes, name))[0] ?? { kind: 'grid', rows: [], positional: true })).toEqual([
          ['规章', '1'],
        ]);
    },
  );

  test.each(['a.json', 'a.txt', 'a.xlsx', 'a.docx', 'a', ''])('for JSON called %j', async name => {
    expect(await syntaxOf('\n  {"年度": 2023}', name)).toBe('json');
  });

  test('for JSON called a.yaml, which is YAML as well', async () => {
    expect(await syntaxOf('{"年度": 2023}', 'a.yaml')).toBe('yaml');
  });

  test.each(['a.txt', 'a.xls', 'a.xlsx', 'a.md', 'a'])('for tables in plain text called %j', async name => {
    expect(await syntaxOf('规章\t0\n', name)).toBe('text');
  });
});

describe('without an ending, the content tells', () => {
  test.each([
    ['json', '{"年度": 2023}'],
    ['json', '\ufeff\r\n{\r\n}'],
    ['yaml', '年度: 2023\n'],
    ['yaml', '# 某局\n\n机关名称: 某局\n'],
    ['yaml', '---\r\n"agency": x\r\n'],
    ['yaml', '# yaml-language-server: $schema=x\r\n\r\n年度:\r\n'],
    ['text', '年度：2023\n'],
    ['text', '某局2023年度政府信息公开工作年度报告\n\n一、总体情况\n'],
    ['text', '\t规章\n\t0\n'],
    ['text', '| 规章 | 0 |\n'],
  ])('that it is %s: %j', async (syntax, text) => {
    expect(await syntaxOf(text, '')).toBe(syntax);
    expect(await syntaxOf(text, '-')).toBe(syntax);
  });

  test('in whatever encoding it is', async () => {
    const source = await read(utf16('{"年度": 2023}', 'LE'), '');
    expect(source).toMatchObject({ kind: 'tree', syntax: 'json', value: { 年度: 2023 } });
  });
});

test('with an ending of its own, YAML is YAML, however it begins', async () => {
  expect(await syntaxOf('[1, 2]', 'a.yml')).toBe('yaml');
  expect(await syntaxOf('年度: 2023', 'A.YAML')).toBe('yaml');
  expect(await syntaxOf('年度: 2023', 'a.txt')).toBe('text');
});

const WORD = { name: 'word/document.xml', data: '<w:document/>' };
const TYPES = { name: '[Content_Types].xml', data: '<Types/>' };
const mimetype = (kind: string) => ({
  name: 'mimetype',
  data: `application/vnd.oasis.opendocument.${kind}`,
  method: 0,
});
const stream = (name: string, folder?: string) => ({ name, data: Buffer.alloc(5000), ...(folder ? { folder } : {}) });

describe('what is in a container is told by its directory', () => {
  test.each<[format: string, archive: Uint8Array]>([
    ['workbook', XLSX],
    ['workbook', zipOf([TYPES, { name: 'xl\\Workbook.xml', data: 'x' }])],
    ['DOCX', zipOf([TYPES, WORD])],
    ['DOCX', zipOf([WORD, { name: 'word/embeddings/a.xlsx', data: XLSX, method: 0 }])],
    ['ODT', zipOf([mimetype('text')])],
    ['ODS', zipOf([mimetype('spreadsheet')])],
    ['XLSB', zipOf([TYPES, { name: 'xl/workbook.bin', data: 'x' }])],
    ['PPTX', zipOf([TYPES, { name: 'ppt/presentation.xml', data: 'x' }])],
    ['OFD', zipOf([{ name: 'OFD.xml', data: 'x' }])],
    ['ZIP', zipOf([{ name: 'report.txt', data: '规章\t0' }])],
    ['ZIP', zipOf([{ name: 'readme.txt', data: 'xl/workbook.xml word/document.xml', method: 0 }])],
  ])('%s %#', (format, archive) => {
    expect(archiveFormat(archive, LIMITS)).toBe(format);
  });

  test.each<[format: string, file: Uint8Array]>([
    ['workbook', XLS],
    ['workbook', oleOf([stream('BOOK')])],
    ['workbook', oleOf([stream('WordDocument', 'MBD0001'), stream('Workbook')])],
    ['DOC', oleOf([stream('WordDocument'), stream('1Table')])],
    ['DOC', oleOf([stream('WordDocument'), stream('Workbook', 'ObjectPool')])],
    ['encrypted', oleOf([stream('EncryptionInfo'), stream('EncryptedPackage')])],
    ['PPT', oleOf([stream('PowerPoint Document')])],
    ['OLE', oleOf([stream('Contents')])],
  ])('%s %#', (format, file) => {
    expect(oleFormat(file, 'xls')).toBe(format);
  });
});

describe('what cannot be read is refused by its true name, whatever it is called', () => {
  test.each<[format: string, content: string | Uint8Array]>([
    ['RTF', '{\\rtf1\\ansi{\\fonttbl}}'],
    ['XML', '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook><Worksheet/></Workbook>'],
    ['ODS', zipOf([mimetype('spreadsheet')])],
    ['XLSB', zipOf([TYPES, { name: 'xl/workbook.bin', data: 'x' }])],
    ['OFD', zipOf([{ name: 'OFD.xml', data: 'x' }])],
    ['ZIP', zipOf([{ name: 'report.txt', data: '规章\t0' }])],
    ['PPT', oleOf([stream('PowerPoint Document')])],
    ['OLE', oleOf([stream('Contents')])],
  ])('%s %#', async (format, content) => {
    for (const name of ['a.xls', 'a.xlsx', 'a.txt', 'a.doc', ''])
      expect([name, await problem(content, name)]).toEqual([name, { code: 'unsupported-format', args: { format } }]);
  });
});

describe('a page of the web is one, whatever it is called', () => {
  const table = '<table><tr><td>规章</td><td>1</td></tr></table>';

  test.each([
    `<!DOCTYPE html>\n<html><meta charset="utf-8"><body>${table}</body></html>`,
    `\ufeff \n<HTML xmlns:x="urn:schemas-microsoft-com:office:excel"><body>${table}</body></HTML>`,
    `<!-- saved from url=(0014)about:internet -->\n${table}`,
    `<style>td { color: red }</style>${table}`,
    `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html><body>${table}</body></html>`,
  ])('%j', async page => {
    for (const name of ['a.xls', 'a.txt', 'a.doc', ''])
      expect([name, gridsOf(await read(bytesOf(page), name)).map(textsOf)]).toEqual([name, [[['规章', '1']]]]);
  });
});

describe('a container in a container', () => {
  test('does not make a document of a workbook', async () => {
    const xlsx = xlsxOf({
      sheets: { 表: cells(['><v>1</v>']) },
      entries: [{ name: 'xl/embeddings/a.docx', data: zipOf([WORD]), method: 0 }],
    });
    expect(await problem(xlsx)).toBeUndefined();
    // The stream of a workbook that SheetJS has written, beside an embedded document.
    const records = XLS.subarray(XLS.indexOf(Buffer.from('0908100000060500', 'hex')));
    const xls = oleOf([stream('WordDocument', 'MBD0001'), { name: 'Workbook', data: records }]);
    expect(await problem(xls)).toBeUndefined();
  });

  test('with its name in capitals is known as well', async () => {
    const records = XLS.subarray(XLS.indexOf(Buffer.from('0908100000060500', 'hex')));
    expect(await problem(oleOf([{ name: 'WORKBOOK', data: records }]))).toBeUndefined();
  });
});

describe('what is protected by a password is said to be', () => {
  test('as an encrypted package, which a workbook and a document of today become', async () => {
    const bytes = oleOf([stream('EncryptionInfo'), stream('EncryptedPackage')]);
    for (const name of ['a.xlsx', 'a.docx', 'a.txt', ''])
      expect(await problem(bytes, name)).toMatchObject({ code: 'encrypted' });
  });

  test('as an XLS, which says so in its first records', async () => {
    // The record FILEPASS with RC4, in place of the one that comes second.
    const records = Buffer.from(XLS.subarray(XLS.indexOf(Buffer.from('0908100000060500', 'hex'))));
    const second = 4 + records.readUInt16LE(2);
    const pass = Buffer.concat([Buffer.from('2f0036000100010001 00'.replace(/ /g, ''), 'hex'), Buffer.alloc(48)]);
    const bytes = oleOf([
      { name: 'Workbook', data: Buffer.concat([records.subarray(0, second), pass, records.subarray(second)]) },
    ]);
    expect(await problem(bytes, 'a.xls')).toMatchObject({ code: 'encrypted' });
  });

  test('as a workbook in an archive with a password', async () => {
    const bytes = zipOf([{ name: 'xl/workbook.xml', data: 'x', flags: 1 }]);
    expect(await problem(bytes, 'a.xlsx')).toMatchObject({ code: 'encrypted' });
  });
});

describe('nothing is not a report', () => {
  test.each(['', 'a.json', 'a.yaml', 'a.txt', 'a.xlsx'])('in a file called %j', async name => {
    for (const text of ['', ' ', '\r\n\t \n', '\ufeff', '\u3000\n'])
      expect([text, await problem(text, name)]).toEqual([text, { code: 'empty-file', args: {} }]);
    expect(await problem(Uint8Array.of(0xff, 0xfe), name)).toEqual({ code: 'empty-file', args: {} });
  });
});

describe('what is too large is not even looked at', () => {
  test('whatever it is, and the message names the limit', async () => {
    const limits = { ...LIMITS, fileBytes: 2 * 1024 * 1024 };
    for (const content of [
      Buffer.alloc(2 * 1024 * 1024 + 1, 0x20),
      Buffer.alloc(3_000_000),
      bytesOf('{'.repeat(3_000_000)),
    ])
      expect(await problem(content, 'a.json', limits)).toEqual({ code: 'file-too-large', args: { limit: 2 } });
  });

  test('sixty megabytes of anything', async () => {
    const bytes = Buffer.alloc(60 * 1024 * 1024, '规章\t0\n');
    expect(await problem(bytes, 'a.txt')).toEqual({ code: 'file-too-large', args: { limit: 32 } });
  });

  test('text, JSON and YAML sooner than workbooks', async () => {
    const limits = { ...LIMITS, textBytes: 1024 * 1024, yamlBytes: 512 * 1024 };
    const text = 'a\tb\n'.repeat(300_000);
    expect(await problem(text, 'a.txt', limits)).toEqual({ code: 'file-too-large', args: { limit: 1 } });
    expect(
      await problem(`{"a":"${text.replace(/\s/g, '')}${text.length}${'x'.repeat(600_000)}"}`, 'a.json', limits),
    ).toEqual({
      code: 'file-too-large',
      args: { limit: 1 },
    });
    expect(await problem('a: 1\n'.repeat(110_000), 'a.yaml', limits)).toEqual({
      code: 'file-too-large',
      args: { limit: 0.5 },
    });
  });

  test('while a file at the limit is read', async () => {
    const limits = { ...LIMITS, fileBytes: 100, textBytes: 100 };
    expect(await problem(`{"a":"${'x'.repeat(92)}"}`, 'a.json', limits)).toBeUndefined();
    expect(await problem(`{"a":"${'x'.repeat(93)}"}`, 'a.json', limits)).toMatchObject({ code: 'file-too-large' });
  });
});

describe('a container that is damaged is said to be', () => {
  test('as an archive', async () => {
    expect(await problem(XLSX.subarray(0, -30), 'a.xlsx')).toMatchObject({ code: 'damaged-archive' });
    expect(await problem(Buffer.from('PK\x03\x04'), 'a.xlsx')).toMatchObject({ code: 'damaged-archive' });
  });

  test('as an OLE file', async () => {
    for (const length of [8, 100, 512, 600, 1100])
      expect([length, await problem(XLS.subarray(0, length), 'a.xls')]).toEqual([
        length,
        { code: 'damaged-archive', args: {} },
      ]);
  });

  test('as a Word document', async () => {
    const whole = fixture('fixtures/formats/gongshu-2023/report.doc');
    for (const length of [8, 100, 700, 9000])
      expect([length, await problem(whole.subarray(0, length), 'a.doc')]).toEqual([
        length,
        { code: 'damaged-archive', args: {} },
      ]);
  });

  test('as an OLE file of which a chain runs in a circle, leads out of it or is shared', async () => {
    const whole = oleOf([{ name: 'Workbook', data: Buffer.alloc(20_000, 9) }]);
    for (const target of [2, 5, 1000, 0x7fffffff]) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt32LE(target, 512 + 5 * 4);
      expect(await problem(bytes, 'a.xls')).toMatchObject({ code: 'damaged-archive' });
    }
  });

  test('as an OLE file that claims to be larger than it is', async () => {
    for (const at of [44, 48, 72]) {
      const bytes = Buffer.from(XLS);
      bytes.writeUInt32LE(0x00ffffff, at);
      const found = await problem(bytes, 'a.xls');
      if (found) expect(found).toMatchObject({ code: 'damaged-archive' });
    }
  });
});

test('the ending of a name is what stands behind its last point', () => {
  expect(
    ['a.JSON', 'a.b.yaml', 'a', '.txt', 'a.', 'a.报告', '2023.年报.xlsx', 'a.toolongtobeone'].map(endingOf),
  ).toEqual(['json', 'yaml', '', 'txt', '', '', 'xlsx', '']);
});
