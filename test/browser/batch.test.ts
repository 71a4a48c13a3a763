import { setTimeout } from 'node:timers/promises';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { TestSite } from '../web/serve-pages.js';
import { it } from '../fixtures/it.js';
import { chromiumPath, openPage } from './chromium.js';

const textFile = (text: string) => ({ name: 'mine.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });

let browser: Browser;
let site: TestSite;

describe.skipIf(chromiumPath === null)('a batch', () => {
  it.beforeAll(({ browser: chromium, site: textbook }) => {
    browser = chromium;
    site = textbook;
  });

  it.each([true, false])('is pasted or uploaded, ranked and downloaded, script: %s', async (on) => {
    const { page, complaints, context } = await openPage(browser, site.origin, { javaScriptEnabled: on });
    await page.goto('/batch');
    await page.getByLabel('Formulas').fill('SrZrO3\nLiFeO2\nco2o3');
    await page.getByRole('button', { name: 'Score and rank' }).click();
    await page.getByRole('heading', { name: '0 new, 2 known, 0 without a score, 1 unreadable' }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download all as CSV' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8').split('\n')).toHaveLength(5);
    await page.getByLabel('Formulas').fill('');
    const buffer = Buffer.from('id;formula\n1;NaCl\n2;CuZn\n');
    await page.getByLabel('or a file').setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Score and rank' }).click();
    await page.getByRole('heading', { name: '0 new, 1 known, 1 without a score, 0 unreadable' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each([true, false])('of thousands says how far it is and can be stopped, script: %s', async (on) => {
    const { page, complaints, context } = await openPage(browser, site.origin, { javaScriptEnabled: on });
    // Slow enough to be watched; repeated formulas would count once.
    const many = Array.from({ length: 10_000 }, (_, index) => `Sr${index + 1}ZrO${index + 3}\n`).join('');
    const scores = site.service.scores.bind(site.service);
    const late = (formulas: readonly string[]) => setTimeout(10).then(() => scores(formulas));
    // Other threads answer a server's questions, so its answers come later; here as well.
    site.service.scores = late as unknown as typeof scores;
    await page.goto('/batch');
    await page.getByLabel('or a file').setInputFiles(textFile(many));
    await page.getByRole('button', { name: 'Score and rank' }).click();
    const words = page.getByRole('heading', { name: 'of 10,000 formulas scored' });
    const before = await words.innerText();
    await expect.poll(() => words.innerText()).not.toBe(before);
    expect(await page.locator('progress').evaluate((bar: HTMLProgressElement) => bar.max)).toBe(10_000);
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText(/^Stopped after [\d,]+ of 10,000 formulas\.$/).waitFor();
    await page
      .getByRole('heading', { name: /^[\d,]+ new, [\d,]+ known, [\d,]+ without a score, 0 unreadable$/ })
      .waitFor();
    site.service.scores = scores;
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('shows its ranking by itself when it is done', async () => {
    const { page, complaints, context } = await openPage(browser, site.origin);
    await page.goto('/batch');
    const { rows } = site.service.browse('ternary', { limit: 300 });
    const formulas = rows.map((row) => `${row.formula}\n`).join('');
    await page.getByLabel('or a file').setInputFiles(textFile(formulas.repeat(10)));
    await page.getByRole('button', { name: 'Score and rank' }).click();
    await page.getByRole('heading', { name: '300 new, 0 known, 0 without a score, 0 unreadable' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
