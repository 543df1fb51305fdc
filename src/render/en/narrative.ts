/** Findings of the group narrative in English. */
import type { Facts } from '../facts.ts';
import type { Messages } from '../language.ts';
import { list, number } from './arithmetic.ts';

const said = (f: Facts) => `The text says "${f.quote}"`;
const apart = (f: Facts) => `${number(Math.abs(f.reported - f.computed))} apart`;
const added = (terms: readonly string[]) => terms.join(' + ');
const inTable = (f: Facts) =>
  f.cells.length > 1
    ? `the totals of "${f.rows.join('", "')}" in ${f.table} add up to ${number(f.computed)}`
    : `${f.cell}, is ${number(f.computed)}`;
const contrary = (f: Facts) => f.cells.map((cell, i) => `${cell}, is ${f.texts('values')[i]}`).join(', and ');
const tied = (todo: string) => (f: Facts) => `${said(f)}, but ${inTable(f)}, ${apart(f)}. ${todo}`;

const MISSING: Readonly<Record<string, string>> = {
  'carried-over': 'The text does not say what was carried over, which may be the difference; check.',
  'carried-forward': 'The text does not say what was carried forward, which may be the difference; check.',
};

const ASPECTS: Readonly<Record<string, string>> = {
  disclosure: 'proactive disclosure',
  requests: 'disclosure on request',
  management: 'management of government information',
  platform: 'platforms',
  supervision: 'supervision and safeguards',
};

const SUBJECTS: Readonly<Record<string, string>> = {
  assessment: 'assessment of the work',
  evaluation: 'evaluation by society',
  accountability: 'accountability',
};

const named = (names: readonly string[], words: Readonly<Record<string, string>>) =>
  list(names.map(name => words[name] ?? name));

