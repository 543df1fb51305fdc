/** Which part of a workbook holds which sheet; and the namespaces of workbooks, transitional and strict. */
import { InputError } from '../../model/problem.ts';
import { eachElement, type Parts, relationshipsOf } from '../parts.ts';

export const SHEET: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'x'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'x'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
]);

/** @throws InputError `damaged-archive` for what has no workbook */
export function sheetsOf(parts: Parts): { workbook: string; sheets: ReadonlyMap<string, string> } {
  const workbook = relationshipsOf(parts, '').find(({ kind }) => kind === 'officeDocument')?.target;
  if (workbook === undefined || !parts.has(workbook)) throw new InputError('damaged-archive');
  const targets = new Map(relationshipsOf(parts, workbook).map(({ id, target }) => [id, target]));
  const sheets = new Map<string, string>();
  eachElement(parts.bytes(workbook), SHEET, (name, attribute) => {
    const part = name === 'x:sheet' ? targets.get(attribute('r:id') ?? '') : undefined;
    if (part !== undefined && parts.has(part)) sheets.set(attribute('name') ?? '', part);
  });
  return { workbook, sheets };
}
