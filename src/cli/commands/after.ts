/** What follows the options in `--help`: paragraphs as wide as the terminal, examples and lists as they are. */
import { wrap } from '../../render/width.ts';
import { helpWidth } from '../dress.ts';
import type { Host } from '../host.ts';

/** @param text a paragraph a line; a line that is set in is kept whole */
export function after(text: string, host: Host): () => string {
  return () => {
    const lines = text.split('\n').flatMap(line => (/^(?: |$)/.test(line) ? [line] : wrap(line, helpWidth(host))));
    return `\n${lines.join('\n')}`;
  };
}
