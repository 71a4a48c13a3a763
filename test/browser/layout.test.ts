import type { Browser } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { TestSite } from '../web/serve-pages.js';
import { it } from '../fixtures/it.js';
import { chromiumPath, DESKTOP, openPage, PHONE } from './chromium.js';

let browser: Browser;
let site: TestSite;

describe.skipIf(chromiumPath === null)('the first view', () => {
  it.beforeAll(({ browser: chromium, site: textbook }) => {
    browser = chromium;
    site = textbook;
  });

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

const PRINTED = [
  '/',
  '/compositions/SrZrO3',
  '/maps?anion=O&cations=Li,Fe,P',
  '/maps/cations',
  '/batch',
  '/lists',
  '/lists/ternary-ionic-v1',
  '/evaluation',
  '/api',
  '/about',
];

describe.skipIf(chromiumPath === null)('printed', () => {
  it.beforeAll(({ browser: chromium, starterSite }) => {
    browser = chromium;
    site = starterSite;
  });

  it.each(PRINTED)('%s is black on white, fits the paper and has nothing to click', async (path) => {
    // A4 without its margins, at 96 dots an inch.
    const { page, context } = await openPage(browser, site.origin, { viewport: { width: 688, height: 1000 } });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(path);
    const seen = await page.evaluate(() => {
      const body = getComputedStyle(document.body);
      const visible = [...document.querySelectorAll('button, input, select, textarea, nav')].filter((each) =>
        each.checkVisibility(),
      );
      const ink = getComputedStyle(document.querySelector('h1')!).color;
      const beyond = [...document.querySelectorAll('main *')].filter(
        (each) => each.getBoundingClientRect().right > 690,
      );
      return {
        ground: body.backgroundColor,
        ink,
        controls: visible.map((each) => each.outerHTML.slice(0, 80)),
        // Words for screen readers stand anywhere.
        beyond: beyond.filter((each) => !each.closest('.visually-hidden')).map((each) => each.outerHTML.slice(0, 80)),
      };
    });
    expect(seen).toEqual({ ground: 'rgba(0, 0, 0, 0)', ink: 'rgb(0, 0, 0)', controls: [], beyond: [] });
    await page.emulateMedia({ media: null, colorScheme: null });
    await context.close();
  });
});
