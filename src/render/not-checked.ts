/** Checks that could not be made, those of one rule with one reason together. */
import { isOutsideDocument, type NotChecked } from '../model/finding.ts';
import type { RuleId } from '../model/rules.ts';
import type { Language } from './language.ts';

export interface NotCheckedGroup {
  readonly rule: RuleId;
  readonly count: number;
  readonly reason: string;
}

/** What can be mended in the document; the rest is only said where somebody reads everything. */
export function withinDocument(entries: readonly NotChecked[]): NotChecked[] {
  return entries.filter(entry => !isOutsideDocument(entry));
}

export function groupNotChecked(entries: readonly NotChecked[], language: Language): NotCheckedGroup[] {
  const groups = new Map<string, NotCheckedGroup>();
  for (const { rule, reason } of entries) {
    const key = `${rule}\0${reason}`;
    groups.set(key, { rule, count: (groups.get(key)?.count ?? 0) + 1, reason: language.reasons[reason] });
  }
  return [...groups.values()];
}

export function groupText({ rule, count, reason }: NotCheckedGroup, language: Language): string {
  return `${count > 1 ? language.words.balancesOf(rule, count) : rule}${language.words.colon}${reason}`;
}

export function reasonText({ count, reason }: NotCheckedGroup): string {
  return count > 1 ? `${reason} × ${count}` : reason;
}
