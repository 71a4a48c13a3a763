import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { TestSite } from '../web/serve-pages.js';
import { it } from '../fixtures/it.js';
import { chromiumPath, openPage } from './chromium.js';

let browser: Browser;
let site: TestSite;

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

/** Presses Tab until the element of that id, or one whose id begins so, has the focus. */
async function tabTo(page: Page, id: string, most = 60): Promise<void> {
  for (let press = 0; press < most; press++) {
    if ((await focused(page)).startsWith(id)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the tab key does not reach ${id}`);
}

describe.skipIf(chromiumPath === null)('the keyboard alone', () => {
  it.beforeAll(({ browser: chromium, site: textbook }) => {
    browser = chromium;
    site = textbook;
  });

  it('passes the periodic table in one stop and moves within it by arrow keys', async () => {
    const { page, context, complaints } = await openPage(browser, site.origin);
    await page.goto('/');
    await tabTo(page, 'element-');
    expect(await focused(page)).toBe('element-Li');
    for (const [key, symbol] of [
      ['ArrowRight', 'Be'],
      ['ArrowRight', 'B'],
      ['ArrowDown', 'Al'],
      ['ArrowDown', 'Ga'],
      ['ArrowLeft', 'Zn'],
      ['ArrowDown', 'Cd'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(page)).toBe(`element-${symbol}`);
    }
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('colour-count');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('reaches every element by arrow keys, on a desktop and on a phone', async () => {
    for (const width of [1280, 390]) {
      const { page, context } = await openPage(browser, site.origin, { viewport: { width, height: 900 } });
      await page.goto('/?anion=O');
      if (width < 400) await page.getByText(/^Choose elements and filters/).click();
      const { all, reached } = await page.evaluate(() => {
        const cells = [...document.querySelectorAll<HTMLElement>('a[data-element]')];
        const reached = new Set(['element-Li']);
        // Grows while it is walked, so that every newly reached cell is tried in its turn.
        for (const id of reached) {
          for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']) {
            const cell = document.getElementById(id)!;
            cell.focus();
            cell.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
            reached.add(document.activeElement!.id);
          }
        }
        return { all: cells.map((cell) => cell.id), reached: [...reached] };
      });
      expect(all.length).toBeGreaterThan(90);
      expect(all.filter((id) => !reached.includes(id))).toEqual([]);
      await context.close();
    }
  });

  it('asks for an element with Enter, Space or +, leaves it out with -, and the focus stays on it', async () => {
    const { page, context } = await openPage(browser, site.origin);
    await page.goto('/');
    await tabTo(page, 'element-');
    const search = (expected: string) => page.waitForURL((url) => decodeURIComponent(url.search) === expected);
    await page.keyboard.press('Enter');
    await search('?elements=Li');
    expect(await focused(page)).toBe('element-Li');
    await page.keyboard.press('-');
    await search('?exclude=Li');
    expect(await focused(page)).toBe('element-Li');
    await page.keyboard.press('0');
    await search('');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await search('?elements=Na');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('+');
    await search('?elements=Na,K');
    expect(await focused(page)).toBe('element-K');
    await context.close();
  });

  it('says to a screen reader how many candidates are left', async () => {
    const { page, context } = await openPage(browser, site.origin);
    await page.goto('/');
    await page.locator('#element-Fe').press('Enter');
    const { total } = site.service.browse('ternary', { elements: ['Fe'] });
    await page
      .getByRole('status')
      .filter({ hasText: `${total} of 300 ternary ionic candidates; with Fe` })
      .waitFor();
    await context.close();
  });

  it('opens the next page and leaves the focus with the results', async () => {
    const { page, context } = await openPage(browser, site.origin);
    await page.goto('/');
    await page.locator('#page-next').focus();
    await page.keyboard.press('Enter');
    await page.locator('.pager-place', { hasText: 'Ranks 51 to 100' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('#results') !== null)).toBe(true);
    await context.close();
  });

  it('skips to the results, which stay as they are', async () => {
    const { page, context } = await openPage(browser, site.origin);
    await page.goto('/?elements=O');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('a.skip[href="#results"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#results$/);
    expect(await focused(page)).toBe('results');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#results') !== null)).toBe(true);
    expect(asked).toEqual([]);
    await context.close();
  });

  it('skips the header', async () => {
    const { page, context } = await openPage(browser, site.origin);
    await page.goto('/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('main');
    await context.close();
  });
});
