import { say } from '../../src/messages/say.js';
import type { Browser } from 'playwright-core';
import { conventionalFormula } from '../../src/chemistry/formula/spellings.js';
import { describe, expect } from 'vitest';
import type { TestSite } from '../web/serve-pages.js';
import { it } from '../fixtures/it.js';
import { chromiumPath, openPage } from './chromium.js';
import { ChromiumVisitor } from './chromium-visitor.js';
import { PlainVisitor } from './plain-visitor.js';
import type { Visitor } from './visitor.js';

let browser: Browser;
let site: TestSite;

/** The same stories with and without the script. */
function stories(at: (path: string) => Promise<Visitor>): void {
  const lookUp = async (formula: string) => {
    const visitor = await at('/about');
    await visitor.fill('Formula', formula);
    await visitor.press('Score it');
    return { visitor, done: async () => expect(await visitor.leave()).toEqual([]) };
  };

  it('answers with the score of a candidate, what it means and what it rests on', async () => {
    const [row] = site.service.browse('ternary').rows.slice(4);
    const report = site.service.composition(row!.formula);
    const { visitor, done } = await lookUp(row!.formula);
    await visitor.shows('h1', report.conventional);
    const text = await visitor.text('main');
    expect(text).toContain(say(report.meaning, 'en'));
    expect(text).toContain('Nearest known compounds');
    expect(text).toContain(`${report.contributions[0]!.percentile!.toFixed(4)} %`);
    await done();
  });

  it('leads from a candidate to its place in the list', async () => {
    const [row] = site.service.browse('ternary').rows.slice(40);
    const { visitor, done } = await lookUp(row!.formula);
    await visitor.follow('Its position in the list');
    await visitor.shows('.results');
    expect(Number(await visitor.text('.results .rank'))).toBe(row!.rank - 10);
    // Its row is marked.
    await visitor.shows(`tr#rank-${row!.rank}`, conventionalFormula(row!));
    await done();
  });

  it('names the sources of a known compound', async () => {
    const { visitor, done } = await lookUp('TiBaO3');
    // The heading is as typed.
    await visitor.shows('h1', 'TiBaO3');
    expect(await visitor.text('main')).toMatch(/Usually written\s+BaTiO3[^]*Known compound[^]*Reported by\s+textbook/);
    await done();
  });

  it('says why a formula has no score', async () => {
    const { visitor, done } = await lookUp('CuZn');
    const reason = say(site.service.composition('CuZn').unscored!.detail, 'en');
    // Commands between backticks are code on the page.
    await visitor.shows('.verdict', reason.replaceAll('`', ''));
    await done();
  });

  it('leads from a formula without a score to one that has one', async () => {
    const { visitor, done } = await lookUp('Na3O');
    await visitor.found('Compositions that can be scored instead');
    await visitor.follow('Na2O', 'section:has(#instead)');
    await visitor.shows('h1', 'Na2O');
    await done();
  });

  it('marks where a formula goes wrong, and the suggestion works', async () => {
    const { visitor, done } = await lookUp('Co203');
    await visitor.shows('[role=alert] mark');
    expect(await visitor.texts('[role=alert] mark')).toEqual(['0']);
    await visitor.follow('Co2O3');
    await visitor.shows('h1', 'Co2O3');
    await done();
  });
}

describe.skipIf(chromiumPath === null)('looking up a formula, with the script', () => {
  it.beforeAll(({ browser: chromium, site: textbook }) => {
    browser = chromium;
    site = textbook;
  });

  stories((path) => ChromiumVisitor.at(browser, site.origin, path));
});

describe('looking up a formula, without JavaScript', () => {
  it.beforeAll(({ site: textbook }) => {
    site = textbook;
  });

  stories((path) => PlainVisitor.at(site.origin, path));
});

describe.skipIf(chromiumPath === null)('copying', () => {
  it.beforeAll(({ browser: chromium, site: textbook }) => {
    browser = chromium;
    site = textbook;
  });

  it('gives the formula as plain text, from the button and from a selection', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const { page, context, complaints } = await openPage(browser, site.origin, { permissions });
    await page.goto('/compositions/BaTiO3');
    await page.getByRole('button', { name: 'Copy formula' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('BaTiO3');
    const selected = await page.evaluate(() => {
      getSelection()!.selectAllChildren(document.querySelector('h1')!);
      return getSelection()!.toString();
    });
    expect(selected.trim()).toBe('BaTiO3');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('has no button that cannot work where there is no script', async () => {
    const { page, context } = await openPage(browser, site.origin, { javaScriptEnabled: false });
    await page.goto('/compositions/BaTiO3');
    expect(await page.getByRole('button', { name: 'Copy formula' }).count()).toBe(0);
    await context.close();
  });
});
