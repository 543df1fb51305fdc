/** Why a file was not checked, or what was left aside while it was read: a code with its particulars; `render/` has the words. */
import type { Place } from './origin.ts';

/** The reasons that stand in `unchecked[].reason`: stable, for scripts. */
export type Reason =
  | 'internal error'
  | 'older form'
  | 'no statutory table'
  | 'unsupported format'
  | 'encrypted'
  | 'damaged'
  | 'empty'
  | 'too large'
  | 'timed out'
  | 'invalid data'
  | 'not readable';

/** Every particular problem, with the reason it belongs to. A notice has none: it stops nothing. */
export const PROBLEMS = {
  'internal-error': 'internal error',
  'older-form': 'older form',
  'no-tables': 'no statutory table',
  'not-a-report': 'no statutory table',
  skipped: undefined,
  'unsupported-format': 'unsupported format',
  encrypted: 'encrypted',
  'damaged-archive': 'damaged',
  'damaged-workbook': 'damaged',
  'older-word': 'unsupported format',
  'damaged-document': 'damaged',
  scanned: 'unsupported format',
  'page-without-text': 'no statutory table',
  'only-attachment': 'no statutory table',
  'not-text': 'damaged',
  'garbled-text': 'damaged',
  'several-reports': undefined,
  'empty-file': 'empty',
  'file-too-large': 'too large',
  'archive-too-large': 'too large',
  'sheet-too-large': 'too large',
  'document-too-large': 'too large',
  'syntax-error': 'invalid data',
  'duplicate-key': 'invalid data',
  'unknown-key': 'invalid data',
  'repeated-key': 'invalid data',
  'expected-object': 'invalid data',
  'expected-value': 'invalid data',
  'number-too-large': 'invalid data',
  'bad-metadata': 'invalid data',
  'unknown-edition': 'invalid data',
  'other-edition': 'invalid data',
  'text-disagrees': 'invalid data',
  'too-deep': 'invalid data',
  'alias-bomb': 'invalid data',
  'cannot-open': 'not readable',
  'not-a-file': 'not readable',
  'link-outside': 'not readable',
  changed: 'not readable',
  'unsafe-name': 'damaged',
  'same-name': 'damaged',
  'nested-archive': 'unsupported format',
  'unsupported-archive': 'unsupported format',
  'empty-archive': 'no statutory table',
  'too-slow': 'timed out',
  'out-of-memory': 'too large',
  'hidden-sheet': undefined,
  'looking-in-folder': undefined,
  ignored: undefined,
  'other-previous': undefined,
  'earlier-run': undefined,
} as const satisfies Record<string, Reason | undefined>;

export type ProblemCode = keyof typeof PROBLEMS;

export interface Problem {
  readonly code: ProblemCode;
  readonly args: Readonly<Record<string, string | number>>;
  readonly at?: Place;
}

/** A file that cannot be checked, for a reason that its owner can understand and mend. */
export class InputError extends Error {
  readonly problem: Problem;
  constructor(code: ProblemCode, args: Problem['args'] = {}, at?: Place) {
    super(code);
    this.name = 'InputError';
    this.problem = { code, args, ...(at ? { at } : {}) };
  }
}
