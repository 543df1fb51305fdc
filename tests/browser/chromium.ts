/** Pages in Chromium, opened from the disk. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

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

export interface Opened {
  readonly page: Page;
  /** What it asks for beside itself. */
  readonly requests: string[];
  /** What stands in the console, errors and dialogs. */
  readonly complaints: string[];
}

export async function open(html: string, options: { readonly javaScriptEnabled?: boolean } = {}): Promise<Opened> {
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  const address = pathToFileURL(file).href;
  const page = await browser.newPage(options);
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', request => {
    if (request.url() !== address) requests.push(request.url());
  });
  page.on('console', message => complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  page.on('dialog', dialog => {
    complaints.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(address);
  return { page, requests, complaints };
}
