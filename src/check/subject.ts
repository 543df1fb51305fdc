import type { Subject } from '../model/finding.ts';

/** Who a report is, without its contents. */
export function subjectOf({ path, part, agency, year }: Subject): Subject {
  return {
    ...(path ? { path } : {}),
    ...(part === undefined ? {} : { part }),
    ...(agency === undefined ? {} : { agency }),
    ...(year === undefined ? {} : { year }),
  };
}
