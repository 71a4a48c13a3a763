import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { evaluationDocument } from '../../src/web/evaluation/evaluation-document.js';
import { temporaryFolder } from '../cli/temporary-folder.js';
import { evaluationReport } from '../fixtures/evaluation-report.js';
import type { TestSite } from '../web/serve-pages.js';
import { it } from '../fixtures/it.js';
import { chromiumPath, openPage, PHONE } from './chromium.js';

let browser: Browser;
let site: TestSite;
const folder = temporaryFolder();

/** Size on the screen of the smallest words in any drawing, in pixels. */
const smallestWords = (page: Page): Promise<number> =>
  page.locator('.plot text').evaluateAll((texts) =>
    Math.min(
      ...texts.map((text) => {
        const { a: scale } = (text as SVGTextElement).getScreenCTM()!;
        return (
          Math.hypot(scale, (text as SVGTextElement).getScreenCTM()!.b) * parseFloat(getComputedStyle(text).fontSize)
        );
      }),
    ),
  );

describe.skipIf(chromiumPath === null)('an evaluation in the browser', () => {
  it.beforeAll(({ browser: chromium, site: textbook }) => {
    browser = chromium;
    site = textbook;
  });

  it('is drawn without script, and can be read on a phone', async () => {
    const options = { viewport: PHONE, javaScriptEnabled: false };
    const { page, context, complaints } = await openPage(browser, site.origin, options);
    await page.goto('/evaluation');
    expect(await page.locator('.plot').count()).toBe(6);
    expect(await smallestWords(page)).toBeGreaterThanOrEqual(9);
    const line = page.locator('.plot .series-1').first();
    expect((await line.boundingBox())!.height).toBeGreaterThan(20);
    // Drawn in a colour of the stylesheet: the policy lets no other in.
    expect(await line.evaluate((path) => getComputedStyle(path).stroke)).toBe('rgb(194, 81, 12)');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('lets wide tables be scrolled by keyboard while the names of the models stay in sight', async () => {
    const { page, context } = await openPage(browser, site.origin, { viewport: { width: 320, height: 700 } });
    await page.goto('/evaluation');
    const table = page.getByRole('region', { name: 'Hidden test list, ternary ionic: hits by model' });
    await table.focus();
    for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => table.evaluate((region) => region.scrollLeft)).toBeGreaterThan(20);
    const name = await table.locator('tbody th').first().boundingBox();
    expect(name!.x).toBeGreaterThanOrEqual(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await context.close();
  });

  it('leads from a list to the evaluation of its models', async () => {
    const { page, context } = await openPage(browser, site.origin);
    await page.goto('/lists/ternary');
    await page.getByRole('link', { name: 'Evaluation of its models' }).click();
    await page.waitForURL('**/evaluation/1');
    expect(await page.locator('h1').innerText()).toBe('How well the models do');
    await context.close();
  });

  it('is the same as a file of its own, in the colours of the reader, and asks nobody for anything', async () => {
    const file = join(folder, 'report.html');
    writeFileSync(file, evaluationDocument(evaluationReport));
    const address = pathToFileURL(file).href;
    const papers: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, context, complaints } = await openPage(browser, address, { baseURL: address, colorScheme });
      await page.goto(address);
      expect(await page.locator('.plot').count()).toBe(6);
      expect(await page.getByRole('rowheader', { name: 'Tucker decomposition' }).count()).toBeGreaterThan(0);
      papers.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
      expect(complaints).toEqual([]);
      await context.close();
    }
    expect(papers[0]).not.toBe(papers[1]);
  });
});
