/** Findings on reports beside each other, whoever wrote them, in English. */
import type { Facts } from '../facts.ts';
import type { Messages } from '../language.ts';
import { plural } from './arithmetic.ts';

export const archive: Messages<'archive'> = {
  'archive/versions-disagree': f =>
    `Two versions of this report differ in ${plural(f.cells.length, 'figure')} (the other is "${f.other.path}"): ${differing(f, 'here', 'there')}. Find out which is right, and make them agree.`,
  'archive/changed-after-publication': f =>
    `Since the earlier run, ${plural(f.cells.length, 'figure')} of this report changed: ${differing(f, 'now', 'then')}. Make sure that this was a correction, and that it is explained as it has to be.`,
  'archive/identical-figures': f =>
    `All ${f.number('count')} figures of Tables 2 and 3 that are not 0 (totals aside) are those in the report of "${f.other.agency}" ("${f.other.path}"). Check whether another unit's tables were used by mistake.`,
};

function differing(f: Facts, hereWord: string, thereWord: string, most = 5): string {
  const [here, there] = [f.texts('here'), f.texts('there')];
  const shown = f.cells
    .slice(0, most)
    .map((cell, i) => `${cell}: ${here[i] || 'blank'} ${hereWord}, ${there[i]} ${thereWord}`);
  return shown.join('; ') + (f.cells.length > most ? '; …' : '');
}
