/** Findings of the group metadata in English. */
import type { Messages } from '../language.ts';

export const DAMAGE: Readonly<Record<string, string>> = {
  garbled: 'holds garbled characters',
  'characters-lost': 'has lost characters in dates, document numbers or counts',
  'characters-inserted': 'has pinyin between its characters',
  'traditional-script': 'was converted to traditional script',
};

export const metadata: Messages<'metadata'> = {
  'metadata/extraction-damage': f =>
    `The text ${f
      .texts('kinds')
      .map((kind, i) => `${DAMAGE[kind] ?? kind}, as in "${f.texts('samples')[i] ?? ''}"`)
      .join(
        '; it ',
      )}. This may be a problem of reading, as web sites cause when they copy or convert. What the text says was therefore not checked; check the original file instead.`,
  'metadata/duplicate': f =>
    f.text('kind') === 'copy'
      ? `Tables and text are those of "${f.other.path}", and nothing says whose report this is, or on which year. Find out whether it is one report that lies here twice; if not, name the agency and the year, and check whether it is the wrong file.`
      : `There is already a report of "${f.other.agency}" on ${f.other.year} ("${f.other.path}"). Find out which is the real one, or whether the agency or the year is wrong.`,
  'metadata/title': f => {
    const missing = f.texts('missing').map(part => (part === 'year' ? 'the year' : 'the words "政府信息"'));
    return `The title "${f.text('title')}" ${missing.length > 0 ? `lacks ${missing.join(' and ')}` : 'is not of the usual form'}. Usually it is the agency, the year and "政府信息公开工作年度报告". Check it.`;
  },
  'metadata/year-agreement': f =>
    ({
      period: `The title says ${f.text('year')}, but the statistical period is ${f.text('other')}. Check which of them is wrong, and of which year the figures are.`,
      stated: `The title says ${f.text('year')}, but the year stated or given elsewhere is ${f.text('other')}. Check the year.`,
      publication: `This report is on ${f.text('year')}, but the date of publication is ${f.text('other')}, not in the year after. Check year and date; if it was published again, keep an explanation.`,
    })[f.text('against')] ?? '',
  'metadata/unit-agreement': f =>
    `The report names "${f.text('agency')}" as its agency, the list "${f.text('listed')}". See whether the file is in its place; if the agency was renamed, add its former name to the list.`,
};
