/** Data as YAML, a paragraph a line. In a file of its own so that only those who want YAML load it. */
import { stringify } from 'yaml';

export function yamlText(data: unknown): string {
  return stringify(data, { lineWidth: 0 });
}
