/** Reports of which the prose says what the tables hold; one figure in them wrong. */
import { type Correction, correct } from '../../src/correct.ts';
import { loadLayouts } from '../../src/editions.ts';
import { type Digest, digestOf } from '../../src/model/digest.ts';
import { type Checked, understand, validate } from '../../src/validate.ts';
import { fixture } from '../support.ts';

export const PROSE = Buffer.from(fixture('fixtures/ok/prose.json')).toString('utf8');

/** The report as data, to be written down in other ways; only what `fix` needs of it. */
export function proseData(): Record<string, unknown> {
  return JSON.parse(PROSE);
}

export const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));
export const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

export interface Outcome extends Correction {
  readonly before: readonly Checked[];
  /** Of each diagnosis, why it was not followed. */
  readonly refusals: readonly (string | undefined)[];
}

export async function corrected(bytes: Uint8Array, path: string, previous?: readonly Digest[]): Promise<Outcome> {
  const settings = { layouts: loadLayouts(), previous };
  const before = await validate({ path, bytes }, settings);
  const correction = await correct({ path, bytes }, settings, before);
  if (typeof correction === 'string') throw new Error(correction);
  return { ...correction, before, refusals: correction.proposals.map(({ refusal }) => refusal) };
}

export async function digestsOf(bytes: Uint8Array, path: string): Promise<Digest[]> {
  const understood = await understand({ path, bytes }, { layouts: loadLayouts() });
  return understood.flatMap(result => (result.state === 'understood' ? [digestOf(result.report, path)] : []));
}