export const narrative: Messages<'narrative'> = {
  'narrative/requests-new': f =>
    f.number('carried') > 0
      ? `${said(f)}, but ${f.cell}, is ${number(f.computed)}; only with the ${number(f.number('carried'))} carried over added is it ${number(f.reported)}. If the text means those newly received, write ${number(f.computed)}; if it counts those carried over too, say so.`
      : `${said(f)}, but ${f.cell}, is ${number(f.computed)}, ${apart(f)}; it does not fit with those carried over added either. Find out which is right and make text and table agree.`,
  'narrative/requests-carry-in': tied("Check the figure against last year's report."),
  'narrative/requests-processed': tied(
    'Check against the register; if only some of them are meant, have the text say so.',
  ),
  'narrative/requests-carry-out': tied('Check against the register what was open at the end of the year.'),
  'narrative/requests-by-result': tied('Check this kind of outcome against the register.'),
  'narrative/requests-flow': f =>
    `${said(f)}: received and carried over ${added(f.texts('left'))} = ${number(f.reported)}, handled and carried forward ${added(f.texts('right'))} = ${number(f.computed)}, ${apart(f)}. ${MISSING[f.text('missing')] ?? 'Check these figures, then compare them with Table 3.'}`,
  'narrative/no-request-claim': f =>
    `${said(f)}, yet ${contrary(f)}. Check whether the sentence was left over from an earlier year, or the table was filled in at the wrong place.`,
  'narrative/all-closed-claim': f =>
    `${said(f)}, yet ${contrary(f)}. Check whether any request was still open at the end of the year.`,
  'narrative/review-claim': f =>
    f.text('claim') === 'none'
      ? `${said(f)}, yet ${contrary(f)}. Check the text and Table 4, and make them agree.`
      : `${said(f)}, but ${inTable(f)}, ${apart(f)}. Check the text and Table 4, and make them agree.`,
  'narrative/breakdown': f => {
    const sum = `the parts add up to ${added(f.texts('parts'))} = ${number(f.computed)}, the total is given as ${number(f.reported)}`;
    return f.computed > f.reported
      ? `${said(f)}: ${sum}, ${number(f.computed - f.reported)} too many. Check the parts and the total; if one item is counted several times, have the text say so.`
      : `${said(f)}: ${sum}, ${number(f.reported - f.computed)} too few. If the list is meant to be complete, check the parts and the total.`;
  },
  'narrative/percentage': f =>
    f.texts('shares').length > 0
      ? `${said(f)}: the shares add up to ${added(f.texts('shares'))} = ${number(f.reported)} %, not 100 %. Check the shares.`
      : `${said(f)}, but ${f.text('part')} / ${f.text('whole')} is ${number(f.computed)} %. ${f.text('near') === 'yes' ? 'Only the last digit is off, perhaps cut off instead of rounded; for information.' : 'Check the figures, the total and the share; if it is a share of something else, have the text say of what.'}`,
  'narrative/growth': f => {
    if (f.text('kind') === 'impossible')
      return `${said(f)}: there is no whole number for last year from which this year's ${f.text('current')} would be that change. Check both figures and the rate.`;
    const from = f.text('source') === 'report' ? "last year's report says" : 'last year';
    return `${said(f)}: with ${f.text('current')} this year and ${f.text('previous')} (${from === 'last year' ? from : "last year's report"}), the change is ${f.text('computed')}. ${f.text('near') === 'yes' ? 'Only the last digit is off; for information.' : 'Check both figures and the rate.'}`;
  },
  'narrative/unit-slip': f =>
    f.cells.length > 0
      ? `${said(f)}, and ${f.cell}, is ${number(f.computed)}: exactly ten thousand times apart. Check the units in text and table.`
      : `${said(f)}: the parts add up to ${number(f.computed)}, exactly ten thousand times apart from the total. Check for a unit of ten thousand too many or too few.`,
  'narrative/fee-statement': f =>
    `The text does not say whether fees for processing information were charged, which ${f.citation} has reported in part six. Say what was charged; if nothing was, say so.`,
  'narrative/fee-multiple': f =>
    `${said(f)}: ${number(f.reported)} yuan is no multiple of 10 yuan, as every tariff of the processing fee is. Check the amount.`,
  'narrative/fee-too-early': f =>
    `${said(f)}, but the processing fee exists only since 2021, and this report is on ${f.number('year')}. Check which fee it was, or whether the year is wrong.`,
  'narrative/same-as-sibling': f =>
    `Part five (problems and improvements): what is not common in the district is to ${f.number('percent')} % the text of "${f.other.agency}" ("${f.other.path}"). Write what holds for this unit; if the work was done together, say so.`,
  'narrative/period': f =>
    f.text('stated') === 'no'
      ? 'The prose does not say from when to when the figures count. Say so at the beginning.'
      : `The stated statistical period is ${f.text('from')} to ${f.text('to')}, not 1 January to 31 December ${f.text('year')}. Check the period.`,
  'narrative/wrong-year': f =>
    `This report is on ${f.text('year')}, but "${f.section}" says "${f.text('words')}". Check the year; the text may have been taken over from another year's report.`,
  'narrative/basis-superseded': f =>
    f.text('document') === 'form'
      ? `"${f.section}" gives "${f.text('words')}" as its basis, the trial form of 2019; reports on ${f.text('year')} use the form of 国办公开办函〔2021〕30号. Cite the notice in force.`
      : `"${f.section}" gives "${f.text('words')}" as its basis, the Regulation before its revision; the one in force is State Council Decree No. 711. Cite the decree in force.`,
  'narrative/foreign-unit': f =>
    `In "${f.section}" the subject of a sentence is "${f.text('words')}", while this is the report of "${f.text('agency')}". See whether the text was taken over from another agency.`,
  'narrative/placeholder-number': f =>
    `In "${f.section}" the number in "${f.text('words')}" is missing. Fill it in, with 0 where there was none.`,
  'narrative/overview-aspects': f =>
    `"${f.section}" does not touch on ${named(f.texts('missing'), ASPECTS)}. This part has to speak of five aspects: proactive disclosure, disclosure on request, management of government information, platforms, supervision and safeguards. Add what is missing.`,
  'narrative/no-own-figures': f =>
    `"${f.section}" is of some length and has no figure of this agency's own. See whether it is a general text, and say what was done this year.`,
  'narrative/accountability': f =>
    `The report does not touch on ${named(f.texts('missing'), SUBJECTS)}. Governments at every level also report on assessment, evaluation by society and accountability; say so too where there was none.`,
  'narrative/problems-empty': f =>
    f.text('written') === ''
      ? `There is nothing below "${f.section}". Say what the main problems are and what is done about them.`
      : `"${f.section}" says only "${f.text('written')}"${f.number('length') > 0 ? `, ${f.number('length')} characters` : ''}. Name problems and what is done about them.`,
  'narrative/problems-half': f =>
    f.text('missing') === 'improvement'
      ? `"${f.section}" names problems but no improvement. Add what was done and what is planned.`
      : `"${f.section}" names plans but no problem. Add the main problems.`,
  'narrative/last-year-problems': f =>
    `Last year's report (${f.other.path}) names problems, and this one has no word on what became of them. Consider adding it to "${f.section}"; if it is there, change nothing.`,
};
