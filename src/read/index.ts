/** Which reader: by content first, by the file's name second. Each reader is loaded only when it is needed. */
import { InputError } from '../model/problem.ts';
import type { SourceDocument } from '../model/source.ts';
import { decode } from './decode.ts';
import { readJson } from './json.ts';
import { LIMITS, type Limits } from './limits.ts';

export { LIMITS, type Limits } from './limits.ts';
export { type Locate, locator } from './locate.ts';

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
  if (bytes.length > limits.fileBytes)
    throw new InputError('file-too-large', { limit: limits.fileBytes / 1024 / 1024 });
  const binary = binaryFormat(bytes);
  if (binary === 'workbook') return (await import('./xlsx.ts')).readWorkbook(bytes, limits);
  if (binary === 'encrypted') throw new InputError('encrypted');
  if (binary) throw new InputError('unsupported-format', { format: binary });

  const text = decode(bytes);
  const ending = endingOf(name);
  const start = /\S/.exec(text)?.index;
  if (start === undefined) throw new InputError('empty-file');
  if (ending === 'yaml' || ending === 'yml') return (await import('./yaml.ts')).readYaml(text);
  if (ending === 'json' || text[start] === '{') return readJson(text);
  const markup = markupFormat(text.slice(start, start + 1024));
  if (markup) throw new InputError('unsupported-format', { format: markup });
  if (
    ending === '' &&
    /^(?:[ \t]*#[^\n]*\n|---[ \t]*\n)*["']?[\w$一-鿿]{1,20}["']?:(?:\s|$)/.test(text.slice(start, start + 1024))
  )
    return (await import('./yaml.ts')).readYaml(text);
  return (await import('./text.ts')).readText(text);
}

export function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function binaryFormat(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = (signature: string) => buffer.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1'));
  if (starts('PK\x03\x04')) {
    if (buffer.includes('xl/workbook.')) return 'workbook';
    if (buffer.includes('word/document.xml')) return 'DOCX';
    if (buffer.includes('opendocument.text')) return 'ODT';
    return 'ZIP';
  }
  if (starts('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    const holds = (stream: string) => buffer.includes(Buffer.from(`${stream}\0`, 'utf16le'));
    if (holds('EncryptedPackage')) return 'encrypted';
    if (holds('WordDocument')) return 'DOC';
    return holds('Workbook') || holds('Book') ? 'workbook' : 'OLE';
  }
  if (starts('%PDF')) return 'PDF';
  if (starts('{\\rtf')) return 'RTF';
  return undefined;
}

function markupFormat(head: string): string | undefined {
  if (/^<!doctype html|^<html|^<(?:head|body|table|div|p|meta)\b/i.test(head)) return 'HTML';
  if (head.startsWith('<?xml') || /^<\w/.test(head)) return /<html/i.test(head) ? 'HTML' : 'XML';
  if (/^MIME-Version:/im.test(head)) return 'MHTML';
  return undefined;
}
