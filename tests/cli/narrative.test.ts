/** What the command line says of the text: how it was understood, how much was compared, and which words are meant. */
import { expect, test } from 'vitest';
import { run, workspace } from './run.ts';

test('--explain-narrative shows each statement and what it agrees with', () => {
  const folder = workspace({ 'a.json': 'ok/prose.json' });
  const { stdout, status } = run(folder, ['check', 'a.json', '--explain-narrative']);
  expect(status).toBe(0);
  expect(stdout).toContain('正文的理解：');
  expect(stdout.replace(/\n\s*/g, '')).toContain(
    '收到申请（可能含上年结转）：41；与表三「一、本年新收政府信息公开申请数量」',
  );
  expect(run(folder, ['check', 'a.json']).stdout).not.toContain('正文的理解');
});

test('the closing lines and the JSON count the numbers of the text', () => {
  const folder = workspace({ 'a.json': 'err/narrative/requests-new/newly-received.json' });
  expect(run(folder, ['check', 'a.json', '--lang', 'en']).stdout).toContain('Text: 2 numbers, 2 compared');
  const [report] = JSON.parse(run(folder, ['check', 'a.json', '-f', 'json']).stdout).reports;
  expect(report.narrative).toEqual({ numbers: 2, tied: 2, leftAlone: 0 });
  expect(report.findings[0]).toMatchObject({ quote: '本机关新收政府信息公开申请42件', difference: 1 });
});

test('the words concerned are marked, with a little of what stands around them', () => {
  const folder = workspace({ 'a.json': 'err/narrative/requests-new/newly-received.json' });
  expect(run(folder, ['check', 'a.json']).stdout).toContain(
    '2024年，【本机关新收政府信息公开申请42件】，上年结转4件。',
  );
});
