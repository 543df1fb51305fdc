/** Reviews and lawsuits that were pending a year ago and appear nowhere this year. */
import type { Finding, NotChecked } from '../../model/finding.ts';
import { isUnreadable, numberAt } from '../../model/report.ts';
import type { Results } from '../results.ts';
import { subjectOf } from '../subject.ts';
import type { Pair } from './pair.ts';

/** Never an equation: whether the table counts only what was received or decided within the year is not laid down. */
export function checkPending({ report, previous, inQuestion, inQuestionBefore }: Pair): Results {
  const findings: Finding[] = [];
  const notChecked: NotChecked[] = [];
  const rule = 'series/review-pending';
  for (const def of previous.layout.cells) {
    if (def.table.id !== 'reviewLitigation' || def.column.at(-1)?.id !== 'pending') continue;
    const total = report.layout.byId.get(def.id.replace(/pending$/, 'total'));
    if (!total) continue;
    const [before, now] = [numberAt(previous, def.index), numberAt(report, total.index)];
    const cells = [total.index];
    const isUnread = isUnreadable(report, total.index);
    const isNothing = before === undefined && now === undefined && !isUnread && !isUnreadable(previous, def.index);
    if (before === 0 || isNothing) continue;
    if (before === undefined) notChecked.push({ rule, cells, reason: 'previous figures unknown' });
    else if (isUnread) notChecked.push({ rule, cells, reason: 'cell not readable' });
    else if (now === undefined) notChecked.push({ rule, cells, reason: 'figures blank' });
    else if (before <= now) continue;
    else if (inQuestion.has(total.index) || inQuestionBefore.has(def.index))
      notChecked.push({ rule, cells, reason: 'figures in question' });
    else
      findings.push({
        rule,
        severity: 'info',
        table: 'reviewLitigation',
        cells,
        reported: now,
        args: { previous: before },
        other: subjectOf(previous),
      });
  }
  return { findings, notChecked };
}
