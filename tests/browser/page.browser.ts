/** The page of findings in a browser, from the disk: it works, asks nothing of the network, and shows names as text. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { HARM, hostileResults, render } from '../render/outputs/hostile.ts';
import { checkFile } from '../support.ts';
import { open } from './chromium.ts';

const shownRules = (page: Page) => page.locator('#findings tbody tr:visible td:last-child').allTextContents();

test('searches and sorts', async () => {
  const results = await Promise.all(
    ['fixtures/err/requests/balance/blank-total-is-unknown.json', 'fixtures/formats/gongshu-2023/word.txt'].map(
      checkFile,
    ),
  );
  const { page, requests, complaints } = await open(await render('html', results));
  const findings = page.locator('#findings');
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
  expect(await page.locator('#findings .count').textContent()).toBe('显示2条，共4条');
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
  await page.close();
});

test('hides what is waived, together with a search', async () => {
  const { page } = await open(await render('html', await hostileResults('示例')));
  const waived = page.locator('#findings tbody tr:visible .waived');
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
  expect(await page.locator('img, b, a:not([href^="#"]), script[src], iframe, object').count()).toBe(0);
  expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
  await page.close();
});
