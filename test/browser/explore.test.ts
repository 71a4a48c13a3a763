import type { Browser } from 'playwright-core';
import { describe, expect } from 'vitest';
import { formatShortScore } from '../../src/web/format/format-short-score.js';
import type { TestSite } from '../web/serve-pages.js';
import { it } from '../fixtures/it.js';
import { chromiumPath, openPage } from './chromium.js';

let browser: Browser;
let site: TestSite;

const count = (filter: Parameters<TestSite['service']['browse']>[1], list = 'ternary') =>
  site.service.browse(list, filter).total;

/** The first oxide of the ternary list in an order. */
const firstOxide = (sort: string) => site.service.browse('ternary', { anion: 'O', sort }).rows[0]!;

// The same stories with and without the script: only focus and scroll position may differ.
describe.skipIf(chromiumPath === null).each([
  { script: 'with the script', javaScriptEnabled: true },
  { script: 'without JavaScript', javaScriptEnabled: false },
])('looking through a list, $script', ({ javaScriptEnabled }) => {
  it.beforeAll(({ browser: chromium, starterSite }) => {
    browser = chromium;
    site = starterSite;
  });

  const open = async (path = '/') => {
    const watched = await openPage(browser, site.origin, { javaScriptEnabled });
    await watched.page.goto(path);
    const { page } = watched;
    return {
      ...watched,
      ranks: () => page.locator('.results .rank').allInnerTexts(),
      found: (text: string | RegExp) => page.getByRole('heading', { name: text }).waitFor(),
      done: async () => {
        expect(watched.complaints).toEqual([]);
        await watched.context.close();
      },
    };
  };
  it('chooses the number of elements', async () => {
    const { page, found, done } = await open();
    await found('300 ternary ionic candidates');
    await page.getByRole('link', { name: /^Binary/i }).click();
    await found(`${count({}, 'binary')} binary ionic candidates`);
    expect(new URL(page.url()).search).toBe('?list=binary-ionic');
    await done();
  });

  it('asks for an element, leaves it out, and takes it back by clicking it', async () => {
    const { page, found, done } = await open();
    const cell = page.locator('#element-Fe');
    await cell.click();
    await found(`${count({ elements: ['Fe'] })} of 300 ternary ionic candidates`);
    expect(await cell.textContent()).toContain('Fe iron, must be present');
    expect(new URL(page.url()).search).toBe('?elements=Fe');
    await cell.click();
    await found(`${count({ exclude: ['Fe'] })} of 300 ternary ionic candidates`);
    expect(await page.locator('.results tbody th', { hasText: 'Fe' }).count()).toBe(0);
    await cell.click();
    await found('300 ternary ionic candidates');
    await done();
  });

  it('leaves out a group of elements in one click and lets it back in with another', async () => {
    const { page, found, done } = await open();
    const toxic = { exclude: ['Be', 'As', 'Cd', 'Hg', 'Tl', 'Pb'] };
    await page.locator('#leave-out-toxic').click();
    await found(`${count(toxic)} of 300 ternary ionic candidates`);
    await page.locator('#leave-out-toxic').click();
    await found('300 ternary ionic candidates');
    await done();
  });

  it('types a filter, sees how it was understood, and drops one condition', async () => {
    const { page, found, done } = await open();
    await page.getByLabel('Search').fill('ABO3 -Li');
    await page.locator('#apply').click();
    await found(`${count({ search: 'ABO3', exclude: ['Li'] })} of 300 ternary ionic candidates`);
    const filters = page.getByRole('list', { name: 'Active filters' });
    expect(await filters.innerText()).toMatch(/without Li[^]*formula type ABO3/);
    await filters.getByRole('link', { name: /formula type/ }).click();
    await found(`${count({ exclude: ['Li'] })} of 300 ternary ionic candidates`);
    await filters.getByRole('link', { name: 'Remove all' }).click();
    await found('300 ternary ionic candidates');
    await done();
  });

  it('searches for a formula with an open element, is told how it was understood, and what of a search was not', async () => {
    const { page, found, done } = await open();
    await page.getByLabel('Search').fill('*2O3');
    await page.locator('#apply').click();
    await found(`${count({ formula: '*2O3' }, 'binary')} of ${count({}, 'binary')} binary ionic candidates`);
    expect(await page.locator('.understood').innerText()).toContain('one other element for each *');
    await page.getByLabel('Search').fill('+Li,-Qq');
    await page.locator('#apply').click();
    expect(await page.getByRole('alert').innerText()).toContain('Qq');
    expect(await page.getByLabel('Search').inputValue()).toBe('+Li,-Qq');
    await done();
  });

  it('pages forward and back, and the back button goes where one was', async () => {
    const { page, ranks, done } = await open();
    const place = (text: string) => page.locator('.pager-place', { hasText: text }).waitFor();
    await page.locator('#page-next').click();
    await place('Ranks 51 to 100');
    expect((await ranks())[0]).toBe('51');
    await page.locator('#page-next').click();
    await place('Ranks 101 to 150');
    await page.goBack();
    await place('Ranks 51 to 100');
    await page.goBack();
    await place('Ranks 1 to 50');
    await page.goForward();
    await place('Ranks 51 to 100');
    await page.locator('#page-previous').click();
    await place('Ranks 1 to 50');
    await page.getByLabel('Go to rank').fill('214');
    await page.locator('#go').click();
    await place('Ranks 214 to 263');
    await done();
  });

  it('comes back from a composition to the very page of the list', async () => {
    const { page, ranks, done } = await open('/?anion=O');
    await page.locator('#page-next').click();
    await page.locator('#page-previous').waitFor();
    const before = await ranks();
    await page.locator('.results .row-formula').nth(3).click();
    await page.locator('.verdict').waitFor();
    await page.goBack();
    await page.locator('.results').waitFor();
    expect(await ranks()).toEqual(before);
    await done();
  });

  it('downloads what the filter keeps', async () => {
    const { page, done } = await open('/?elements=Fe');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV of the filtered list' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('ternary-ionic-v1-elements-Fe.csv');
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const lines = Buffer.concat(chunks).toString('utf8').trim().split('\n');
    expect(lines[0]).toMatch(/^rank,formula,score/);
    expect(lines).toHaveLength(1 + count({ elements: ['Fe'] }));
    await done();
  });

  it('sorts by formula and back from the headings, and by a model from the menu', async () => {
    const { page, done } = await open('/?anion=O');
    const formulas = () => page.locator('.results .row-formula').allInnerTexts();
    const shown = async (formula: string) => {
      const { conventional } = site.service.score(formula);
      await page.locator('.results tbody tr:first-child .row-formula', { hasText: conventional }).waitFor();
    };
    await page.locator('#sort-formula').click();
    await shown(firstOxide('formula').formula);
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    await page.locator('#sort-formula').click();
    await shown(firstOxide('-formula').formula);
    expect(new URL(page.url()).search).toBe('?anion=O&sort=-formula');
    await page.getByLabel('Sort by').selectOption('-raw_popularity');
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Sort' }).click();
    await page.getByRole('columnheader', { name: 'Popularity' }).waitFor();
    await shown(firstOxide('-raw_popularity').formula);
    const before = await formulas();
    await page.locator('#page-next').click();
    await page.locator('.pager-place', { hasText: 'Page 2' }).waitFor();
    expect(await formulas()).not.toEqual(before);
    await page.locator('#page-previous').click();
    await page.locator('.pager-place', { hasText: 'Page 1' }).waitFor();
    expect(await formulas()).toEqual(before);
    await done();
  });

  it('asks for an oxidation state, a highest charge and one of a group of elements', async () => {
    const { page, found, done } = await open('/?elements=Fe');
    await page.locator('#state-Fe3\\+').click();
    await found(`${count({ elements: ['Fe'], ions: ['Fe3+'] })} of 300 ternary ionic candidates`);
    await page.getByRole('list', { name: 'Active filters' }).getByRole('link', { name: 'Remove all' }).click();
    await found('300 ternary ionic candidates');
    await page.getByLabel('With at least one of').selectOption({ label: 'alkali metals' });
    await page.locator('#apply-conditions').click();
    await found(`${count({ anyOf: ['Li', 'Na', 'K', 'Rb', 'Cs', 'Fr'] })} of 300 ternary ionic candidates`);
    await page.locator('#chargeMax-2').click();
    const alkali = { anyOf: ['Li', 'Na', 'K', 'Rb', 'Cs', 'Fr'], chargeMax: 2 };
    await found(`${count(alkali)} of 300 ternary ionic candidates`);
    expect(await page.getByRole('list', { name: 'Active filters' }).innerText()).toMatch(
      /at least one of alkali metals[^]*no cation above 2\+/,
    );
    await page.getByLabel('With the ions').fill('Fe+++');
    await page.locator('#apply-conditions').click();
    expect(await page.getByRole('alert').innerText()).toContain('is not an ion');
    await done();
  });

  it('says with colour, number and words how often an element comes and how it scores, under the filters in force', async () => {
    const { page, done } = await open('/?elements=O');
    const counts = site.service.elementCounts('ternary', { elements: ['O'] }).elements;
    const { rows, meanScore } = counts.find(({ element }) => element === 'Ca')!;
    const calcium = page.locator('#element-Ca');
    expect(await calcium.textContent()).toMatch(new RegExp(`calcium, ${rows} candidates, mean score .*${rows}$`));
    expect(await calcium.getAttribute('class')).toMatch(/shade-[1-5]/);
    expect(
      await page.getByRole('list', { name: 'What the colours mean' }).getByRole('listitem').count(),
    ).toBeGreaterThan(2);
    await page.locator('#colour-score').click();
    await page.locator('#colour-score[aria-current]').waitFor();
    expect(await calcium.locator('.element-value').innerText()).toBe(formatShortScore(meanScore!));
    expect(new URL(page.url()).search).toBe('?elements=O&colour=score');
    await page.locator('#colour-none').click();
    await page.locator('#colour-none[aria-current]').waitFor();
    expect(await page.locator('.element-value').count()).toBe(0);
    await done();
  });

  it('leaves out everything else in one click, so that a click lets elements in', async () => {
    const { page, found, done } = await open('/?elements=O');
    await page.locator('#leave-out-others').click();
    await found('0 of 300 ternary ionic candidates');
    for (const element of ['Ca', 'Ti', 'Al']) {
      await page.locator(`#element-${element}.element-not`).click();
      await page.locator(`#element-${element}.element-any`).waitFor();
    }
    const systems = ['Al-Ca-O', 'Ca-O-Ti', 'Al-O-Ti'].map((chemicalSystem) => count({ chemicalSystem }));
    await found(`${systems.reduce((sum, rows) => sum + rows, 0)} of 300 ternary ionic candidates`);
    await done();
  });

  it('says of each row what its score means, which known compound is nearest, and where else to look', async () => {
    const { page, done } = await open();
    const { list, rows } = site.service.browse('ternary');
    const row = page.locator('.results tbody tr').first();
    const text = await row.innerText();
    expect(await page.locator('#results').innerText()).toMatch(/means: about \d+ in 100/);
    expect(text).toMatch(/\d of \d models/);
    const nearest = site.service.nearestKnown(list, rows).get(rows[0]!.formula);
    if (nearest) expect(text).toContain(nearest.conventional);
    await row.locator('.row-links summary').click();
    expect(await row.locator('.row-links a').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Materials Project: /), expect.stringMatching(/^MPDS: /)]),
    );
    await done();
  });

  it('unfolds what the built-in data is and how to replace it', async () => {
    const { page, done } = await open();
    const how = page.getByText('npx incognita ingest FILE');
    expect(await how.isVisible()).toBe(false);
    await page.getByText('Sources, and how to use your own database').click();
    expect(await how.isVisible()).toBe(true);
    await done();
  });
});
