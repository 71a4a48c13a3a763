import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { TestSite } from '../web/serve-pages.js';
import { it } from '../fixtures/it.js';
import { chromiumPath, openPage } from './chromium.js';

let browser: Browser;
let site: TestSite;

/** A page whose answers take a while, as they do over a network. */
const open = async (path = '/') => {
  const watched = await openPage(browser, site.origin);
  const { page } = watched;
  await page.goto(path);
  await page.route(/\/\?/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await route.continue().catch(() => {});
  });
  const done = async () => {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    expect(watched.complaints).toEqual([]);
    await watched.context.close();
  };
  return { page, done };
};
const searchIs = (page: Page, search: string) => page.waitForURL((url) => url.search === search);

describe.skipIf(chromiumPath === null)('clicks that come before the answer to the one before', () => {
  it.beforeAll(({ browser: chromium, site: textbook }) => {
    browser = chromium;
    site = textbook;
  });

  it('choose every element that was clicked, and colour its cell at once', async () => {
    const { page, done } = await open();
    for (const element of ['Li', 'S', 'P']) {
      await page.locator(`#element-${element}`).click();
      expect(await page.locator(`#element-${element}`).getAttribute('class')).toContain('element-must');
    }
    await searchIs(page, '?elements=Li,S,P');
    await done();
  });

  it('leave an element out if it is clicked twice, by pointer or key', async () => {
    const { page, done } = await open();
    await page.locator('#element-Pb').dblclick();
    await searchIs(page, '?exclude=Pb');
    await page.locator('#element-Cd').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await searchIs(page, '?exclude=Pb,Cd');
    await done();
  });

  it('wait for each other if they are no elements', async () => {
    const { page, done } = await open('/?elements=O&exclude=Pb,Cd');
    await page.locator('#drop-without-Pb').click();
    await page.locator('#drop-without-Cd').click();
    await searchIs(page, '?elements=O');
    await done();
  });

  it('wait for the view that one goes back to', async () => {
    const { page, done } = await open('/?elements=O&exclude=Pb');
    await page.locator('#drop-without-Pb').click();
    await searchIs(page, '?elements=O');
    await page.evaluate(() => history.back());
    await searchIs(page, '?elements=O&exclude=Pb');
    await page.locator('#known-switch').click();
    await page.waitForURL((url) => url.searchParams.get('show') === 'known');
    await done();
  });

  it('leave what is typed in the fields, and the link to the other language leads to the same view', async () => {
    const { page, done } = await open();
    await page.getByRole('spinbutton', { name: 'Score at least' }).fill('0.01');
    await page.getByLabel('Search').fill('ABO3');
    await page.locator('#element-Li').click();
    await searchIs(page, '?elements=Li');
    expect(await page.getByRole('spinbutton', { name: 'Score at least' }).inputValue()).toBe('0.01');
    expect(await page.getByLabel('Search').inputValue()).toBe('ABO3');
    expect(await page.locator('a[hreflang="ja"]').getAttribute('href')).toBe('/?elements=Li&lang=ja');
    await page.locator('#apply').click();
    await page.waitForURL((url) => url.searchParams.get('score_min') === '0.01');
    await done();
  });
});
