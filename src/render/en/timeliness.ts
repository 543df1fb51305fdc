/** Findings of the group timeliness in English. */
import type { Messages } from '../language.ts';

export const timeliness: Messages<'timeliness'> = {
  'timeliness/department': f =>
    `Published on ${f.text('date')}, after ${f.text('day')}. Article 49 of the Regulation asks departments of governments at county level and above to publish the report on the past year by 31 January. Check the date; if the site was moved and the report published again, keep a record of the first date.`,
  'timeliness/government': f =>
    `Published on ${f.text('date')}, after ${f.text('day')}. Article 49 of the Regulation asks for the reports of local governments at county level and above by 31 March. Check the date; if the site was moved and the report published again, keep a record of the first date.`,
  'timeliness/town-street': f =>
    `Published on ${f.text('date')}, after ${f.text('day')}, the local date. Check the date.`,
  'timeliness/local': f =>
    `Published on ${f.text('date')}, within the statutory time but after ${f.text('day')}, the local date. Check the date.`,
  'timeliness/too-early': f =>
    `Published on ${f.text('date')}, before the year reported on had ended (${f.text('day')}). Check the date of publication and the report year.`,
  'timeliness/date-conflict': f =>
    `Published on ${f.text('date')}, but ${f.text('source') === 'address' ? 'the address of the page' : 'another place of the document'} has ${f.text('other')}, ${f.number('days')} days apart. Find out which is the date of first publication; if the site was moved and the report published again, keep a record of it.`,
};
