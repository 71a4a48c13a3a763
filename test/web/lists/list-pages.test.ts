import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ionLabel } from '../../../src/chemistry/ions/ion.js';
import { publishSmallList } from '../../fixtures/small-list.js';
import { ingestFormulas, NOW } from '../../fixtures/workspace.js';
import { servePages, type TestSite } from '../serve-pages.js';

let site: TestSite;

const get = async (path: string) => {
  const response = await fetch(site.origin + path, { headers: { Accept: 'text/html' } });
  return { status: response.status, text: await response.text() };
};

/** Addresses of downloads with the size that is next to each. */
const links = (text: string) =>
  [
    ...text.matchAll(
      /href="(\/v1\/lists\/[^"]+)"[^>]*>(?:[^<]|<span class="visually-hidden">[^<]*<\/span>)*<span class="quiet"> about ([\d.]+ \w+)/g,
    ),
  ].map(([, address, size]) => `${address} ${size}`);

beforeAll(async () => {
  site = await servePages({
    prepare: async (workspace) => {
      await ingestFormulas(workspace, 'later', ['LiAlO2', 'KGaS2', 'SrZrO3', 'NaYO2']);
      publishSmallList(workspace, { arity: 3, top: 200, now: NOW });
    },
  });
});
afterAll(() => site.close());

describe('the page of a list', () => {
  it('says where the list comes from, draws its curves, and leads to the evaluation of its models', async () => {
    const { text } = await get('/lists/ternary-ionic-v1');
    const list = site.service.list('ternary-ionic-v1');
    expect(text).toContain(list.checksum);
    expect(text).toContain('300 ternary ionic candidates');
    expect(text.match(/<svg class="plot"/g)).toHaveLength(2);
    expect(text).toContain('href="/evaluation/1"');
    expect(text).toContain(`SHA-256 ${list.checksum.slice(0, 16)}`);
  });

  it('has one separator between the checksums of its files', async () => {
    const { text } = await get('/lists/ternary-ionic-v1');
    const words = text.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
    expect(words).toContain('CSV, JSON Lines, Parquet. The SHA-256 of the list');
  });

  it('offers all of it in three formats, or what a filter keeps, with the size of each', async () => {
    const whole = links((await get('/lists/ternary-ionic-v1')).text);
    expect(whole).toHaveLength(3);
    for (const ending of ['csv', 'jsonl', 'parquet']) {
      expect(whole.some((link) => link.startsWith(`/v1/lists/ternary-ionic-v1/download.${ending} `))).toBe(true);
    }
    const filtered = await get('/lists/ternary-ionic-v1?elements=Li,O');
    const { total } = site.service.browse('ternary-ionic-v1', { elements: ['Li', 'O'] });
    expect(filtered.text).toContain(`Download these ${total}:`);
    expect(links(filtered.text)).toHaveLength(6);
    for (const format of ['csv', 'jsonl', 'parquet'])
      expect(filtered.text).toContain(`/v1/lists/ternary-ionic-v1/download.${format}.sha256?elements=Li,O"`);
  });

  it.each([
    ['any_of=Li,Na', { anyOf: ['Li', 'Na'] }],
    ['only_of=Li-Na-K-Mg-O-Fe', { onlyOf: ['Li', 'Na', 'K', 'Mg', 'O', 'Fe'] }],
    ['ions=Fe3%2B', { ions: ['Fe3+'] }],
    ['charge_max=2', { chargeMax: 2 }],
    ['formula=Li*O2', { formula: 'Li*O2' }],
    ['anion=O&score_min=0.001', { anion: 'O', scoreMin: 0.001 }],
  ])('counts for its downloads what %s keeps', async (conditions, filter) => {
    const { total } = site.service.browse('ternary-ionic-v1', filter);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(300);
    expect((await get(`/lists/ternary-ionic-v1?${conditions}`)).text).toContain(`Download these ${total}:`);
  });

  it('leads to its other versions and to what differs', async () => {
    const { text } = await get('/lists/ternary-ionic-v2');
    expect(text).toContain('href="/lists/compare?before=ternary-ionic-v1&amp;after=ternary-ionic-v2"');
    expect((await get('/lists/ternary-ionic-v1')).text).toContain(', superseded');
    const compared = await get('/lists/compare?before=ternary-ionic-v1&after=ternary-ionic-v2&top=100');
    const { entered, left, moved } = site.service.compare('ternary-ionic-v1', 'ternary-ionic-v2', 100);
    expect(compared.text).toContain(`${entered.length} entered, ${left.length} left, ${moved.length} moved`);
    expect(left.length).toBeGreaterThan(0);
    const changes = /href="(\/v1\/lists\/[^"]+\/changes[^"]+)"/.exec(compared.text)![1]!.replaceAll('&amp;', '&');
    expect((await fetch(site.origin + changes)).status).toBe(200);
  });

  it('is found by the alias of a space, and is not there for a list that is none', async () => {
    expect((await get('/lists/binary')).text).toContain('<h1>binary-ionic-v1</h1>');
    const missing = await get('/lists/nothing');
    expect([missing.status, missing.text]).toEqual([404, expect.stringContaining('There is no list')]);
  });
});

