/** Findings about waivers in English. */
import type { Facts } from '../facts.ts';
import type { Messages } from '../language.ts';

/** Which waiver: by its place in the file. */
const which = (f: Facts) => `The waiver of ${f.text('rule')} on line ${f.text('line')} of the file of waivers`;

const figures = (reported: string, computed: string) =>
  [reported === '' ? '' : `${reported} in the table`, computed === '' ? '' : `a sum of ${computed}`]
    .filter(text => text !== '')
    .join(' and ');

export const waiver: Messages<'waiver'> = {
  'waiver/no-reason': f => `${which(f)} gives no reason and is not heeded. Write the reason, or remove the waiver.`,
  'waiver/expired': f =>
    `${which(f)} expired on ${f.text('expires')} and is not heeded any more. Correct the report, or review the waiver and set a later date.`,
  'waiver/value-changed': f => {
    const was = figures(f.text('wasReported'), f.text('wasComputed'));
    const is = figures(f.text('isReported'), f.text('isComputed'));
    return `${which(f)} was given for other figures${was === '' ? '' : ` (then ${was}${is === '' ? '' : `; now ${is}`})`} and is not heeded any more. Check again.`;
  },
  'waiver/unused': f => `${which(f)} was not used: the report does not have that finding any more. Remove the waiver.`,
};
