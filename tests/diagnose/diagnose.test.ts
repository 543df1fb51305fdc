/** What is said of errors that people make, one by one. */
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { diagnose } from '../../src/diagnose/index.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { changedReport, diagnosesOf, inWords, layoutOf, tableThree } from './support.ts';

const layout = layoutOf('2021');
const at = (id: string) => layout.byId.get(`/requests/${id}`)?.index ?? -1;

/** 60 natural persons, 27 businesses; one request of each carried over and forward. */
const values = tableThree(layout, {
  'outcomes/granted': [21, 12, 0, 0, 3, 0],
  'outcomes/partiallyGranted': [16, 0, 0, 0, 0, 0],
  'outcomes/unavailable/notHeld': [12, 8, 0, 0, 0, 0],
  'outcomes/notProcessed/petitionOrComplaint': [10, 7, 0, 0, 0, 0],
  carriedOver: [1, 1, 0, 0, 0, 0],
  carriedForward: [1, 1, 0, 0, 0, 0],
});

const spoilt = (changes: Parameters<typeof changedReport>[2]) => changedReport(layout, values, changes);

/** Changes of every explanation of the only diagnosis, by id below `/requests/`. */
function told(changes: Parameters<typeof changedReport>[2]) {
  const diagnoses = diagnosesOf(spoilt(changes));
  expect(diagnoses.length).toBe(1);
  const [only] = diagnoses;
  if (!only) throw new Error('There is no diagnosis');
  const { explanations, ...diagnosis } = only;
  const words = explanations.map(({ kind, changes: made }) => [
    kind,
    ...inWords(made, layout).map(text => text.replace('/requests/', '')),
  ]);
  return { ...diagnosis, words, explanations };
}

test('the base has no fault', () => {
  expect(diagnosesOf(spoilt({}))).toEqual([]);
});

describe('one cell', () => {
  test.each([
    ['digit-inserted', 'outcomes/granted/naturalPersons', 21, 211],
    ['digit-omitted', 'outcomes/granted/naturalPersons', 21, 2],
    ['digit-replaced', 'outcomes/granted/naturalPersons', 21, 27],
    ['digits-transposed', 'outcomes/granted/naturalPersons', 21, 12],
    ['tenfold', 'outcomes/granted/naturalPersons', 21, 210],
    ['tenth', 'outcomes/notProcessed/petitionOrComplaint/naturalPersons', 10, 1],
    ['left-out', 'outcomes/unavailable/notHeld/businesses', 8, 0],
    ['different-figure', 'outcomes/unavailable/notHeld/businesses', 8, 5],
    ['different-figure', 'outcomes/granted/naturalPersons', 21, 746],
    ['addend-omitted', 'outcomes/granted/total', 36, 24],
    ['side-slip', 'outcomes/notProcessed/petitionOrComplaint/total', 17, 3],
    ['sign', 'carriedOver/naturalPersons', 1, -1],
  ])('%s: %s %i → %i', (kind, cell, right, wrong) => {
    const { words, complete, unique } = told({ [cell]: wrong });
    expect(words).toEqual([[kind, `${cell}: ${wrong} → ${right}`]]);
    expect([complete, unique]).toEqual([true, true]);
  });

  test('a total that was mistyped is a strong case: nothing else explains it', () => {
    const { confidence, explanations } = told({ 'outcomes/granted/total': 63 });
    expect(confidence).toBe('strong');
    expect(explanations[0]?.evidence.map(({ kind }) => kind)).toEqual(['balance', 'balance', 'divisible-by-nine']);
  });

  test('the sums that vouch are those of what the failed sums are measured by, and hold', () => {
    const report = spoilt({ 'outcomes/granted/total': 63 });
    const [diagnosis] = diagnosesOf(report);
    const vouching = diagnosis?.explanations[0]?.evidence.flatMap(ground =>
      ground.kind === 'balance' ? [[ground.balance.rule, layout.cells[ground.balance.cells[0] ?? -1]?.id]] : [],
    );
    expect(vouching).toEqual([
      ['requests/balance', '/requests/outcomes/total/total'],
      ['requests/cross-footing', '/requests/outcomes/total/total'],
    ]);
  });

  test('a detail has the rival that everything above it was left stale; applied, that also makes every sum hold', () => {
    const report = spoilt({ 'outcomes/granted/naturalPersons': 23 });
    const [diagnosis] = diagnosesOf(report);
    const rival = diagnosis?.explanations[0]?.evidence.find(({ kind }) => kind === 'stale-totals');
    if (rival?.kind !== 'stale-totals') throw new Error('There is no rival');
    expect(inWords(rival.changes, layout).sort()).toEqual([
      '/requests/newlyReceived/naturalPersons: 59 → 61',
      '/requests/newlyReceived/total: 89 → 91',
      '/requests/outcomes/granted/total: 36 → 38',
      '/requests/outcomes/total/naturalPersons: 59 → 61',
      '/requests/outcomes/total/total: 89 → 91',
    ]);
    const cells = report.cells.map((cell, index) => {
      const change = rival.changes.find(({ cell }) => cell === index);
      return change ? ({ state: 'number', value: change.to } as const) : cell;
    });
    expect(check({ ...report, cells }).findings.filter(({ computed }) => computed !== undefined)).toEqual([]);
    expect(diagnosis?.confidence).toBe('likely');
  });

  test('a figure of what came in has one too: the requests still open follow', () => {
    const { explanations } = told({ 'newlyReceived/businesses': 29 });
    const rival = explanations[0]?.evidence.find(({ kind }) => kind === 'stale-totals');
    expect(rival && 'changes' in rival && inWords(rival.changes, layout).sort()).toEqual([
      '/requests/carriedForward/businesses: 1 → 3',
      '/requests/carriedForward/total: 2 → 4',
      '/requests/newlyReceived/total: 89 → 91',
    ]);
  });
});

