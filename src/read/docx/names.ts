/** Namespaces of WordprocessingML, transitional and strict, and its way to say yes. */
import type { Attribute } from '../xml/xml.ts';

export const WORD: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
]);

/** A property that is there is on, unless its value says no. */
export function isOn(attribute: Attribute): boolean {
  return !['0', 'false', 'off'].includes(attribute('w:val') ?? '');
}
