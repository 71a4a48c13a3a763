import { say } from '../../../src/messages/say.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, vi } from 'vitest';
import { it } from '../../fixtures/it.js';
import type { TestSite } from '../serve-pages.js';

let site: TestSite;

it.beforeAll(({ site: textbook }) => {
  site = textbook;
});

function form(formulas: string, file?: string): FormData {
  const data = new FormData();
  data.set('formulas', formulas);
  data.set('file', new Blob([file ?? '']), file === undefined ? '' : 'mine.csv');
  return data;
}

const read = async (response: Response) => ({
  status: response.status,
  headers: response.headers,
  address: response.url,
  text: await response.text(),
});

/** What one sees in the end: of a batch, the page that it is shown on. */
const post = async (path: string, body: BodyInit) =>
  read(await fetch(site.origin + path, { method: 'POST', body, headers: { Accept: 'text/html' } }));

describe('a batch', () => {
  it('comes back in the order of the scores, pasted or from a file, with reasons for what has none', async () => {
    const [first, second] = site.service.browse('ternary').rows.map((row) => row.formula);
    const { status, text, address } = await post(
      '/batch',
      form(`${first}\nCuZn\nco2o3`, `id,formula\n1,${second}\n2,${first} `),
    );
    expect(status).toBe(200);
    expect(text).toContain('2 new, 0 known, 1 without a score, 1 unreadable');
    expect(text).toContain('5 formulas read, nothing ignored. Repeated formulas, counted once: 1.');
    const part = async (name: string) => (await read(await fetch(`${address}?show=${name}`))).text;
    const reason = say(site.service.score('CuZn').unscored!.detail, 'en').replaceAll('"', '&quot;');
    expect(await part('unscored')).toContain(reason.replaceAll(/`([^`]*)`/g, '<code>$1</code>'));
    expect(await part('unreadable')).toContain('Did you mean Co2O3?');
    const shown = [...text.matchAll(/<th scope="row"><a href="\/compositions\/(\w+)"/g)].map((match) => match[1]);
    const scores = shown.map((formula) => site.service.score(formula!).score!);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  // The page is made in one turn, in which no other request is answered.
  it('shows its first rows, and reads the lists no more often for many of them', async () => {
    const formulas = site.service.browse('ternary', { limit: 250 }).rows.map((row) => row.formula);
    const { address } = await post('/batch', form(formulas.join('\n')));
    const lists = vi.spyOn(site.service, 'lists');
    const { text } = await read(await fetch(address));
    const asked = lists.mock.calls.length;
    lists.mockRestore();
    expect(asked).toBeLessThan(10);
    expect(text).toContain('The first 200 are shown here; the CSV has all.');
    expect(text.match(/<th scope="row"><a /g)).toHaveLength(200);
  });

  it('of two megabytes of blanks is read in a moment', async () => {
    for (const text of [`A${' '.repeat(2_000_000)}b`, 'A b,'.repeat(500_000)]) {
      const before = process.cpuUsage();
      await post('/batch', new URLSearchParams({ formulas: text }));
      const { user, system } = process.cpuUsage(before);
      // Read in quadratic time, the first takes hours.
      expect((user + system) / 1000).toBeLessThan(5000);
    }
  });

  it('comes as CSV with a line for every formula, in the same order', async () => {
    const { address } = await post('/batch', form('LiFeO2\nSrZrO3\nCuZn\nco2o3\n=1+1'));
    const { headers, text } = await read(await fetch(`${address}.csv`));
    expect(headers.get('content-disposition')).toContain('incognita-batch.csv');
    const rows = parse(text, { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(5);
    for (const row of rows.slice(0, 2)) {
      const { score, known, formula } = site.service.score(row['query']!);
      expect(row).toMatchObject({ formula, score: String(score), known: String(known), problem: '' });
    }
    expect(Number(rows[0]!['score'])).toBeGreaterThanOrEqual(Number(rows[1]!['score']));
    expect(rows[2]).toMatchObject({ query: 'CuZn', score: '', problem: expect.stringMatching(/\w/) as string });
    expect(rows[3]!['problem']).toContain('Did you mean Co2O3?');
    expect(rows[4]!['query']).toBe("'=1+1");
  });

  it('loses nothing: what is known, what is ignored, other columns and repeated formulas come back', async () => {
    const table = 'id,chemical formula,note\na,NaCl,x\nb,SrZrO3,\nc,Na1Cl1,"y, z"\nd,,w';
    const { address, text } = await post('/batch', form('mp-149 LiFeO2 0.5 Cl1 K1', table));
    expect(text).toContain('5 formulas read, 3 other pieces of text ignored.');
    expect(text).toMatch(/<code>SrZrO3<\/code>|<td>b<\/td>/);
    const part = async (name: string) => (await read(await fetch(`${address}?show=${name}`))).text;
    for (const ignored of ['mp-149', '0.5', 'd  w']) expect(await part('ignored')).toContain(`<code>${ignored}</code>`);
    expect(await part('known')).toContain('<code>Cl1 K1</code>');
    const csv = parse(await (await fetch(`${address}.csv`)).text(), { columns: true }) as Record<string, string>[];
    const salt = csv.filter(({ formula }) => formula === 'ClNa');
    expect(salt.map(({ query, id, note, line }) => [query, id, note, line])).toEqual([
      ['NaCl', 'a', 'x', '2'],
      ['Na1Cl1', 'c', 'y, z', '4'],
    ]);
    expect(csv.every(({ known, place }) => (known === 'true') === (place === ''))).toBe(true);
    const japanese = await (await fetch(`${address}.csv?lang=ja`)).arrayBuffer();
    expect([...new Uint8Array(japanese).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('is sorted by score, formula or line, either way', async () => {
    const { address } = await post(
      '/batch',
      form(
        site.service
          .browse('ternary')
          .rows.slice(0, 4)
          .map((row) => row.formula)
          .join(' '),
      ),
    );
    const order = async (sort: string) => {
      const { text } = await read(await fetch(`${address}?show=new&sort=${sort}`));
      return [...text.matchAll(/<th scope="row"><a href="\/compositions\/(\w+)"/g)].map((match) => match[1]!);
    };
    const byLine = await order('line');
    expect(byLine).toHaveLength(4);
    expect((await order('-score')).toReversed()).toEqual(await order('score'));
    expect(await order('formula')).toEqual(byLine.toSorted());
    const scores = (await order('score')).map((formula) => site.service.score(formula).score!);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('is refused with a reason where it is empty, too long, too large or no form, and keeps what was typed', async () => {
    expect((await post('/batch', form(''))).text).toContain('No formula was sent.');
    const long = await post('/batch', form('NaCl\n'.repeat(20_001)));
    expect(long.status).toBe(400);
    expect(long.text).toContain('20,001 formulas');
    expect(long.text).toContain('>NaCl\nNaCl');
    const large = await post('/batch', form('NaCl '.repeat(500_000)));
    expect([large.status, large.text]).toEqual([413, expect.stringContaining('2,097,152 bytes')]);
    expect((await post('/batch', '{"formulas": ["NaCl"]}')).status).toBe(400);
  });

  it('takes thousands at once', async () => {
    const formulas = site.service.browse('ternary', { limit: 300 }).rows.map((row) => row.formula);
    const many = Array.from({ length: 4 }, (_, times) => formulas.map((formula) => formula + ' '.repeat(times))).flat();
    const { address } = await post('/batch', form(many.join('\n')));
    // The CSV waits for the end.
    await (await fetch(`${address}.csv`)).text();
    const { status, text } = await read(await fetch(address));
    expect(status).toBe(200);
    expect(text).toContain('300 new, 0 known, 0 without a score, 0 unreadable');
  });

  it('has an address of its own that nobody can guess, and no other has anything', async () => {
    const first = await post('/batch', form('NaCl'));
    const second = await post('/batch', form('NaCl'));
    expect(new URL(first.address).pathname).toMatch(/^\/batch\/[\da-f-]{36}$/);
    expect(first.address).not.toBe(second.address);
    expect(first.headers.get('cache-control')).toBe('no-store');
    const missing = await read(await fetch(`${site.origin}/batch/none`, { headers: { Accept: 'text/html' } }));
    expect([missing.status, missing.text]).toEqual([404, expect.stringContaining('no longer available')]);
  });
});