describe('several cells', () => {
  test('two errors far apart are two causes, each the only explanation of its own sums', () => {
    const diagnoses = diagnosesOf(
      spoilt({ 'outcomes/granted/naturalPersons': 211, 'outcomes/unavailable/notHeld/businesses': 80 }),
    );
    expect(diagnoses.map(({ explanations }) => explanations.map(({ changes }) => inWords(changes, layout)))).toEqual([
      [['/requests/outcomes/granted/naturalPersons: 211 → 21']],
      [['/requests/outcomes/unavailable/notHeld/businesses: 80 → 8']],
    ]);
    expect(diagnoses.map(({ settles }) => settles.length)).toEqual([2, 2]);
    expect(diagnoses.every(({ unique }) => unique)).toBe(true);
  });

  test('errors that cancel in a row are one cause, though the row adds up', () => {
    const { words, unique } = told({ 'outcomes/granted/naturalPersons': 12, 'outcomes/granted/businesses': 21 });
    expect(words[0]).toEqual([
      'swapped',
      'outcomes/granted/naturalPersons: 12 → 21',
      'outcomes/granted/businesses: 21 → 12',
    ]);
    expect(unique).toBe(words.length === 1);
  });

  test('a figure in the wrong column is moved back', () => {
    const { words } = told({
      'outcomes/partiallyGranted/naturalPersons': 0,
      'outcomes/partiallyGranted/businesses': 16,
    });
    expect(words[0]?.[0]).toBe('moved');
  });

  test('a number split over two cells is joined', () => {
    const { words } = told({
      'outcomes/partiallyGranted/naturalPersons': 1,
      'outcomes/partiallyGranted/businesses': 6,
    });
    expect(words).toEqual([
      [
        'split-number',
        'outcomes/partiallyGranted/naturalPersons: 1 → 16',
        'outcomes/partiallyGranted/businesses: 6 → 0',
      ],
    ]);
  });

  test('a request that came in under one kind of applicant and was handled under another', () => {
    const { words, unique } = told({ 'newlyReceived/naturalPersons': 58, 'newlyReceived/businesses': 28 });
    expect(unique).toBe(false);
    expect(words).toContainEqual([
      'two-applicants',
      'newlyReceived/naturalPersons: 58 → 59',
      'newlyReceived/businesses: 28 → 27',
    ]);
    // It might as well have been carried over or forward: only the rows outside the outcomes can tell.
    for (const [kind, first] of words) {
      expect(['two-applicants', 'moved', 'swapped']).toContain(kind);
      expect(first).toMatch(/^(?:newlyReceived|carriedOver|carriedForward)/);
    }
  });

  test('the three totals above a detail, all off by the same, were left stale', () => {
    const { words } = told({
      'outcomes/granted/total': 33,
      'outcomes/total/naturalPersons': 56,
      'outcomes/total/total': 86,
    });
    expect(words[0]).toEqual([
      'stale-totals',
      'outcomes/granted/total: 33 → 36',
      'outcomes/total/naturalPersons: 56 → 59',
      'outcomes/total/total: 86 → 89',
    ]);
  });

  test('a detail left out, and its total computed without it', () => {
    const { words, unique } = told({ 'carriedOver/businesses': 0, 'carriedOver/total': 1 });
    expect(unique).toBe(false);
    expect(words).toContainEqual(['carried-into-totals', 'carriedOver/businesses: 0 → 1', 'carriedOver/total: 1 → 2']);
  });

  test('a row that slid by one, in more cells than can be searched, is put back', () => {
    const wide = tableThree(layout, { 'outcomes/granted': [21, 12, 5, 3, 7, 0] });
    const report = changedReport(layout, wide, {
      'outcomes/granted/naturalPersons': 0,
      'outcomes/granted/businesses': 21,
      'outcomes/granted/researchInstitutions': 12,
      'outcomes/granted/publicWelfareOrgs': 5,
      'outcomes/granted/legalServiceOrgs': 3,
      'outcomes/granted/otherOrgs': 7,
    });
    const [diagnosis, ...others] = diagnosesOf(report);
    expect(others).toEqual([]);
    expect(diagnosis).toMatchObject({ unique: false, complete: true });
    expect(diagnosis?.explanations.map(({ kind }) => kind)).toEqual(['row-shifted']);
    expect(diagnosis?.explanations[0]?.changes.map(({ to }) => to)).toEqual([21, 12, 5, 3, 7, 0]);
  });

  test('a column that slid by one likewise', () => {
    const tall = tableThree(layout, {
      'outcomes/granted': [21],
      'outcomes/partiallyGranted': [16],
      'outcomes/denied/stateSecret': [9],
      'outcomes/denied/prohibitedByLaw': [4],
    });
    const report = changedReport(layout, tall, {
      'outcomes/granted/naturalPersons': 0,
      'outcomes/partiallyGranted/naturalPersons': 21,
      'outcomes/denied/stateSecret/naturalPersons': 16,
      'outcomes/denied/prohibitedByLaw/naturalPersons': 9,
      'outcomes/denied/securityAndStability/naturalPersons': 4,
    });
    const [diagnosis] = diagnosesOf(report);
    expect(new Set(diagnosis?.explanations.map(({ kind }) => kind))).toEqual(new Set(['column-shifted']));
    expect(diagnosis?.explanations[0]?.changes.map(({ to }) => to)).toEqual([21, 16, 9, 4, 0]);
  });

  test('beyond three cells there is no explanation, but the sums are listed', () => {
    const { words, settles, confidence, complete } = told({
      'outcomes/granted/naturalPersons': 900,
      'outcomes/granted/businesses': 41,
      'outcomes/partiallyGranted/naturalPersons': 77,
      'outcomes/unavailable/notHeld/otherOrgs': 5,
      'newlyReceived/otherOrgs': 3,
    });
    expect(words).toEqual([]);
    expect(settles.length).toBeGreaterThan(5);
    expect([confidence, complete]).toEqual(['none', true]);
  });
});

