import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePages, type TestSite } from '../web/serve-pages.js';
import { chromiumPath, DESKTOP, launchChromium, openPage, PHONE } from './chromium.js';

let browser: Browser;
let site: TestSite;

describe.skipIf(chromiumPath === null)('the first view', () => {
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchChromium(), servePages()]);
  });
  afterAll(() => Promise.all([browser.close(), site.close()]));

  it('shows ranked formulas without scrolling, on a desktop beside the periodic table', async () => {
    for (const viewport of [PHONE, DESKTOP]) {
      const { page, context } = await openPage(browser, site.origin, { viewport });
      await page.goto('/');
      const box = await page.locator('.results tbody th').first().boundingBox();
      expect(box!.y + box!.height).toBeLessThan(viewport.height);
      expect(await page.locator('#element-Fe').isVisible()).toBe(viewport === DESKTOP);
      await context.close();
    }
  });

  it('lets a finger choose elements on a phone: no cell is smaller than 30 by 30 pixels', async () => {
    const { page, context } = await openPage(browser, site.origin, { viewport: PHONE, hasTouch: true });
    await page.goto('/');
    await page.getByText('Choose elements and filters').tap();
    const sizes = await page.locator('a[data-element]').evaluateAll((cells) =>
      cells.map((cell) => {
        const { width, height } = cell.getBoundingClientRect();
        return Math.min(width, height);
      }),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(30);
    await page.locator('#element-Fe').tap();
    const { total } = site.service.browse('ternary', { elements: ['Fe'] });
    await page.getByRole('link', { name: `Show ${total} candidates` }).click();
    expect(await page.locator('#found').innerText()).toContain(`${total} of 300`);
    await context.close();
  });
});
