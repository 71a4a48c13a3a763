import type { Browser } from 'playwright-core';
import { describe, expect } from 'vitest';
import { formatShortScore } from '../../src/web/format/format-short-score.js';
import type { TestSite } from '../web/serve-pages.js';
import { it } from '../fixtures/it.js';
import { chromiumPath, openPage } from './chromium.js';
import { ChromiumVisitor } from './chromium-visitor.js';
import { PlainVisitor } from './plain-visitor.js';
import type { Visitor } from './visitor.js';

let browser: Browser | undefined;
let site: TestSite;

const count = (filter: Parameters<TestSite['service']['browse']>[1], list = 'ternary') =>
  site.service.browse(list, filter).total;

/** The first oxide of the ternary list in an order. */
const firstOxide = (sort: string) => site.service.browse('ternary', { anion: 'O', sort }).rows[0]!;

const ranks = (visitor: Visitor): Promise<string[]> => visitor.texts('.results .rank');

const ACTIVE = 'ul[aria-label="Active filters"]';

/** The same stories with and without the script: only focus and scroll position may differ. */
function stories(at: (path: string) => Promise<Visitor>, script: boolean): void {
  const open = async (path = '/') => {
    const visitor = await at(path);
    return { visitor, done: async () => expect(await visitor.leave()).toEqual([]) };
  };

  it('chooses the number of elements', async () => {
    const { visitor, done } = await open();
    await visitor.found('300 ternary ionic candidates');
    await visitor.follow(/^Binary/i);
    await visitor.found(`${count({}, 'binary')} binary ionic candidates`);
    expect(visitor.address().search).toBe('?list=binary-ionic');
    await done();
  });

  it('asks for an element, leaves it out, and takes it back by clicking it', async () => {
    const { visitor, done } = await open();
    await visitor.click('#element-Fe');
    await visitor.found(`${count({ elements: ['Fe'] })} of 300 ternary ionic candidates`);
    expect(await visitor.text('#element-Fe')).toMatch(/Fe\s+iron, must be present/);
    expect(visitor.address().search).toBe('?elements=Fe');
    await visitor.click('#element-Fe');
    await visitor.found(`${count({ exclude: ['Fe'] })} of 300 ternary ionic candidates`);
    expect(await visitor.count('.results tbody th')).toBeGreaterThan(0);
    expect(await visitor.count('.results tbody th', 'Fe')).toBe(0);
    await visitor.click('#element-Fe');
    await visitor.found('300 ternary ionic candidates');
    await done();
  });

  it('leaves out a group of elements in one click and lets it back in with another', async () => {
    const { visitor, done } = await open();
    const toxic = { exclude: ['Be', 'As', 'Cd', 'Hg', 'Tl', 'Pb'] };
    await visitor.click('#leave-out-toxic');
    await visitor.found(`${count(toxic)} of 300 ternary ionic candidates`);
    await visitor.click('#leave-out-toxic');
    await visitor.found('300 ternary ionic candidates');
    await done();
  });

  it('types a filter, sees how it was understood, and drops one condition', async () => {
    const { visitor, done } = await open();
    await visitor.fill('Search', 'ABO3 -Li');
    await visitor.click('#apply');
    await visitor.found(`${count({ search: 'ABO3', exclude: ['Li'] })} of 300 ternary ionic candidates`);
    expect(await visitor.text(ACTIVE)).toMatch(/without Li[^]*formula type ABO3/);
    await visitor.follow(/formula type/, ACTIVE);
    await visitor.found(`${count({ exclude: ['Li'] })} of 300 ternary ionic candidates`);
    await visitor.follow('Remove all', ACTIVE);
    await visitor.found('300 ternary ionic candidates');
    await done();
  });

  it('searches for a formula with an open element, reads how it was understood, and what of a search was not', async () => {
    const { visitor, done } = await open();
    await visitor.fill('Search', '*2O3');
    await visitor.click('#apply');
    await visitor.found(`${count({ formula: '*2O3' }, 'binary')} of ${count({}, 'binary')} binary ionic candidates`);
    expect(await visitor.text('.understood')).toContain('one other element for each *');
    await visitor.fill('Search', '+Li,-Qq');
    await visitor.click('#apply');
    await visitor.shows('[role=alert]', 'Qq');
    expect(await visitor.valueOf('Search')).toBe('+Li,-Qq');
    await done();
  });

  it('pages forward and back, and the back button goes where one was', async () => {
    const { visitor, done } = await open();
    const place = (words: string) => visitor.shows('.pager-place', words);
    await visitor.click('#page-next');
    await place('Ranks 51 to 100');
    expect((await ranks(visitor))[0]).toBe('51');
    await visitor.click('#page-next');
    await place('Ranks 101 to 150');
    await visitor.goBack();
    await place('Ranks 51 to 100');
    await visitor.goBack();
    await place('Ranks 1 to 50');
    await visitor.goForward();
    await place('Ranks 51 to 100');
    await visitor.click('#page-previous');
    await place('Ranks 1 to 50');
    await visitor.fill('Go to rank', '214');
    await visitor.click('#go');
    await place('Ranks 214 to 263');
    await done();
  });

  it('comes back from a composition to the very page of the list', async () => {
    const { visitor, done } = await open('/?anion=O');
    await visitor.click('#page-next');
    await visitor.shows('#page-previous');
    const before = await ranks(visitor);
    await visitor.click('.results tbody tr:nth-child(4) .row-formula');
    await visitor.shows('.verdict');
    await visitor.goBack();
    await visitor.shows('.results');
    expect(await ranks(visitor)).toEqual(before);
    await done();
  });

  it('downloads what the filter keeps', async () => {
    const { visitor, done } = await open('/?elements=Fe');
    const { name, text } = await visitor.download('CSV of the filtered list');
    expect(name).toBe('ternary-ionic-v1-elements-Fe.csv');
    const lines = text.trim().split('\n');
    expect(lines[0]).toMatch(/^rank,formula,score/);
    expect(lines).toHaveLength(1 + count({ elements: ['Fe'] }));
    await done();
  });

  it('sorts by formula and back from the headings, and by a model from the menu', async () => {
    const { visitor, done } = await open('/?anion=O');
    const formulas = () => visitor.texts('.results .row-formula');
    const shown = (formula: string) =>
      visitor.shows('.results tbody tr:first-child .row-formula', site.service.score(formula).conventional);
    await visitor.click('#sort-formula');
    await shown(firstOxide('formula').formula);
    expect(await visitor.attribute('th[aria-sort]', 'aria-sort')).toBe('ascending');
    await visitor.click('#sort-formula');
    await shown(firstOxide('-formula').formula);
    expect(visitor.address().search).toBe('?anion=O&sort=-formula');
    await visitor.choose('Sort by', '-raw_popularity');
    if (!script) await visitor.click('#sort-apply');
    await visitor.shows('th', 'Popularity');
    await shown(firstOxide('-raw_popularity').formula);
    const before = await formulas();
    await visitor.click('#page-next');
    await visitor.shows('.pager-place', 'Page 2');
    expect(await formulas()).not.toEqual(before);
    await visitor.click('#page-previous');
    await visitor.shows('.pager-place', 'Page 1');
    expect(await formulas()).toEqual(before);
    await done();
  });

  it('asks for an oxidation state, a highest charge and one of a group of elements', async () => {
    const { visitor, done } = await open('/?elements=Fe');
    await visitor.click('#state-Fe3\\+');
    await visitor.found(`${count({ elements: ['Fe'], ions: ['Fe3+'] })} of 300 ternary ionic candidates`);
    await visitor.follow('Remove all', ACTIVE);
    await visitor.found('300 ternary ionic candidates');
    await visitor.choose('With at least one of', 'alkali metals');
    await visitor.click('#apply-conditions');
    await visitor.found(`${count({ anyOf: ['Li', 'Na', 'K', 'Rb', 'Cs', 'Fr'] })} of 300 ternary ionic candidates`);
    await visitor.click('#chargeMax-2');
    const alkali = { anyOf: ['Li', 'Na', 'K', 'Rb', 'Cs', 'Fr'], chargeMax: 2 };
    await visitor.found(`${count(alkali)} of 300 ternary ionic candidates`);
    expect(await visitor.text(ACTIVE)).toMatch(/at least one of alkali metals[^]*no cation above 2\+/);
    await visitor.fill('With the ions', 'Fe+++');
    await visitor.click('#apply-conditions');
    await visitor.shows('[role=alert]', 'is not an ion');
    await done();
  });

  it('says with colour, number and words how often an element comes and how it scores, under the filters in force', async () => {
    const { visitor, done } = await open('/?elements=O');
    const counts = site.service.elementCounts('ternary', { elements: ['O'] }).elements;
    const { rows, meanScore } = counts.find(({ element }) => element === 'Ca')!;
    expect(await visitor.text('#element-Ca')).toMatch(
      new RegExp(`calcium, ${rows} candidates, mean score .*${rows}$`, 's'),
    );
    expect(await visitor.attribute('#element-Ca', 'class')).toMatch(/shade-[1-5]/);
    expect(await visitor.count('ul[aria-label="What the colours mean"] > li')).toBeGreaterThan(2);
    await visitor.click('#colour-score');
    await visitor.shows('#colour-score[aria-current]');
    expect(await visitor.text('#element-Ca .element-value')).toBe(formatShortScore(meanScore!));
    expect(visitor.address().search).toBe('?elements=O&colour=score');
    await visitor.click('#colour-none');
    await visitor.shows('#colour-none[aria-current]');
    expect(await visitor.count('.element-value')).toBe(0);
    await done();
  });

  it('leaves out everything else in one click, so that a click lets elements in', async () => {
    const { visitor, done } = await open('/?elements=O');
    await visitor.click('#leave-out-others');
    await visitor.found('0 of 300 ternary ionic candidates');
    for (const element of ['Ca', 'Ti', 'Al']) {
      await visitor.click(`#element-${element}.element-not`);
      await visitor.shows(`#element-${element}.element-any`);
    }
    const systems = ['Al-Ca-O', 'Ca-O-Ti', 'Al-O-Ti'].map((chemicalSystem) => count({ chemicalSystem }));
    await visitor.found(`${systems.reduce((sum, rows) => sum + rows, 0)} of 300 ternary ionic candidates`);
    await done();
  });

  it('says of each row what its score means, which known compound is nearest, and where else to look', async () => {
    const { visitor, done } = await open();
    const { list, rows } = site.service.browse('ternary');
    const row = '.results tbody tr:first-child';
    const text = await visitor.text(row);
    expect(await visitor.text('#results')).toMatch(/means: about \d+ in 100/);
    expect(text).toMatch(/\d of \d models/);
    const nearest = site.service.nearestKnown(list, rows).get(rows[0]!.formula);
    if (nearest) expect(text).toContain(nearest.conventional);
    await visitor.click(`${row} .row-links summary`);
    expect(await visitor.texts(`${row} .row-links a`)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Materials Project\s*: /), expect.stringMatching(/^MPDS\s*: /)]),
    );
    await done();
  });

  it('unfolds what the built-in data is and how to replace it', async () => {
    const { visitor, done } = await open();
    const how = 'npx incognita ingest FILE';
    expect(await visitor.seesText(how)).toBe(false);
    await visitor.click('summary', 'Sources, and how to use your own database');
    expect(await visitor.seesText(how)).toBe(true);
    await done();
  });
}

describe.skipIf(chromiumPath === null)('looking through a list, with the script', () => {
  it.beforeAll(({ browser: chromium, starterSite }) => {
    browser = chromium;
    site = starterSite;
  });

  stories((path) => ChromiumVisitor.at(browser!, site.origin, path), true);
});

describe('looking through a list, without JavaScript', () => {
  it.beforeAll(({ starterSite }) => {
    site = starterSite;
  });

  stories((path) => PlainVisitor.at(site.origin, path), false);

  // The policy of the pages also says where forms may lead: only a browser obeys it.
  it.skipIf(chromiumPath === null)(
    'sends the forms and follows the links in a browser as well',
    async ({ browser: chromium }) => {
      const { page, complaints, context } = await openPage(chromium, site.origin, { javaScriptEnabled: false });
      await page.goto('/?elements=O');
      await page.getByLabel('Search').fill('ABO3 -Li');
      await page.locator('#apply').click();
      const filters = page.getByRole('list', { name: 'Active filters' });
      await filters.getByRole('link', { name: /formula type/ }).click();
      await page.getByRole('heading', { name: `${count({ exclude: ['Li'] })} of 300` }).waitFor();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'CSV of the filtered list' }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/\.csv$/);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});
