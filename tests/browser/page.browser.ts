/** The page of findings in a browser, from the disk: it works, asks nothing of the network, and shows names as text. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HARM, hostileResults, render } from '../render/outputs/hostile.ts';
import { checkFile } from '../support.ts';

const folder = mkdtempSync(join(tmpdir(), 'gov-report-'));
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page, and keeps what it asks for and complains of. */
async function open(html: string): Promise<{ page: Page; requests: string[]; complaints: string[] }> {
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  const page = await browser.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', request => requests.push(request.url()));
  page.on('console', message => complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  page.on('dialog', dialog => {
    complaints.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(pathToFileURL(file).href);
  return { page, requests: requests.slice(1), complaints };
}

const shownRules = (page: Page) => page.locator('tbody tr:visible td:last-child').allTextContents();

test('searches and sorts', async () => {
  const results = await Promise.all(
    ['fixtures/err/requests/balance/blank-total-is-unknown.json', 'fixtures/formats/gongshu-2023/word.txt'].map(
      checkFile,
    ),
  );
  const { page, requests, complaints } = await open(await render('html', results));
  const findings = page.locator('table').first();
  const rules = () => findings.locator('tbody tr:visible td:last-child').allTextContents();
  expect(await rules()).toEqual(['requests/cross-footing', 'requests/cross-footing', 'requests/footing', 'cell/blank']);

  await findings.getByRole('button', { name: '规则' }).click();
  expect(await rules()).toEqual(['cell/blank', 'requests/cross-footing', 'requests/cross-footing', 'requests/footing']);
  await findings.getByRole('button', { name: '规则' }).click();
  expect((await rules())[0]).toBe('requests/footing');
  await findings.getByRole('button', { name: '级别' }).click();
  expect((await rules()).at(-1)).toBe('cell/blank');

  await page.getByRole('searchbox').fill('word.txt 相加');
  expect(await rules()).toHaveLength(2);
  expect(await page.locator('.count').first().textContent()).toBe('显示2条，共4条');
  await page.getByRole('searchbox').fill('');
  expect(await rules()).toHaveLength(4);
  expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
});

test('prints without its tools, with the headings on every sheet', async () => {
  const { page } = await open(await render('html', [await checkFile('fixtures/formats/gongshu-2023/word.txt')]));
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('searchbox').isVisible()).toBe(false);
  const display = await page.evaluate<string>("getComputedStyle(document.querySelector('thead')).display");
  expect(display).toBe('table-header-group');
});

test('hides what is waived, together with a search', async () => {
  const { page } = await open(await render('html', await hostileResults('示例')));
  const waived = page.locator('tbody tr:visible .waived');
  expect(await waived.count()).toBe(1);
  const all = (await shownRules(page)).length;
  await page.getByLabel('不显示已豁免的').check();
  expect([await waived.count(), (await shownRules(page)).length]).toEqual([0, all - 1]);
  await page.getByLabel('搜索').fill('已豁免');
  expect(await waived.count()).toBe(0);
  await page.getByLabel('不显示已豁免的').uncheck();
  expect(await waived.count()).toBe(1);
  await page.close();
});

test.each(HARM)('shows %j as text and runs none of it', async harm => {
  const { page, requests, complaints } = await open(await render('html', await hostileResults(harm)));
  await page.getByRole('searchbox').fill('requests');
  expect((await shownRules(page)).length).toBeGreaterThan(0);
  expect(await page.locator('img, a, b, script[src]').count()).toBe(0);
  expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
  await page.close();
});
