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
    `There is already a report of "${f.other.agency}" on ${f.other.year} ("${f.other.path}"). Find out which is the real one, or whether the agency or the year is wrong.`,
};