describe('cells without a figure', () => {
  test('an unreadable cell is filled in where the sums leave it one value, which settles its own finding', () => {
    const report = spoilt({ 'outcomes/granted/businesses': '十二' });
    const { findings } = check(report);
    const diagnoses = diagnose(report, findings);
    expect(diagnoses.map(({ explanations }) => explanations.map(({ changes }) => inWords(changes, layout)))).toEqual([
      [['/requests/outcomes/granted/businesses: null → 12']],
    ]);
    expect(diagnoses[0]?.settles.map(position => findings[position]?.rule)).toEqual(['cell/not-a-number']);
    expect(diagnoses[0]?.unique).toBe(true);
  });

  test('beside an error elsewhere, both are told, one by one', () => {
    const diagnoses = diagnosesOf(
      spoilt({ 'outcomes/granted/businesses': '十二', 'outcomes/unavailable/notHeld/total': 2 }),
    );
    expect(diagnoses.map(({ explanations }) => explanations.map(({ changes }) => inWords(changes, layout)))).toEqual([
      [['/requests/outcomes/granted/businesses: null → 12']],
      [['/requests/outcomes/unavailable/notHeld/total: 2 → 20']],
    ]);
  });

  test('a blank total that another sum counts as 0', () => {
    const { words, unique, settles } = told({ 'outcomes/total/legalServiceOrgs': null });
    expect(words).toEqual([['left-out', 'outcomes/total/legalServiceOrgs: null → 3']]);
    expect([unique, settles.length]).toEqual([true, 2]);
  });

  test('a blank part is a figure left out, where that explains the sums', () => {
    const { words } = told({ 'outcomes/granted/businesses': null });
    expect(words).toEqual([['left-out', 'outcomes/granted/businesses: null → 12']]);
  });

  test('a row that is not there does not hide an error elsewhere', () => {
    const report = spoilt({ 'outcomes/granted/total': 63 });
    const row = layout.cells.filter(({ id }) => id.startsWith('/requests/outcomes/denied/stateSecret/'));
    const cells = report.cells.map((cell, index) =>
      row.some(def => def.index === index) ? ({ state: 'missing' } as const) : cell,
    );
    const [diagnosis] = diagnosesOf({ ...report, cells });
    expect(diagnosis?.explanations.map(({ changes }) => inWords(changes, layout))).toEqual([
      ['/requests/outcomes/granted/total: 63 → 36'],
    ]);
  });

  test('blanks that nobody asked about give no diagnosis', () => {
    const report = spoilt({ 'outcomes/denied/stateSecret/otherOrgs': null, 'carriedOver/otherOrgs': null });
    expect(diagnosesOf(report)).toEqual([]);
  });

  test('amounts too large to be added up exactly are left alone, and that is said', () => {
    const { words, complete, confidence } = told({ 'outcomes/granted/total': 9e15 });
    expect([words, complete, confidence]).toEqual([[], false, 'none']);
  });

  test('a fraction among counts is put right, not carried on', () => {
    const { words } = told({ 'outcomes/granted/businesses': 12.5 });
    expect(words).toEqual(
      [['digit-inserted', 'outcomes/granted/businesses: 12.5 → 12']].map(([, change]) => [words[0]?.[0], change]),
    );
  });
});

