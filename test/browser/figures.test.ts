import { readFileSync } from 'node:fs';
import type { Browser, Download } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { TestSite } from '../web/serve-pages.js';
import { it } from '../fixtures/it.js';
import { PAGES_WITH_FIGURES } from './every-page.js';
import { chromiumPath, openPage } from './chromium.js';

let browser: Browser;
let site: TestSite;

describe.skipIf(chromiumPath === null)('the figures of all pages', () => {
  it.beforeAll(({ browser: chromium, starterSite }) => {
    browser = chromium;
    site = starterSite;
  });

  it.each(PAGES_WITH_FIGURES)('of %s are files: SVG that a strict reader takes, PNG, and data as CSV', async (path) => {
    const { page, complaints, context } = await openPage(browser, site.origin);
    await page.goto(path);
    const drawings = await page.locator('svg.plot, svg.figure').count();
    const svgs = await page
      .locator('a[download$=".svg"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(svgs).toHaveLength(drawings);
    for (const address of svgs) {
      const { type, text, broken } = await page.evaluate(async (href) => {
        const response = await fetch(href);
        const text = await response.text();
        // A parsed document is under the policy of the page, which has nothing inline.
        const plain = text.replace(/<style>[^<]*<\/style>/, '');
        const parsed = new DOMParser().parseFromString(plain, 'application/xml');
        const broken = parsed.querySelector('parsererror')?.textContent ?? parsed.documentElement.namespaceURI;
        return { type: response.headers.get('content-type'), text, broken };
      }, address);
      expect(type, address).toContain('image/svg+xml');
      expect(broken, address).toBe('http://www.w3.org/2000/svg');
      expect(text).toMatch(/^<\?xml /);
      expect(text).not.toMatch(/var\(|@media|<a /);
    }
    const buttons = page.locator('button[data-png]');
    expect(await buttons.count()).toBe(drawings);
    // At once: the pictures are painted one by one, and to wait for each takes longer than to paint it.
    const pictures: Download[] = [];
    page.on('download', (picture) => pictures.push(picture));
    await buttons.evaluateAll((all) => all.forEach((button) => (button as HTMLButtonElement).click()));
    await expect.poll(() => pictures.length).toBe(drawings);
    page.removeAllListeners('download');
    for (const picture of pictures) {
      expect(
        readFileSync(await picture.path())
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG');
    }
    const tables = page.locator('a[download$=".csv"][href^="data:"]');
    expect(await tables.count()).toBe(drawings);
    for (const table of await tables.all()) {
      const text = decodeURIComponent((await table.getAttribute('href'))!.split(',')[1]!);
      expect(text.trim().split('\n').length).toBeGreaterThan(1);
    }
    const [file] = await Promise.all([page.waitForEvent('download'), tables.first().click()]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('\n');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('say so if the browser cannot paint them', async () => {
    const { page, context } = await openPage(browser, site.origin);
    await page.goto('/maps?anion=O&cations=Ba,Ti');
    const button = page.locator('button[data-png]');
    await button.evaluate((element) => (element.dataset['png'] = '/nowhere.svg'));
    await button.click();
    await page.getByRole('alert').filter({ hasText: 'could not paint' }).waitFor();
    await context.close();
  });
});
