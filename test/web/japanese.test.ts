import { describe, expect } from 'vitest';
import { describeOperations } from '../../src/web/api/describe-operations.js';
import { apiWords } from '../../src/web/text/ja/api-words.js';
import { onOneLine } from '../../src/web/text/use-api-text.js';
import { it } from '../fixtures/it.js';
import type { TestSite } from './serve-pages.js';

let site: TestSite;

it.beforeAll(({ starterSite }) => {
  site = starterSite;
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(site.origin + path, { redirect: 'manual', headers: { Accept: 'text/html', ...headers } });

describe('the Japanese of the pages', () => {
  it('has no text of the API that the API has no more', () => {
    const { description, tags, operations } = describeOperations();
    const texts = [
      description,
      ...tags.map((tag) => tag.description),
      ...operations.flatMap((each) => [
        each.summary,
        each.description,
        ...each.parameters.map((one) => one.description),
      ]),
    ];
    const known = new Set(texts.map(onOneLine));
    expect(Object.keys(apiWords).filter((text) => !known.has(text))).toEqual([]);
  });

  it('is asked for by the address and then kept, or by what the browser accepts', async () => {
    expect(await (await get('/lists')).text()).toContain('<html lang="en">');
    expect(await (await get('/lists', { 'Accept-Language': 'ja,en;q=0.5' })).text()).toContain('<html lang="ja">');
    const asked = await get('/lists?lang=ja');
    expect(await asked.text()).toContain('公開済みのリスト');
    const cookie = asked.headers.get('set-cookie')!;
    expect(cookie).toMatch(/^lang=ja;.*HttpOnly; SameSite=Lax/);
    expect(await (await get('/lists', { Cookie: cookie.split(';')[0]! })).text()).toContain('公開済みのリスト');
    expect(await (await get('/lists?lang=xx', { 'Accept-Language': 'fr' })).text()).toContain('<html lang="en">');
  });

  it('is offered on every page, at the same address', async () => {
    const text = await (await get('/?elements=O')).text();
    expect(text).toContain('href="/?elements=O&amp;lang=ja"');
    expect(await (await get('/?elements=O&lang=ja')).text()).toContain('href="/?elements=O&amp;lang=en"');
  });

  it('says what a score means', async () => {
    const { formula, conventional, score, rank } = site.service.score(site.service.browse('ternary').rows[4]!.formula);
    const text = await (await get(`/compositions/${conventional}?lang=ja`)).text();
    expect(text).toContain(`およそ${Math.round(100 * score!)}%が`);
    expect(text).toContain(`中${rank}位です。`);
    expect(formula).not.toBe('');
  });
});