describe('evidence', () => {
  const carried = { 'carriedOver/businesses': 0, 'carriedOver/total': 1 };
  const evidence = (cell: string, value: number, source: Evidence['source'], quote?: string): Evidence => ({
    cell: at(cell),
    value,
    source,
    ...(quote ? { quote } : {}),
  });

  test("last year's report decides between explanations that the sums cannot tell apart", () => {
    const report = spoilt(carried);
    const [diagnosis] = diagnose(report, check(report).findings, [
      evidence('carriedOver/businesses', 1, 'previous-year'),
    ]);
    expect(inWords(diagnosis?.explanations[0]?.changes ?? [], layout)).toEqual([
      '/requests/carriedOver/businesses: 0 → 1',
      '/requests/carriedOver/total: 1 → 2',
    ]);
    expect(diagnosis?.confidence).toBe('likely');
    expect(diagnosis?.explanations[0]?.evidence).toContainEqual({
      kind: 'previous-year',
      supports: true,
      cell: at('carriedOver/businesses'),
      value: 1,
    });
  });

  test('a text that speaks for the figure as it is puts an explanation last, and says why', () => {
    const report = spoilt(carried);
    const without = diagnose(report, check(report).findings)[0]?.explanations[0];
    const cell = without?.changes[0]?.cell ?? -1;
    const said = { cell, value: without?.changes[0]?.from ?? 0, source: 'narrative', quote: '本年新收' } as const;
    const [diagnosis] = diagnose(report, check(report).findings, [said]);
    const last = diagnosis?.explanations.at(-1);
    expect(last?.changes).toEqual(without?.changes);
    expect(last?.evidence).toContainEqual({
      kind: 'narrative',
      supports: false,
      cell,
      value: said.value,
      quote: '本年新收',
    });
  });

  test('what contradicts the only explanation takes away its strength, what supports it does not', () => {
    const report = spoilt({ 'outcomes/granted/total': 63 });
    const { findings } = check(report);
    const confidence = (value: number) =>
      diagnose(report, findings, [evidence('outcomes/granted/total', value, 'narrative')])[0]?.confidence;
    expect([confidence(63), confidence(36)]).toEqual(['likely', 'strong']);
  });

  test("a figure that is last year's was copied from it, whatever the edition", () => {
    const report = spoilt({ 'outcomes/granted/naturalPersons': 746 });
    const old = layoutOf('2019');
    const previous = changedReport(old, tableThree(old, { 'outcomes/granted': [746] }), {});
    const [diagnosis] = diagnose(report, check(report).findings, [], previous);
    expect(diagnosis?.explanations.map(({ kind }) => kind)).toEqual(['copied-from-last-year']);
  });
});

