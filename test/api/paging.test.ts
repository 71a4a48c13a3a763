import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Service } from '../../src/service/service.js';
import { ingestFormulas, NOW, TERNARY_ROWS, textbookWorkspace, type TestWorkspace } from '../fixtures/workspace.js';
import { publishSmallList } from '../fixtures/small-list.js';
import { runApp, type RunningApp } from './running-app.js';

interface Page {
  readonly data: readonly {
    readonly rank: number;
    readonly formula: string;
    readonly reported_by: readonly string[];
  }[];
  readonly links: { readonly next: string | null };
  readonly meta: { readonly count: number; readonly total: number; readonly list: string };
}

let test: TestWorkspace;
let app: RunningApp;

beforeAll(async () => {
  test = await textbookWorkspace();
  app = await runApp(new Service(test.workspace));
});

afterAll(async () => {
  await app.stop();
  test.remove();
});

const page = async (path: string) => (await app.json(path)).body as unknown as Page;

async function walk(path: string): Promise<Page[]> {
  const pages = [await page(path)];
  for (let next = pages[0]!.links.next; next !== null; next = pages.at(-1)!.links.next) pages.push(await page(next));
  return pages;
}

describe('paging', () => {
  it('meets every row once and in order, for any size of the page and the filters', async () => {
    const filters = fc.constantFrom(
      '',
      'elements=O',
      'elements=Fe,O',
      'exclude=O',
      'anion=S&exclude=Fe',
      'chemical_system=Ca-*-O',
      'anonymous_formula=ABC3',
      'score_min=0.01',
      'elements=Og',
      'sort=-rank&any_of=Na,S',
      'sort=formula',
      'sort=-formula&elements=O',
      'sort=raw_tucker&ions=O2-',
      'sort=-raw_tucker&charge_max=2',
    );
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 7, max: 400 }), async (filter, limit) => {
        const whole = await page(`/v1/lists/ternary/compositions?${filter}&limit=1000`);
        const pages = await walk(`/v1/lists/ternary/compositions?${filter}&limit=${limit}`);
        expect(pages.flatMap(({ data }) => data)).toEqual(whole.data);
        expect(pages.slice(0, -1).every(({ data }) => data.length === limit)).toBe(true);
        expect(pages.every(({ meta, data }) => meta.total === whole.data.length && meta.count === data.length)).toBe(
          true,
        );
      }),
      { numRuns: 15 },
    );
  });

  it('gives 50 rows where nothing is said, and every row of the list in the end', async () => {
    const pages = await walk('/v1/lists/ternary/compositions');
    expect(pages.map(({ data }) => data.length)).toEqual(Array.from({ length: TERNARY_ROWS / 50 }, () => 50));
    const ranks = pages.flatMap(({ data }) => data.map((row) => row.rank));
    expect(ranks).toEqual(Array.from({ length: TERNARY_ROWS }, (_, index) => index + 1));
  });

  it('names the version of the list in the address of the next page', async () => {
    const { links, meta } = await page('/v1/lists/3/compositions?limit=10');
    expect(meta.list).toBe('ternary-ionic-v1');
    expect(links.next).toMatch(/^\/v1\/lists\/ternary-ionic-v1\/compositions\?limit=10&cursor=[\w-]+$/);
  });

  it('may change the size of the page on the way', async () => {
    const first = await page('/v1/lists/ternary/compositions?limit=10');
    const second = await page(first.links.next!.replace('limit=10', 'limit=25'));
    expect(second.data.map((row) => row.rank)).toEqual(Array.from({ length: 25 }, (_, index) => index + 11));
  });

  it('refuses a cursor under other filters, and one of another list', async () => {
    const { links } = await page('/v1/lists/ternary/compositions?limit=10&elements=O');
    const cursor = new URLSearchParams(links.next!.split('?')[1]).get('cursor')!;
    for (const path of [
      `/v1/lists/ternary/compositions?cursor=${cursor}`,
      `/v1/lists/ternary/compositions?elements=S&cursor=${cursor}`,
      `/v1/lists/binary/compositions?elements=O&cursor=${cursor}`,
    ]) {
      expect((await app.json(path)).body).toMatchObject({ status: 400, code: 'CURSOR_INVALID' });
    }
  });

  it('takes the same filters in another spelling for the same', async () => {
    const { links } = await page('/v1/lists/ternary/compositions?limit=1&elements=Fe,O');
    const cursor = new URLSearchParams(links.next!.split('?')[1]).get('cursor')!;
    const next = await page(`/v1/lists/ternary/compositions?limit=1&elements=O,Fe&cursor=${cursor}`);
    expect(next.data).toHaveLength(1);
  });

  it('stays in its version when a newer one is published, also under the alias', async () => {
    const first = await page('/v1/lists/ternary/compositions?limit=10');
    const cursor = new URLSearchParams(first.links.next!.split('?')[1]).get('cursor')!;
    publishSmallList(test.workspace, { arity: 3, top: 20, now: NOW });
    const second = await page(`/v1/lists/ternary/compositions?limit=10&cursor=${cursor}`);
    expect(second.meta).toMatchObject({ list: 'ternary-ionic-v1', total: TERNARY_ROWS });
    expect(second.data.map((row) => row.rank)[0]).toBe(11);
    expect((await page('/v1/lists/ternary/compositions')).meta).toMatchObject({ list: 'ternary-ionic-v2', total: 20 });
    expect(second.meta).toMatchObject({
      note: 'ternary-ionic-v1 is an old version of this list. The current one is ternary-ionic-v2.',
    });
    const links = async (list: string) =>
      (await app.fetch(`/v1/lists/${list}/download.csv?top=1`)).headers.get('Link')!.includes('latest-version');
    expect([await links('ternary-ionic-v1'), await links('ternary-ionic-v2')]).toEqual([true, false]);
    expect((await app.json(`/v1/lists/ternary-ionic-v2/compositions?cursor=${cursor}`)).body).toMatchObject({
      code: 'CURSOR_INVALID',
    });
  });
});

describe('a page of rows', () => {
  it('says at once which rows a database reports that came after the list', async () => {
    const path = '/v1/lists/ternary-ionic-v1/compositions?limit=2';
    const before = await app.json(path);
    const [first, second] = (before.body as unknown as Page).data;
    expect([first!.reported_by, second!.reported_by]).toEqual([[], []]);
    expect(before.headers.get('cache-control')).toBe('no-cache');

    await ingestFormulas(test.workspace, 'later', [second!.formula]);
    const after = await app.json(path);
    expect((after.body as unknown as Page).data.map((row) => row.reported_by)).toEqual([[], ['later']]);
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
  });
});

describe('one list', () => {
  it('is asked for again, which its ETag makes cheap, because it says whether it is current', async () => {
    const before = await app.json('/v1/lists/ternary-ionic-v1');
    expect(before.headers.get('cache-control')).toBe('no-cache');
    const etag = before.headers.get('etag')!;
    const ask = () =>
      app.fetch('/v1/lists/ternary-ionic-v1', { headers: { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' } });
    expect((await ask()).status).toBe(304);
    test.workspace.lists.use('ternary-ionic-v1', NOW);
    expect((await ask()).status).toBe(200);
  });
});
