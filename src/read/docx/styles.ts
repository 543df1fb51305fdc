/** The style sheet of a Word document, of which one thing matters: which styles hide their text. */
import { hiddenStyles, type Style } from '../flow/hidden-styles.ts';
import { readXml } from '../xml/xml.ts';
import { isOn, WORD } from './names.ts';

/** @throws InputError `damaged-document` */
export function readHiddenStyles(part: Uint8Array): ReadonlySet<string> {
  // Nearly always there is none, and the part is longer than the report.
  if (!Buffer.from(part.buffer, part.byteOffset, part.byteLength).includes('vanish')) return new Set();
  const styles = new Map<string, Style>();
  let id = '';
  readXml(part, WORD, {
    open(name, attribute) {
      const change = (style: Partial<Style>) =>
        styles.set(id, { parent: undefined, isHidden: undefined, ...styles.get(id), ...style });
      if (name === 'w:style') id = attribute('w:styleId') ?? '';
      if (name === 'w:basedOn') change({ parent: attribute('w:val') });
      if (name === 'w:vanish') change({ isHidden: isOn(attribute) });
      return !['w:docDefaults', 'w:latentStyles', 'w:pPr', 'w:tblStylePr'].includes(name);
    },
    close: () => {},
  });
  return hiddenStyles(styles);
}
