import { describe, expect } from 'vitest';
import { describeOperations } from '../../src/web/api/describe-operations.js';
import { apiTexts } from '../../src/messages/api-texts.js';
import { it } from '../fixtures/it.js';
import type { TestSite } from './serve-pages.js';

let site: TestSite;

it.beforeAll(({ starterSite }) => {
  site = starterSite;
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(site.origin + path, { redirect: 'manual', headers: { Accept: 'text/html', ...headers } });

const sentTo = async (path: string) => (await get(path)).headers.get('location');

describe('the Japanese of the pages', () => {
  it('has every text of the API, and none that the API does not have', () => {
    const used = new Set<string>();
    const [english, japanese] = [describeOperations('en'), describeOperations('ja')];
    const texts = (api: typeof english): [text: string, ids: string[]][] => [
      [api.description, ['info']],
      ...api.tags.map(({ name, description }): [string, string[]] => [description, [`tag.${name}`]]),
      ...api.operations.flatMap(({ id, summary, description, parameters }): [string, string[]][] => [
        [summary, [`${id}.summary`]],
        [description, [`${id}.description`]],
        ...parameters.map((one): [string, string[]] => [
          one.description,
          [`${id}.${one.name}`, `parameter.${one.name}`],
        ]),
      ]),
    ];
    const translated = texts(japanese);
    for (const [index, [text, ids]] of texts(english).entries()) {
      if (text === '') continue;
      for (const id of ids) if (id in apiTexts.ja) used.add(id);
      expect([ids[0], translated[index]![0]]).toEqual([ids[0], expect.stringMatching(/[\u3040-\u30ff\u4e00-\u9fff]/)]);
    }
    expect(Object.keys(apiTexts.ja).filter((id) => !used.has(id))).toEqual([]);
  });

  it('has no half-width punctuation next to Japanese characters in the texts of the API', () => {
    const wrong = Object.values(apiTexts.ja).filter((text) =>
      /[\u3040-\u30ff\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u3040-\u30ff\u4e00-\u9fff]/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('is asked for by the address and then remembered, or by what the browser accepts', async () => {
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

  it('is kept by every redirect, and so are the colours', async () => {
    expect(await sentTo('/?q=LiFePO4&lang=ja')).toBe('/compositions/LiFePO4?lang=ja');
    expect(await sentTo('/?q=%2BLi&lang=ja&theme=dark')).toBe('/?elements=Li&lang=ja&theme=dark');
    expect(await sentTo('/?rank=12&lang=ja')).toBe('/?after=11&lang=ja');
    expect(await sentTo('/compositions?formula=BaTiO3&lang=ja')).toBe('/compositions/BaTiO3?lang=ja');
    expect(await sentTo('/compositions/O3TiBa?lang=ja')).toBe('/compositions/BaTiO3?as=O3TiBa&lang=ja');
    expect(await sentTo('/compositions/O3TiBa/passport?lang=ja')).toBe('/compositions/BaTiO3/passport?lang=ja');
    expect(await sentTo('/maps?cation=Ba&cation=Ti&anion=O&lang=ja')).toMatch(/^\/maps\?.*&lang=ja$/);
    expect(await sentTo('/compositions/O3TiBa?lang=a%26b%0d')).toBe('/compositions/BaTiO3?as=O3TiBa&lang=a%26b%0D');
  });

  it('says what a score means', async () => {
    const { formula, conventional, score, rank } = site.service.score(site.service.browse('ternary').rows[4]!.formula);
    const text = await (await get(`/compositions/${conventional}?lang=ja`)).text();
    expect(text).toContain(`およそ${Math.round(100 * score!)}%が`);
    expect(text).toContain(`中${rank}位です。`);
    expect(formula).not.toBe('');
  });
});
