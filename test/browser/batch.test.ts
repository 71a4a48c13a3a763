import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePages, type TestSite } from '../web/serve-pages.js';
import { chromiumPath, launchChromium, openPage } from './chromium.js';

let browser: Browser;
let site: TestSite;

describe.skipIf(chromiumPath === null)('a batch', () => {
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchChromium(), servePages()]);
  });
  afterAll(() => Promise.all([browser.close(), site.close()]));

  it.each([true, false])('is pasted or uploaded, ranked and downloaded, script: %s', async (on) => {
    const { page, complaints, context } = await openPage(browser, site.origin, { javaScriptEnabled: on });
    await page.goto('/batch');
    await page.getByLabel('Formulas').fill('SrZrO3\nLiFeO2\nco2o3');
    await page.getByRole('button', { name: 'Score and rank' }).click();
    await page.getByRole('heading', { name: '2 scored, 0 without a score, 1 unreadable' }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download all as CSV' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8').split('\n')).toHaveLength(5);
    await page.getByLabel('Formulas').fill('');
    const buffer = Buffer.from('id;formula\n1;NaCl\n2;CuZn\n');
    await page.getByLabel('or a file').setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Score and rank' }).click();
    await page.getByRole('heading', { name: '1 scored, 1 without a score, 0 unreadable' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
