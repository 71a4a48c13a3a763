import type { Browser } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { madeUpDescription, madeUpRows } from '../../scripts/made-up-rows.js';
import type { Workspace } from '../../src/store/workspace.js';
import { NOW } from '../fixtures/workspace.js';
import { servePages, type TestSite } from '../web/serve-pages.js';
import { it } from '../fixtures/it.js';
import { chromiumPath, openPage } from './chromium.js';

/** As many as a list has by default; 5000000 takes a minute more. */
const ROWS = Number(process.env['INCOGNITA_LARGE_ROWS'] ?? 100_000);

const MODELS = ['blend', 'substitution'];

function publishLarge({ lists }: Workspace): void {
  const writer = lists.begin(4);
  for (const row of madeUpRows(ROWS, MODELS)) writer.append(row);
  writer.publish(madeUpDescription(ROWS, MODELS), NOW);
}

describe.skipIf(chromiumPath === null)(`looking through a list of ${ROWS.toLocaleString('en')} rows`, () => {
  let browser: Browser;
  let site: TestSite;
  it.beforeAll(async ({ browser: chromium }) => {
    browser = chromium;
    site = await servePages({ empty: true, prepare: publishLarge });
  });
  afterAll(() => site.close());

  it.each([
    ['with the script', true],
    ['without JavaScript', false],
  ])('filters, goes on and back, and counts as the service does, %s', async (_script, javaScriptEnabled) => {
    const { page, context, complaints } = await openPage(browser, site.origin, { javaScriptEnabled });
    const found = (rows: number): Promise<void> =>
      page.getByRole('heading', { name: `${rows.toLocaleString('en')} of ${ROWS.toLocaleString('en')}` }).waitFor();
    const total = (filter: Parameters<TestSite['service']['browse']>[1]): number =>
      site.service.browse('quaternary', filter).total;
    await page.goto('/');
    await page.getByRole('heading', { name: `${ROWS.toLocaleString('en')} quaternary ionic candidates` }).waitFor();
    await page.locator('#element-Li').click();
    await found(total({ elements: ['Li'] }));
    const iron = page.locator('#element-Fe');
    await iron.click();
    await found(total({ elements: ['Li', 'Fe'] }));
    await iron.click();
    await found(total({ elements: ['Li'], exclude: ['Fe'] }));
    const first = await page.locator('.results .rank').allInnerTexts();
    await page.locator('#page-next').click();
    await page.locator('#page-previous, [rel=prev]').first().waitFor();
    expect(await page.locator('.results .rank').allInnerTexts()).not.toEqual(first);
    await page.goBack();
    await found(total({ elements: ['Li'], exclude: ['Fe'] }));
    // The heading is that of both pages, and the rows come a moment later.
    await expect.poll(() => page.locator('.results .rank').allInnerTexts()).toEqual(first);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
