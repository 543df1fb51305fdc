/** The page of an archive in a browser, as the program writes it: an overview, charts, and tables to search and to sort. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { makeArchive } from '../../scripts/archive/make.ts';
import type { SeverityCounts } from '../../src/model/overview.ts';
import { run, workspace } from '../cli/run.ts';
import { HARM } from '../render/outputs/hostile.ts';
import { readJson } from '../support.ts';
import { open } from './chromium.ts';

interface Summary {
  readonly overview: Record<
    'agencies' | 'districts',
    readonly (SeverityCounts & { readonly name: string; readonly reports: number })[]
  >;
}

let html = '';
let summary: Summary;

/** A name that is nothing but names that do harm, on reports that are late; one agency has none. */
const HOSTILE = HARM.join('').replace(/[\p{Cs}\r\n]/gu, '');

beforeAll(() => {
  const folder = workspace();
  makeArchive(120, 7, folder);
  mkdirSync(join(folder, 'reports/x'), { recursive: true });
  const report = readJson<Record<string, unknown>>('fixtures/err/requests/balance/blank-total-is-unknown.json');
  writeFileSync(
    join(folder, 'reports/x/a.json'),
    JSON.stringify({ ...report, agency: HOSTILE, year: 2023, publishedOn: '2024-03-05' }),
  );
  const agencies = [{ name: HOSTILE, district: HOSTILE }, { name: '<b>示例市没有报告的局</b>' }];
  writeFileSync(join(folder, 'm.json'), JSON.stringify({ years: [2023], due: '01-31', agencies }));
  const outputs = ['--format', 'html=o.html', '--format', 'jsonl=o.jsonl'];
  run(folder, ['check', 'reports', '--manifest', 'm.json', ...outputs]);
  html = readFileSync(join(folder, 'o.html'), 'utf8');
  const last = readFileSync(join(folder, 'o.jsonl'), 'utf8').trimEnd().split('\n').at(-1) ?? '';
  summary = JSON.parse(last) as Summary;
});

const column = (page: Page, section: string, number: number) =>
  page.locator(`#${section} tbody tr:visible td:nth-child(${number})`).allTextContents();

test('has the overview in charts and tables, asks for nothing and complains of nothing', async () => {
  const { page, requests, complaints } = await open(html);
  const { agencies, districts } = summary.overview;
  expect(await page.locator('nav a').allTextContents()).toEqual(
    '概况 未检查的文件 缺报 逾期公开 机关 地区 年度 规则 有问题的报告 检查结果 未能检查的项目'.split(' '),
  );
  expect(await page.locator('#summary svg').count()).toBe(4);
  expect(await page.locator('#summary figure').nth(1).locator('g').count()).toBe(districts.length);
  expect(await column(page, 'agencies', 4)).toEqual(agencies.map(({ errors }) => String(errors)));
  // Bars are as long as their numbers.
  const bars = await page.locator('#summary figure').nth(1).locator('rect').all();
  const lengths = await Promise.all(bars.map(async bar => (await bar.boundingBox())?.width ?? 0));
  const longest = Math.max(...districts.map(({ errors, warnings }) => errors + warnings));
  const full = Math.max(...districts.map((_, i) => (lengths[2 * i] ?? 0) + (lengths[2 * i + 1] ?? 0)));
  for (const [i, { errors }] of districts.entries()) expect(lengths[2 * i]).toBeCloseTo((full * errors) / longest, 0);
  await page.locator('nav a', { hasText: '检查结果' }).click();
  expect(await page.locator('#findings h2').boundingBox()).toMatchObject({ y: expect.closeTo(0, -2) });
  expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
  await page.close();
});

test('sorts numbers as numbers, and says by which column', async () => {
  const { page } = await open(html);
  const heading = page.locator('#agencies th', { hasText: '报告数' });
  const reports = summary.overview.agencies.map(agency => agency.reports).sort((a, b) => a - b);
  await heading.getByRole('button').click();
  expect((await column(page, 'agencies', 3)).map(Number)).toEqual(reports);
  expect(await heading.getAttribute('aria-sort')).toBe('ascending');
  await heading.getByRole('button').press('Enter');
  expect((await column(page, 'agencies', 3)).map(Number)).toEqual(reports.reverse());
  expect(await heading.getAttribute('aria-sort')).toBe('descending');
  await page.locator('#agencies th', { hasText: '机关' }).getByRole('button').click();
  expect(await heading.getAttribute('aria-sort')).toBe(null);
  await page.close();
});

test('searches in all tables at once', async () => {
  const { page } = await open(html);
  const [worst] = summary.overview.agencies;
  await page.getByRole('searchbox').fill(worst?.name ?? '');
  expect(await column(page, 'agencies', 1)).toEqual([worst?.name]);
  expect(await column(page, 'districts', 1)).toEqual([]);
  const found = await column(page, 'findings', 2);
  expect(found.length).toBe((worst?.errors ?? 0) + (worst?.warnings ?? 0) + (worst?.infos ?? 0));
  expect(new Set(found)).toEqual(new Set([worst?.name]));
  await page.close();
});

test('shows hostile names of agencies, districts and files as text, in tables and charts', async () => {
  const { page, complaints } = await open(html);
  expect((await column(page, 'missing', 1))[0]).toBe('<b>示例市没有报告的局</b>');
  for (const [section, number] of [
    ['late', 1],
    ['agencies', 1],
    ['agencies', 2],
    ['districts', 1],
    ['findings', 2],
  ] as const)
    expect((await column(page, section, number)).some(text => text.includes('<script>alert(1)</script>'))).toBe(true);
  expect(await page.locator('#summary g title').allTextContents()).toContainEqual(expect.stringContaining('<script>'));
  expect(await page.locator('img, b, script[src], a:not([href^="#"])').count()).toBe(0);
  expect(await page.locator('body').innerText()).not.toMatch(/[\u202e\u2066\u200b]/);
  expect(complaints).toEqual([]);
  await page.close();
});

test('is all there without scripts, and on paper', async () => {
  const { page } = await open(html, { javaScriptEnabled: false });
  expect(await page.locator('#tools').isVisible()).toBe(false);
  expect(await page.locator('#agencies tbody tr').count()).toBe(summary.overview.agencies.length);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('nav').isVisible()).toBe(false);
  expect(await page.locator('#summary svg').first().isVisible()).toBe(true);
  expect((await page.pdf({ format: 'A4' })).subarray(0, 4).toString()).toBe('%PDF');
  await page.close();
});
