import { say } from '../../src/messages/say.js';
import type { Browser } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { TestSite } from '../web/serve-pages.js';
import { it } from '../fixtures/it.js';
import { chromiumPath, openPage } from './chromium.js';

let browser: Browser;
let site: TestSite;

describe.skipIf(chromiumPath === null).each([
  { script: 'with the script', javaScriptEnabled: true },
  { script: 'without JavaScript', javaScriptEnabled: false },
])('looking up a formula, $script', ({ javaScriptEnabled }) => {
  it.beforeAll(({ browser: chromium, site: textbook }) => {
    browser = chromium;
    site = textbook;
  });

  const lookUp = async (formula: string) => {
    const watched = await openPage(browser, site.origin, { javaScriptEnabled });
    await watched.page.goto('/about');
    await watched.page.getByRole('textbox', { name: 'Formula' }).fill(formula);
    await watched.page.getByRole('button', { name: 'Score it' }).click();
    return watched;
  };

  it('answers with the score of a candidate, what it means and what it rests on', async () => {
    const [row] = site.service.browse('ternary').rows.slice(4);
    const report = site.service.composition(row!.formula);
    const { page, complaints, context } = await lookUp(row!.formula);
    await page.getByRole('heading', { level: 1, name: report.conventional }).waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toContain(say(report.meaning, 'en'));
    expect(text).toContain('Nearest known compounds');
    expect(text).toContain(`${report.contributions[0]!.percentile!.toFixed(4)} %`);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('leads from a candidate to its place in the list', async () => {
    const [row] = site.service.browse('ternary').rows.slice(40);
    const { page, context } = await lookUp(row!.formula);
    await page.getByRole('link', { name: 'Its position in the list' }).click();
    await page.locator('.results').waitFor();
    const first = await page.locator('.results .rank').first().innerText();
    expect(Number(first)).toBe(row!.rank - 10);
    await context.close();
  });

  it('names the sources of a known compound', async () => {
    const { page, context } = await lookUp('TiBaO3');
    // The heading is as typed.
    await page.getByRole('heading', { level: 1, name: 'TiBaO3' }).waitFor();
    expect(await page.locator('main').innerText()).toMatch(
      /Usually written\s+BaTiO3[^]*Known compound[^]*Reported by\s+textbook/,
    );
    await context.close();
  });

  it('says why a formula has no score', async () => {
    const { page, context } = await lookUp('CuZn');
    await page.locator('.verdict').waitFor();
    expect(await page.locator('.verdict').innerText()).toContain(
      say(site.service.composition('CuZn').unscored!.detail, 'en'),
    );
    await context.close();
  });

  it('leads from a formula without a score to one that has one', async () => {
    const { page, context } = await lookUp('Na3O');
    await page.getByRole('heading', { name: 'Compositions that can be scored instead' }).waitFor();
    await page
      .locator('section', { has: page.locator('#instead') })
      .getByRole('link', { name: 'Na2O' })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Na2O' }).waitFor();
    await context.close();
  });

  it('marks where a formula goes wrong, and the suggestion works', async () => {
    const { page, complaints, context } = await lookUp('Co203');
    expect(await page.getByRole('alert').locator('mark').innerText()).toBe('0');
    await page.getByRole('link', { name: 'Co2O3' }).click();
    await page.getByRole('heading', { level: 1, name: 'Co2O3' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
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
