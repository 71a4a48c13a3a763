import type { Browser } from 'playwright-core';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect } from 'vitest';
import { Formula } from '../../src/web/components/formula.js';
import { listWithGaps } from '../fixtures/list-with-gaps.js';
import { servePages, type TestSite } from '../web/serve-pages.js';
import { it } from '../fixtures/it.js';
import { chromiumPath, DESKTOP, openPage, PHONE } from './chromium.js';

let browser: Browser;
let site: TestSite;

describe.skipIf(chromiumPath === null)('the first view', () => {
  it.beforeAll(({ browser: chromium, site: textbook }) => {
    browser = chromium;
    site = textbook;
  });

  it('shows ranked formulas without scrolling, on a desktop next to the periodic table', async () => {
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

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function meet(one: Box, other: Box): boolean {
  return (
    one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1
  );
}

describe.skipIf(chromiumPath === null)('on a phone', () => {
  it.beforeAll(({ browser: chromium, starterSite }) => {
    browser = chromium;
    site = starterSite;
  });

  it.each([
    '/?lang=en',
    '/?lang=ja',
    '/?lang=en&search=ABX3&elements=O&exclude=Pb,Cd,Tl,Hg&score_min=0.0001',
    '/?lang=ja&elements=O&exclude=Pb,Cd,Tl,Hg&score_min=0.0001',
  ])('the first row of %s is on the first screen, also with the notice about the built-in data', async (path) => {
    const { page, context } = await openPage(browser, site.origin, { viewport: PHONE });
    await page.goto(path);
    expect(await page.locator('.built-in').isVisible()).toBe(true);
    const { y, height } = (await page.locator('.results tbody th').first().boundingBox())!;
    expect(y + height).toBeLessThan(PHONE.height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    // The numbers of elements are in the same order as on a wide screen, and none is out of sight.
    const tabs = await page
      .locator('.tabs a')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect()));
    expect(tabs.map(({ left }) => left)).toEqual(tabs.map(({ left }) => left).sort((a, b) => a - b));
    expect(tabs.at(-1)!.right).toBeLessThanOrEqual(PHONE.width);
    await context.close();
  });

  it.each(['/', '/maps?anion=O&cations=Li,Fe,P'])('%s is not wider for compositions of five elements', async (path) => {
    const { page, context } = await openPage(browser, site.origin, { viewport: PHONE });
    await page.goto(path);
    const long = renderToString(h(Formula, { text: 'Dy2ZnTe2S2O14' }));
    const width = await page.evaluate((html) => {
      for (const formula of document.querySelectorAll('.results .formula')) formula.outerHTML = html;
      for (const ions of document.querySelectorAll('.results .ions')) ions.append('Dy3+ Zn2+ Te4+ S6+ O2-');
      for (const rank of document.querySelectorAll('.results tbody .column-rank')) rank.textContent = '99,950';
      for (const score of document.querySelectorAll('.score-number')) score.textContent = '0.000057';
      return document.documentElement.scrollWidth;
    }, long);
    expect(width).toBe(PHONE.width);
    await context.close();
  });

  it.each(['/maps?anion=O&cations=Li,Fe', '/maps?anion=O&cations=Li,Fe,P', '/maps/cations'])(
    'the legend of %s has nothing on top of another thing or cut',
    async (path) => {
      const { page, context } = await openPage(browser, site.origin, { viewport: PHONE });
      await page.goto(path);
      const boxes = (selector: string): Promise<Box[]> =>
        page.locator(selector).evaluateAll((found) =>
          found
            .map((each) => each.getBoundingClientRect())
            .filter(({ width: wide }) => wide > 0)
            .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
        );
      const [figure] = await boxes('.figure');
      const words = await boxes('.figure text');
      const colours = await boxes('.figure-legend rect');
      // The numbers are below the colours, the words next to them.
      const legend = (await boxes('.figure-legend text')).filter(({ top }) => top < colours[0]!.top + 2);
      expect(legend).toHaveLength(2);
      expect(words.filter(({ left, right }) => left < figure!.left - 1 || right > figure!.right + 1)).toEqual([]);
      expect(legend.filter((word) => colours.some((colour) => meet(word, colour)))).toEqual([]);
      await context.close();
    },
  );
});

describe.skipIf(chromiumPath === null)('computed columns', () => {
  it.beforeAll(({ browser: chromium }) => {
    browser = chromium;
  });

  it.each(
    ['en', 'ja'].flatMap((language) =>
      ['', '&gap_min=1&gap_max=3&gap_inside_domain=yes&sort=-gap'].map((asked) => [language, asked] as const),
    ),
  )('in "%s" with "%s", are not wider than a phone, nor are their menus', async (language, asked) => {
    const gaps = await servePages({ empty: true, prepare: listWithGaps });
    const { page, context } = await openPage(browser, gaps.origin, { viewport: PHONE });
    try {
      await page.goto(`/?lang=${language}${asked}`);
      const widths = async () => page.evaluate(() => document.documentElement.scrollWidth);
      const seen = [await widths()];
      for (const menu of ['#column-filters', '#columns']) {
        const summary = page.locator(`${menu} > summary`);
        await summary.click();
        seen.push(await widths());
        const { x, width } = (await page.locator(`${menu} .menu-inside`).boundingBox())!;
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(PHONE.width);
        await summary.click();
      }
      expect(seen).toEqual([PHONE.width, PHONE.width, PHONE.width]);
      // Nor than a tablet.
      await page.setViewportSize({ width: 768, height: 1000 });
      expect(await widths()).toBe(768);
      await page.setViewportSize(PHONE);
    } finally {
      await context.close();
      await gaps.close();
    }
  });
});

describe.skipIf(chromiumPath === null)('on a wide screen', () => {
  it('the table of the first page has all its columns inside the width of the page', async ({
    browser: chromium,
    starterSite,
  }) => {
    const { page, context } = await openPage(chromium, starterSite.origin, { viewport: { width: 1920, height: 1000 } });
    await page.goto('/');
    const right = async (selector: string) => {
      const { x, width } = (await page.locator(selector).first().boundingBox())!;
      return x + width;
    };
    expect(await right('.results')).toBeLessThanOrEqual((await right('.site-header .bar')) + 1);
    expect(await right('.site-header .bar')).toBeGreaterThan(1700);
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

  it.each(['NaTaO3', 'Ba2Sm2Cu2Ti2O11'])(
    'the passport of %s is one page, of A4 and of letter paper',
    async (formula) => {
      const { page, context } = await openPage(browser, site.origin);
      for (const [language, format] of [
        ['en', 'Letter'],
        ['ja', 'A4'],
      ]) {
        await page.goto(`/compositions/${formula}/passport?lang=${language}`);
        const pages = (await page.pdf({ format: format! })).toString('latin1').match(/\/Type\s*\/Page\b/g);
        expect(pages).toHaveLength(1);
      }
      await context.close();
    },
  );

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
        // Words for screen readers are anywhere.
        beyond: beyond.filter((each) => !each.closest('.visually-hidden')).map((each) => each.outerHTML.slice(0, 80)),
      };
    });
    expect(seen).toEqual({ ground: 'rgba(0, 0, 0, 0)', ink: 'rgb(0, 0, 0)', controls: [], beyond: [] });
    await page.emulateMedia({ media: null, colorScheme: null });
    await context.close();
  });
});
