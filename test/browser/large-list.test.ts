import type { Browser } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { generatedDescription, generatedRows } from '../../scripts/generated-rows.js';
import type { Workspace } from '../../src/store/workspace.js';
import { NOW } from '../fixtures/workspace.js';
import { servePages, type TestSite } from '../web/serve-pages.js';
import { it } from '../fixtures/it.js';
import { chromiumPath } from './chromium.js';
import { ChromiumVisitor } from './chromium-visitor.js';
import { PlainVisitor } from './plain-visitor.js';
import type { Visitor } from './visitor.js';

/** As many as a list has by default; 5000000 takes a minute more. */
const ROWS = Number(process.env['INCOGNITA_LARGE_ROWS'] ?? 100_000);

const MODELS = ['blend', 'substitution'];

function publishLarge({ lists }: Workspace): void {
  const writer = lists.begin(4);
  for (const row of generatedRows(ROWS, MODELS)) writer.append(row);
  writer.publish(generatedDescription(ROWS, MODELS), NOW);
}

describe.skipIf(chromiumPath === null)(`looking through a list of ${ROWS.toLocaleString('en')} rows`, () => {
  let browser: Browser;
  let site: TestSite;
  it.beforeAll(async ({ browser: chromium }) => {
    browser = chromium;
    site = await servePages({ empty: true, prepare: publishLarge });
  });
  afterAll(() => site.close());

  it.each([
    ['with the script', true],
    ['without JavaScript', false],
  ])('filters, goes on and back, and counts as the service does, %s', async (_script, withScript) => {
    const visitor: Visitor = withScript
      ? await ChromiumVisitor.at(browser, site.origin, '/')
      : await PlainVisitor.at(site.origin, '/');
    const found = (rows: number): Promise<void> =>
      visitor.found(`${rows.toLocaleString('en')} of ${ROWS.toLocaleString('en')}`);
    const total = (filter: Parameters<TestSite['service']['browse']>[1]): number =>
      site.service.browse('quaternary', filter).total;
    await visitor.found(`${ROWS.toLocaleString('en')} quaternary ionic candidates`);
    await visitor.click('#element-Li');
    await found(total({ elements: ['Li'] }));
    await visitor.click('#element-Fe');
    await found(total({ elements: ['Li', 'Fe'] }));
    await visitor.click('#element-Fe');
    await found(total({ elements: ['Li'], exclude: ['Fe'] }));
    const first = await visitor.texts('.results .rank');
    await visitor.click('#page-next');
    await visitor.shows('#page-previous, [rel=prev]');
    expect(await visitor.texts('.results .rank')).not.toEqual(first);
    await visitor.goBack();
    await found(total({ elements: ['Li'], exclude: ['Fe'] }));
    // The heading is that of both pages, and the rows come a moment later.
    await expect.poll(() => visitor.texts('.results .rank')).toEqual(first);
    expect(await visitor.leave()).toEqual([]);
  });
});
