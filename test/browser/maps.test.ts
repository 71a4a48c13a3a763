import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { TestSite } from '../web/serve-pages.js';
import { it } from '../fixtures/it.js';
import { chromiumPath, openPage } from './chromium.js';
import { ChromiumVisitor } from './chromium-visitor.js';
import { PlainVisitor } from './plain-visitor.js';
import type { Visitor } from './visitor.js';

const whatIsShown = 'a[data-mark]:not([visibility])';

/** Waits until the part of the script that zooms has been read, and shows the figure. */
async function zoomable(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  await page.waitForFunction(() => '__zoom' in document.querySelector('.figure')!);
  await page.locator('.figure').evaluate((figure) => figure.scrollIntoView());
  return (await page.locator('.figure').boundingBox())!;
}

let browser: Browser;
let site: TestSite;

describe.skipIf(chromiumPath === null)('maps', () => {
  it.beforeAll(({ browser: chromium, site: textbook }) => {
    browser = chromium;
    site = textbook;
  });

  it.each([true, false])('draws the system that is asked for and leads to its compositions, script: %s', async (on) => {
    const visitor: Visitor = on
      ? await ChromiumVisitor.at(browser, site.origin, '/')
      : await PlainVisitor.at(site.origin, '/');
    await visitor.follow('Maps');
    await visitor.fill('First cation', 'Li');
    await visitor.fill('Second cation', 'Fe3+');
    await visitor.fill('Third cation', 'P');
    await visitor.press('Draw');
    await visitor.shows('.figure');
    expect(visitor.address().search).toBe('?anion=O&cations=Li,Fe3%2B,P');
    const map = await site.service.systemMap({ anion: 'O', cations: ['Li', 'Fe3+', 'P'] });
    const places = new Set(map.points.filter(({ known }) => !known).map(({ fractions }) => fractions.join(' ')));
    expect(await visitor.count('.figure .figure-mark circle')).toBe(places.size);
    await visitor.click('.figure a[aria-label^="LiFeO2"]');
    await visitor.shows('h1', 'LiFeO2');
    await visitor.follow('Map of this system');
    await visitor.shows('.figure');
    expect(await visitor.leave()).toEqual([]);
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

  it('is dark on a contact sheet of a dark page, and light on others', async () => {
    const { page, context } = await openPage(browser, site.origin);
    const grounds: Record<string, number> = {};
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto('/maps/sheet?fixed=Li,P&varied=Fe');
      const shot = await page.locator('.contact-sheet .sheet-picture').screenshot({ type: 'png' });
      // The browser reads its own picture: the green of a point without marks.
      grounds[colorScheme] = await page.evaluate(
        async (bytes) => {
          const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
          canvas.drawImage(bitmap, 0, 0);
          return canvas.getImageData(20, 20, 1, 1).data[1]!;
        },
        [...shot],
      );
    }
    await page.emulateMedia({ colorScheme: null });
    expect(grounds['light']).toBeGreaterThan(240);
    expect(grounds['dark']).toBeLessThan(50);
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

  it.each([true, false])('shows a part larger by links, and downloads what is shown, script: %s', async (on) => {
    const { page, complaints, context } = await openPage(browser, site.origin, { javaScriptEnabled: on });
    await page.goto('/maps?anion=O&cations=Li,Fe,P');
    const whole = await page.locator(whatIsShown).count();
    await page.getByRole('link', { name: 'Zoom in' }).click();
    await page.getByText('Enlarged 2.0 times').waitFor();
    const address = new URL(page.url());
    expect(address.searchParams.get('view')).toMatch(/^2,-?[\d.]+,-?[\d.]+$/);
    const part = await page.locator(whatIsShown).count();
    expect(part).toBeLessThan(whole);
    const corner = page.locator('.figure g[data-at] > text', { hasText: /^Li2O$/ });
    expect(await corner.isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Move left' }).click();
    await page.waitForURL((url) => url.searchParams.get('view') !== address.searchParams.get('view'));
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'SVG' }).click()]);
    const text = readFileSync(await file.path(), 'utf8');
    const [, , x, y] = /translate\((\S+) (\S+)\) scale\((\S+)\)/.exec(text)!.map(Number) as [
      number,
      number,
      number,
      number,
    ];
    expect([x, y].every(Number.isFinite)).toBe(true);
    expect(text).toContain(`scale(2)`);
    await page.getByRole('link', { name: 'Whole map' }).click();
    await page.getByText('To enlarge a part').waitFor();
    expect(new URL(page.url()).searchParams.has('view')).toBe(false);
    expect(await corner.isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('zooms by wheel where the pointer is, moves by dragging, and draws what the server draws', async () => {
    const { page, complaints, context } = await openPage(browser, site.origin);
    await page.goto('/maps?anion=O&cations=Li,Fe,P');
    const box = await zoomable(page);
    await page.mouse.move(box.x + box.width / 3, box.y + box.height / 2);
    await page.keyboard.down('Control');
    for (let notch = 0; notch < 6; notch++) await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await page.getByText(/^Enlarged [3-9]/).waitFor();
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 3 + 80, box.y + box.height / 2 + 60, { steps: 4 });
    await page.mouse.up();
    const before = new URL(page.url()).search;
    await page.waitForURL((url) => url.search !== before);
    const places = () =>
      page.locator('.figure [data-mark]').evaluateAll((marks) =>
        marks.map((mark) =>
          mark
            .getAttribute('transform')!
            .match(/-?[\d.]+/g)!
            .map(Number),
        ),
      );
    const drawn = await places();
    await page.reload();
    const served = await places();
    expect(served).toHaveLength(drawn.length);
    served.forEach(([x, y], mark) => {
      // Addresses hold two digits of the view.
      expect(Math.abs(x! - drawn[mark]![0]!)).toBeLessThan(4);
      expect(Math.abs(y! - drawn[mark]![1]!)).toBeLessThan(4);
    });
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('zooms by keys, moves along with the focus, and by two fingers', async () => {
    const { page, complaints, context } = await openPage(browser, site.origin, { hasTouch: true });
    await page.goto('/maps?anion=O&cations=Ba,Ti');
    await page.locator('.figure a[tabindex="0"]').focus();
    await zoomable(page);
    for (let press = 0; press < 3; press++) await page.keyboard.press('+');
    await page.getByText('Enlarged 8.0 times').waitFor();
    expect(await page.locator(whatIsShown).count()).toBeGreaterThan(0);
    const view = new URL(page.url()).searchParams.get('view');
    await page.locator(whatIsShown).first().focus();
    for (let press = 0; press < 12; press++) await page.keyboard.press('ArrowRight');
    const focused = page.locator('.figure a[data-mark]:focus');
    expect(await focused.count()).toBe(1);
    expect(await focused.getAttribute('visibility')).toBeNull();
    await page.waitForURL((url) => url.searchParams.get('view') !== view);
    await page.keyboard.press('0');
    await page.waitForURL((url) => !url.searchParams.has('view'));
    const client = await page.context().newCDPSession(page);
    const box = (await page.locator('.figure').boundingBox())!;
    const fingers = (apart: number) =>
      [-1, 1].map((side, id) => ({ x: box.x + 300 + side * apart, y: box.y + 150, id }));
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(30) });
    for (const apart of [50, 70, 90])
      await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.getByText('Enlarged 3.0 times').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('says next to the pointer what a mark stands for, its formula with lowered amounts', async () => {
    const { page, context } = await openPage(browser, site.origin);
    await page.goto('/maps?anion=O&cations=Ba,Ti');
    await page.locator('.figure a[aria-label^="BaTiO3"]').hover();
    const tip = page.locator('.figure-tip');
    await tip.waitFor();
    expect(await tip.innerText()).toBe('BaTiO3: known compound');
    expect(await tip.locator('sub').allInnerTexts()).toEqual(['3']);
    await context.close();
  });
});