describe('table four', () => {
  const cell = (name: string) => `/reviewLitigation/reconsideration/${name}`;
  const review = { [cell('upheld')]: 12, [cell('corrected')]: 3, [cell('pending')]: 1 };

  test('every cell of the group might be wrong: the likeliest slip leads, as a guess', () => {
    const report = changedReport(layout, values, { ...review, [cell('total')]: 61 });
    const [diagnosis, ...others] = diagnosesOf(report);
    expect(others).toEqual([]);
    expect(diagnosis).toMatchObject({ complete: true, unique: false, confidence: 'possible' });
    expect(diagnosis?.explanations.map(({ changes }) => inWords(changes, layout)[0])).toContain(
      `${cell('total')}: 61 → 16`,
    );
    expect(diagnosis?.explanations[0]?.kind).toBe('digits-transposed');
    expect(diagnosis?.explanations.length).toBe(5);
  });

  test('a large part left out of the total leads over a nought in its place', () => {
    const report = changedReport(layout, values, { ...review, [cell('total')]: 4 });
    expect(diagnosesOf(report)[0]?.explanations[0]?.kind).toBe('addend-omitted');
  });

  test('small figures are commoner than large ones: the reading that needs no large one leads', () => {
    const report = changedReport(layout, values, { [cell('upheld')]: 1, [cell('total')]: 6 });
    expect(inWords(diagnosesOf(report)[0]?.explanations[0]?.changes ?? [], layout)).toEqual([
      `${cell('total')}: 6 → 1`,
    ]);
  });
});
