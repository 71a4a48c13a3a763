import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { TestSite } from '../web/serve-pages.js';
import { it } from '../fixtures/it.js';
import { EVERY_PAGE } from './every-page.js';
import { chromiumPath, DESKTOP, openPage, PHONE } from './chromium.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;
let site: TestSite;

// Colours do not depend on the size or the language, nor sizes on the colours: two of the eight combinations cover all.
const LOOKS = [
  { look: 'English, dark, desktop', lang: 'en', colorScheme: 'dark', viewport: DESKTOP },
  { look: 'Japanese, light, phone', lang: 'ja', colorScheme: 'light', viewport: PHONE },
] as const;

/** Rows of a table are alike: as many of each are checked, since the time of the checks grows with what is on the page. */
const ROWS = 12;

interface Checker {
  run(context: Document, options: unknown): Promise<AxeResults>;
}

async function violations(page: Page): Promise<string[]> {
  return await page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: Checker };
    const options = { runOnly: tags, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] };
    const results = await axe.run(document, options);
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  }, TAGS);
}

describe.skipIf(chromiumPath === null)(
  'on a desktop in English and dark colours and on a phone in Japanese and light ones',
  () => {
    it.beforeAll(({ browser: chromium, starterSite }) => {
      browser = chromium;
      site = starterSite;
    });

    it.each(EVERY_PAGE)(
      '%s meets WCAG 2.2 AA as far as axe can tell, and nothing sticks out sideways',
      async (path) => {
        // The policy would keep the checker out as it keeps out everything that is not the page's own.
        const { page, context } = await openPage(browser, site.origin, { bypassCSP: true });
        for (const { look, lang, colorScheme, viewport } of LOOKS) {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ colorScheme });
          await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
          await page.evaluate(AXE);
          await page.evaluate((rows) => {
            for (const row of document.querySelectorAll(`tbody > tr:nth-child(n + ${rows + 1})`)) row.remove();
          }, ROWS);
          expect(await violations(page), look).toEqual([]);
          const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(overhang, look).toBeLessThanOrEqual(0);
        }
        await context.close();
      },
    );
  },
);
