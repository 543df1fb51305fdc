/** Which reader: by content first, by the file's name second. Each reader is loaded only when it is needed. */
import { InputError } from '../model/problem.ts';
import type { Pages, SourceDocument } from '../model/source.ts';
import { decode } from './decode.ts';
import { LIMITS, type Limits } from './limits.ts';
import { readJson } from './tree/json.ts';

export { decode } from './decode.ts';
export { LIMITS, type Limits } from './limits.ts';
export { type Locate, locator } from './tree/locate.ts';

/** Endings of files that may hold a report, whether or not they can be read yet. */
export const REPORT_ENDINGS = new Set([
  'json',
  'yaml',
  'yml',
  'xlsx',
  'xlsm',
  'xls',
  'et',
  'txt',
  'md',
  'docx',
  'doc',
  'wps',
  'odt',
  'rtf',
  'pdf',
  'html',
  'htm',
  'mht',
  'mhtml',
]);

/**
 * @param name the file's name, for its ending; may be empty
 * @throws InputError with the reason that the bytes cannot be read
 */
export async function read(bytes: Uint8Array, name: string, limits: Limits = LIMITS): Promise<SourceDocument> {
  if (bytes.length === 0) throw new InputError('empty-file');
  if (bytes.length > limits.fileBytes) throw tooLarge(limits.fileBytes);
  const format = await formatOf(bytes, name, limits);
  if (format) return { ...(await readDocument(format, bytes, limits)), format };
  const text = decode(bytes);
  const start = /\S/.exec(text)?.index;
  if (start === undefined) throw new InputError('empty-file');
  const syntax = syntaxOf(text.slice(start, start + 1024), endingOf(name));
  const limit = syntax === 'yaml' ? limits.yamlBytes : limits.textBytes;
  if (bytes.length > limit) throw tooLarge(limit);
  if (syntax === 'json') return readJson(text);
  if (syntax === 'yaml') return (await import('./tree/yaml.ts')).readYaml(text);
  return { ...(await import('./text.ts')).readText(text), format: 'text' };
}

/** @returns the name of a format that its content tells; none for text */
export async function formatOf(bytes: Uint8Array, name: string, limits: Limits): Promise<string | undefined> {
  const ending = endingOf(name);
  return (await binaryFormat(bytes, ending, limits)) ?? markupFormat(bytes, ending);
}

async function readDocument(format: string, bytes: Uint8Array, limits: Limits): Promise<Pages> {
  switch (format) {
    case 'workbook':
      return (await import('./workbook/workbook.ts')).readWorkbook(bytes, limits);
    case 'DOCX':
      return (await import('./docx/docx.ts')).readDocx(bytes, limits);
    case 'ODT':
      return (await import('./odt/odt.ts')).readOdt(bytes, limits);
    case 'DOC':
      return (await import('./doc/doc.ts')).readDoc(bytes, limits);
    case 'PDF':
      return (await import('./pdf/pdf.ts')).readPdf(bytes, limits);
    case 'HTML':
      return (await import('./html/html.ts')).readHtml(bytes, limits);
    case 'MHTML':
      return (await import('./html/mhtml.ts')).readMhtml(bytes, limits);
    case 'encrypted':
      throw new InputError('encrypted');
    default:
      throw new InputError('unsupported-format', { format });
  }
}

/** The beginning of a file as far as markup is told by it: ASCII, whatever the encoding. */
function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 4096))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf|\xff\xfe|\xfe\xff|\0/g, '')
    .trimStart();
}

function tooLarge(limit: number): InputError {
  return new InputError('file-too-large', { limit: limit / 1024 / 1024 });
}

function syntaxOf(head: string, ending: string): 'json' | 'yaml' | undefined {
  if (ending === 'yaml' || ending === 'yml') return 'yaml';
  if (ending === 'json' || /^\{|^\[\s*\{/.test(head)) return 'json';
  const isYaml = /^(?:[ \t]*(?:#[^\n]*|---[ \t]*)?\r?\n)*["']?[\w$一-鿿]{1,20}["']?:(?:\s|$)/.test(head);
  return ending === '' && isYaml ? 'yaml' : undefined;
}

export function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

async function binaryFormat(bytes: Uint8Array, ending: string, limits: Limits): Promise<string | undefined> {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const starts = (signature: string) => head.startsWith(signature);
  if (starts('PK\x03\x04')) return (await import('./container/container.ts')).archiveFormat(bytes, limits);
  if (starts('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'))
    return (await import('./container/container.ts')).oleFormat(bytes, ending);
  if (starts('%PDF')) return 'PDF';
  if (starts('{\\rtf')) return 'RTF';
  // Word before it used OLE files.
  if (starts('\xdb\xa5')) return 'DOC';
  return undefined;
}

function markupFormat(bytes: Uint8Array, ending: string): string | undefined {
  if (ending === 'json' || ending === 'yaml' || ending === 'yml') return undefined;
  const head = headOf(bytes);
  const first = head.replace(/^(?:<!--[\s\S]*?-->\s*)+/, '');
  if (/^<(?:!doctype html|html|head|body|title|table|div|p|meta|style|script|h\d|span|font)\b/i.test(first))
    return 'HTML';
  if (/^<[?!\w]/.test(first)) return /<html/i.test(first) ? 'HTML' : 'XML';
  if (/^MIME-Version:/im.test(head)) return 'MHTML';
  return undefined;
}
