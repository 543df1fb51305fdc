/** Whether the text itself came through whole. Where it did not, what it says is no ground for findings. */
import type { Finding } from '../model/finding.ts';
import type { AnnualReport } from '../model/report.ts';

/** One finding for all damage: it has one cause, and one remedy. */
export function checkDamage({ damage }: AnnualReport): Finding[] {
  const [first] = damage;
  if (!first) return [];
  const args = { kinds: damage.map(({ kind }) => kind), samples: damage.map(({ sample }) => sample) };
  const at = first.at ? { at: first.at } : {};
  return [{ rule: 'metadata/extraction-damage', severity: 'warning', cells: [], args, ...at }];
}
