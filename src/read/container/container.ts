/** What is in a container, an archive or an OLE file: by the names in its directory, which embedded objects do not share. */
import type { Limits } from '../limits.ts';
import { openOle } from './ole.ts';
import { entryNames } from './zip.ts';

const ARCHIVES: readonly (readonly [name: RegExp, format: string])[] = [
  [/^xl\/workbook[^/]*\.xml$/i, 'workbook'],
  [/^xl\/workbook[^/]*\.bin$/i, 'XLSB'],
  [/^word\/document[^/]*\.xml$/i, 'DOCX'],
  [/^ppt\/presentation[^/]*\.xml$/i, 'PPTX'],
  [/^OFD\.xml$/i, 'OFD'],
];

const OLE_STREAMS: readonly (readonly [stream: string, format: string])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['Workbook', 'workbook'],
  ['Book', 'workbook'],
  ['WordDocument', 'DOC'],
  ['PowerPoint Document', 'PPT'],
];

/**
 * @returns `workbook`, or the name of another format
 * @throws InputError where the archive has no readable directory
 */
export function archiveFormat(bytes: Uint8Array, limits: Limits): string {
  const names = entryNames(bytes, limits).map(name => name.replaceAll('\\', '/'));
  for (const [name, format] of ARCHIVES) if (names.some(candidate => name.test(candidate))) return format;
  // An OpenDocument file says at its very beginning, unpacked, what it is.
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  if (head.includes('opendocument.text')) return 'ODT';
  return head.includes('opendocument.spreadsheet') ? 'ODS' : 'ZIP';
}

/**
 * @param ending of the file's name, for what has no stream that tells
 * @returns `workbook`, `encrypted`, or the name of another format
 * @throws InputError where the file has no readable directory
 */
export function oleFormat(bytes: Uint8Array, ending: string): string {
  const names = new Set(openOle(bytes).names.map(name => name.toUpperCase()));
  for (const [stream, format] of OLE_STREAMS) if (names.has(stream.toUpperCase())) return format;
  return ending === 'wps' ? 'WPS' : 'OLE';
}
