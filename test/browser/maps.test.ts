import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePages, type TestSite } from '../web/serve-pages.js';
import { chromiumPath, launchChromium, openPage } from './chromium.js';

let browser: Browser;
let site: TestSite;

describe.skipIf(chromiumPath === null)('maps', () => {
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchChromium(), servePages()]);
  });
  afterAll(() => Promise.all([browser.close(), site.close()]));

  it.each([true, false])('draws the system that is asked for and leads to its compositions, script: %s', async (on) => {
    const { page, complaints, context } = await openPage(browser, site.origin, { javaScriptEnabled: on });
    await page.goto('/');
    await page.getByRole('link', { name: 'Maps' }).click();
    await page.getByLabel('First cation').fill('Li');
    await page.getByLabel('Second cation').fill('Fe3+');
    await page.getByLabel('Third cation').fill('P');
    await page.getByRole('button', { name: 'Draw' }).click();
    await page.locator('.figure').waitFor();
    expect(new URL(page.url()).search).toBe('?anion=O&cations=Li,Fe3%2B,P');
    const map = await site.service.systemMap({ anion: 'O', cations: ['Li', 'Fe3+', 'P'] });
    const places = new Set(map.points.filter(({ known }) => !known).map(({ fractions }) => fractions.join(' ')));
    expect(await page.locator('.figure .figure-mark circle').count()).toBe(places.size);
    await page.locator('.figure a[aria-label^="LiFeO2"]').click();
    await page.getByRole('heading', { level: 1, name: 'LiFeO2' }).waitFor();
    await page.getByRole('link', { name: 'Map of this system' }).click();
    await page.locator('.figure').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('downloads the figure as SVG, and with the script as PNG', async () => {
    const { page, complaints, context } = await openPage(browser, site.origin);
    await page.goto('/maps?anion=O&cations=Ba,Ti');
    const [svg] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'SVG' }).click()]);
    expect(svg.suggestedFilename()).toBe('incognita-Ba-Ti-O.svg');
    const text = readFileSync(await svg.path(), 'utf8');
    expect(text).toMatch(/^<\?xml .*\n<svg xmlns=/);
    expect(text).toContain('fill="#1d3f6e"');
    const [png] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'PNG' }).click()]);
    const bytes = readFileSync(await png.path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(3 * 760);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is one stop of the tab key, walked through with arrow keys, and says what has the focus', async () => {
    const { page, context } = await openPage(browser, site.origin);
    await page.goto('/maps?anion=O&cations=Ba,Ti');
    expect(await page.locator('.figure a[tabindex="0"]').count()).toBe(1);
    await page.locator('.figure a[tabindex="0"]').focus();
    const first = await page.locator('[data-readout]').innerText();
    await page.keyboard.press('ArrowRight');
    const second = await page.locator('[data-readout]').innerText();
    expect(second).not.toBe(first);
    expect(second).toMatch(/known compound|candidate, score/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/compositions/${/^\w+/.exec(second)![0]}`);
    await context.close();
  });

  it('shows a formula type as heat map and explains what makes none', async () => {
    const { page, complaints, context } = await openPage(browser, site.origin);
    await page.goto('/maps/cations');
    await page.getByLabel('Charge of A').selectOption('1');
    await page.getByLabel('Charge of B').selectOption('3');
    await page.getByRole('button', { name: 'Draw' }).click();
    await page.getByRole('heading', { name: /^ABO2/ }).waitFor();
    await page.locator('.figure a[aria-label^="LiFeO2"]').click();
    await page.getByRole('heading', { level: 1, name: 'LiFeO2' }).waitFor();
    await page.goto('/maps?anion=O&cations=Ba,Xx');
    expect(await page.getByRole('alert').innerText()).toContain('"Xx" is not a cation');
    expect(complaints).toEqual([]);
    await context.close();
  });
});
