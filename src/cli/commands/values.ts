/** What the values of options may be. */
import { CliError } from '../error.ts';

export function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

/** @throws CliError `bad-count` */
export function countOf(option: string): (value: string) => number {
  return value => {
    if (!/^\d{1,9}$/.test(value)) throw new CliError('bad-count', { option, value });
    return Number(value);
  };
}

/** @throws CliError `bad-year` */
export function parseYear(value: string): number {
  if (!/^(?:19|20|21)\d\d$/.test(value)) throw new CliError('bad-year', { value });
  return Number(value);
}

/** @throws CliError `bad-jobs` */
export function parseJobs(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new CliError('bad-jobs', { value });
  return Number(value);
}

/** @throws CliError `bad-date` */
export function parseDate(value: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) throw new CliError('bad-date', { value });
  return value;
}
