/** Findings of the group narrative in English. */
import type { Messages } from '../language.ts';
import { list } from './arithmetic.ts';

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
  'narrative/same-as-sibling': f =>
    `Part five (problems and improvements): what is not common in the district is to ${f.number('percent')} % the text of "${f.other.agency}" ("${f.other.path}"). Write what holds for this unit; if the work was done together, say so.`,
};
