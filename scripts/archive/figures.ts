/**
 * The figures of one agency over the years, counted as an agency counts: details first, totals last, and what is left at
 * the end of a year begins the next. Sums are written out here by hand, not taken from the layout that is tested.
 */
import type { Random } from './random.ts';

/** Cells by the steps of their pointer; the same keys as in the canonical data. */
export type Figures = Map<string, number>;

const APPLICANTS = [
  'naturalPersons',
  'businesses',
  'researchInstitutions',
  'publicWelfareOrgs',
  'legalServiceOrgs',
  'otherOrgs',
];
const DENIED = [
  'stateSecret',
  'prohibitedByLaw',
  'securityAndStability',
  'thirdPartyRights',
  'internalAffairs',
  'processInformation',
  'enforcementFiles',
  'administrativeInquiry',
].map(id => `denied/${id}`);
const REST = [
  'unavailable/notHeld',
  'unavailable/requiresCreation',
  'unavailable/unclearAfterCorrection',
  'notProcessed/petitionOrComplaint',
  'notProcessed/duplicate',
  'notProcessed/publication',
  'notProcessed/excessiveRepeated',
  'notProcessed/reconfirmation',
];
const OTHER = {
  '2019': ['other'],
  '2021': ['other/correctionOverdue', 'other/feeOverdue', 'other/miscellaneous'],
};
const REVIEW = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'];

export type EditionId = keyof typeof OTHER;

export interface Stock {
  /** Requests not yet answered, by applicant. */
  readonly requests: readonly number[];
  readonly inForce: number;
  /** Cases not yet decided, by kind. */
  readonly pending: readonly number[];
  /** What is usual for the agency: no figure is ten times that of the year before. */
  readonly usual: readonly number[];
}

export function firstStock(random: Random): Stock {
  return {
    requests: APPLICANTS.map((_, i) => (i < 2 ? random.nat(4) : 0)),
    inForce: 20 + random.nat(60),
    pending: REVIEW.map(() => 0),
    usual: Array.from({ length: 8 }, () => 40 + random.nat(300)),
  };
}

/** @returns the figures of a year, and what the next begins with */
export function countYear(edition: EditionId, before: Stock, random: Random): { figures: Figures; after: Stock } {
  const figures: Figures = new Map();
  const set = (row: string, values: readonly number[]) => {
    for (const [i, applicant] of APPLICANTS.entries()) figures.set(`/requests/${row}/${applicant}`, values[i] ?? 0);
    figures.set(`/requests/${row}/total`, sum(values));
  };
  const received = APPLICANTS.map((_, i) => (i === 0 ? 20 + random.nat(60) : random.nat(i === 1 ? 15 : 2)));
  const forward = received.map((value, i) => Math.min(value, i < 2 ? random.nat(4) : 0));
  const handled = received.map((value, i) => value + (before.requests[i] ?? 0) - (forward[i] ?? 0));
  const details = ['granted', 'partiallyGranted', ...DENIED, ...REST, ...OTHER[edition]];
  const rows = new Map(details.map(row => [row, APPLICANTS.map(() => 0)]));
  for (const [i, value] of handled.entries()) {
    let left = value;
    // Most are granted: reports in which few are raise questions of their own.
    for (const row of [...DENIED, ...REST, 'partiallyGranted']) {
      const share = random.chance(0.2) ? Math.min(random.nat(3), Math.floor(left / 3)) : 0;
      (rows.get(row) as number[])[i] = share;
      left -= share;
    }
    (rows.get('granted') as number[])[i] = left;
  }
  set('newlyReceived', received);
  set('carriedOver', before.requests);
  for (const [row, values] of rows) set(`outcomes/${row}`, values);
  set('outcomes/total', handled);
  set('carriedForward', forward);
  const pending = REVIEW.map((block, kind) => review(block, before.pending[kind] ?? 0, figures, random));
  const inForce = proactive(edition, before, figures, random);
  return { figures, after: { ...before, requests: forward, inForce, pending } };
}

/** What was pending is decided. @returns what is pending now */
function review(block: string, before: number, figures: Figures, random: Random): number {
  const few = () => (random.chance(0.2) ? random.nat(4) : 0);
  const parts = { upheld: before + few(), corrected: few(), otherOutcome: few(), pending: few() };
  for (const [part, value] of Object.entries(parts)) figures.set(`/reviewLitigation/${block}/${part}`, value);
  figures.set(`/reviewLitigation/${block}/total`, sum(Object.values(parts)));
  return parts.pending;
}

/** @returns normative documents in force at the end of the year */
function proactive(edition: EditionId, { inForce, usual }: Stock, figures: Figures, random: Random): number {
  const about = (index: number) => Math.round((usual[index] ?? 0) * (0.7 + random.nat(60) / 100));
  const set = (id: string, value: number) => figures.set(`/proactive/${id}`, value);
  const [issued, repealed] = [random.nat(5), random.nat(3)];
  if (edition === '2021') {
    for (const column of ['issued', 'repealed', 'inForce']) set(`regulations/${column}`, 0);
    set('normativeDocuments/issued', issued);
    set('normativeDocuments/repealed', repealed);
    set('normativeDocuments/inForce', inForce + issued - repealed);
    for (const [i, row] of ['licensing', 'penalties', 'compulsoryMeasures'].entries())
      set(`${row}/decisions`, about(i));
    set('fees/amount', about(3) / 100);
  } else {
    for (const column of ['created', 'disclosed', 'totalDisclosed']) set(`regulations/${column}`, 0);
    set('normativeDocuments/created', issued);
    set('normativeDocuments/disclosed', issued);
    set('normativeDocuments/totalDisclosed', inForce + issued - repealed);
    for (const [i, row] of ['licensing', 'penalties', 'compulsoryMeasures', 'otherServices'].entries()) {
      set(`${row}/previousItems`, 5 + random.nat(40));
      set(`${row}/change`, 0);
      set(`${row}/decisions`, about(i));
    }
    set('fees/previousItems', random.nat(4));
    set('fees/change', 0);
    set('procurement/projects', 1 + random.nat(20));
    set('procurement/amount', 10 + random.nat(9000));
  }
  return inForce + issued - repealed;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