describe('the page of pairs of elements', () => {
  it('counts the rows that have both, each a link to just these rows', async () => {
    const { list, elements, rows } = await site.service.elementPairs('ternary-ionic');
    const all = [...site.service.rows(list.id)];
    elements.forEach((first, i) => {
      elements.slice(0, i + 1).forEach((second, j) => {
        const both = all.filter((row) => row.elements.includes(first) && row.elements.includes(second));
        expect(rows[i]![j]).toBe(both.length);
      });
    });
    const { text } = await get(`/lists/${list.id}/elements`);
    const cells = [...text.matchAll(/<a href="\/\?list=[^"]*&amp;elements=([A-Za-z]+),([A-Za-z]+)" tab[iI]ndex="-1"/g)];
    expect(cells).toHaveLength(rows.flatMap((row, i) => row.slice(0, i)).filter((count) => count > 0).length);
    expect((await get(`/lists/${list.id}`)).text).toContain(`href="/lists/${list.id}/elements"`);
  });
});

describe('a list that was learnt from other known compounds than there are now', () => {
  it('says so on its pages and in the API, and others do not; candidates that are known by now are marked wherever they are', async () => {
    let known = { elements: [''], ion: '' };
    const other = await servePages({
      prepare: async (workspace) => {
        publishSmallList(workspace, { arity: 3, top: 20, now: NOW, ofTheseCompounds: true });
        const [best] = workspace.lists.open('ternary').page({}, { afterRank: 0, limit: 1 });
        known = { elements: [...best!.elements], ion: ionLabel(best!.ions[0]!) };
        await ingestFormulas(workspace, 'later', ['LiAlO2', 'KGaS2', best!.formula]);
        publishSmallList(workspace, { arity: 2, top: 20, now: NOW, ofTheseCompounds: true });
      },
    });
    try {
      const words = 'known compounds of the workspace have changed';
      const page = async (path: string): Promise<string> => (await fetch(other.origin + path)).text();
      expect(await page('/lists/ternary-ionic-v2')).toContain(words);
      expect(await page('/lists/binary-ionic-v2')).not.toContain(words);
      expect((await page('/lists')).split(words)).toHaveLength(2);
      for (const path of [
        '/?list=ternary',
        `/shelf?elements=${known.elements.join()}`,
        `/ions/${encodeURIComponent(known.ion)}`,
      ])
        expect(await page(path), path).toContain('>now known: later</span>');
      expect(await page('/?list=ternary-ionic')).toContain(words);
      expect(await page('/?list=binary-ionic')).not.toContain(words);
      const { data } = JSON.parse(await page('/v1/lists')) as { data: { id: string; data_changed: boolean }[] };
      expect(data.filter((list) => list.data_changed).map(({ id }) => id)).toEqual(['ternary-ionic-v2']);
      expect(JSON.parse(await page('/v1/lists/ternary-ionic-v2'))).toMatchObject({ data: { data_changed: true } });
    } finally {
      await other.close();
    }
  });
});
