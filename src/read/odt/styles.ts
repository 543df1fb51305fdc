/** Styles of an OpenDocument text: the few things about the looks of text that change what it says. */
import { hiddenStyles, type Style } from '../flow/hidden-styles.ts';
import type { XmlReader } from '../xml/xml.ts';

export type Position = 'raised' | 'lowered';

/** By kind and name: `text/T1`. */
export interface OdtStyles {
  readonly hidden: ReadonlySet<string>;
  readonly positions: ReadonlyMap<string, Position>;
}

/** Reads the styles of one or several parts, the later ones before the earlier ones. */
export function odtStyles(): XmlReader & { readonly styles: () => OdtStyles } {
  const styles = new Map<string, Style>();
  const positions = new Map<string, Position>();
  let current = '';
  return {
    open(name, attribute) {
      if (name === 'style:style') {
        const family = attribute('style:family');
        const parent = attribute('style:parent-style-name');
        current = `${family}/${attribute('style:name')}`;
        styles.set(current, { parent: parent && `${family}/${parent}`, isHidden: undefined });
        positions.delete(current);
      } else if (name === 'style:text-properties') {
        const display = attribute('text:display');
        const style = styles.get(current);
        if (style && display !== undefined) styles.set(current, { ...style, isHidden: display === 'none' });
        const position = positionIn(attribute('style:text-position'));
        if (position) positions.set(current, position);
      }
      return true;
    },
    close: () => {},
    styles: () => ({ hidden: hiddenStyles(styles), positions }),
  };
}

/** 「super 58%」, 「sub 58%」, or by how much of the height of the line: 「33% 58%」. */
function positionIn(value: string | undefined): Position | undefined {
  if (value === undefined) return undefined;
  if (value.startsWith('super')) return 'raised';
  if (value.startsWith('sub') || value.startsWith('-')) return 'lowered';
  return Number.parseFloat(value) > 0 ? 'raised' : undefined;
}
