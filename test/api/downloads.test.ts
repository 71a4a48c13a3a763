import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Service } from '../../src/service/service.js';
import type { ExportRow } from '../../src/service/types.js';
import { publishRows, sampleRows } from '../store/sample-list.js';
import {
  emptyWorkspace,
  ingestFormulas,
  TERNARY_ROWS,
  textbookWorkspace,
  type TestWorkspace,
} from '../fixtures/workspace.js';
import { objections } from './api-description.js';
import { runApp, type RunningApp } from './running-app.js';

const LARGE = 100_000;

/** A service that counts the rows taken from it, and says when nobody wants more. */
class CountingService extends Service {
  taken = 0;
  finished = 0;
  atRow: (row: number) => void = () => {};

  override rows(...parameters: Parameters<Service['rows']>): Iterable<ExportRow> {
    return this.#count(super.rows(...parameters));
  }

  *#count(rows: Iterable<ExportRow>): Generator<ExportRow, void, undefined> {
    try {
      for (const row of rows) {
        this.taken++;
        this.atRow(this.taken);
        yield row;
      }
    } finally {
      this.finished++;
    }
  }
}

describe('a download', () => {
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

  const csv = async (path: string) =>
    parse(await (await app.fetch(path)).text(), { columns: true }) as Record<string, string>[];

  it('holds the whole list in rank order under one header row', async () => {
    const rows = await csv('/v1/lists/ternary/download.csv');
    expect(rows.map((row) => Number(row['rank']))).toEqual(
      Array.from({ length: TERNARY_ROWS }, (_, index) => index + 1),
    );
    const columns =
      'rank formula score elements arity anion ions anonymous_formula formula_pretty kind kinds known score_low score_high rank_blend flags flag_reasons raw_tucker raw_popularity';
    expect(Object.keys(rows[0]!).join(' ')).toBe(columns);
    expect(rows.every((row) => row['known'] === 'false')).toBe(true);
  });

  it('says the same in every format, and the same as the pages', async () => {
    const filter = 'elements=O&exclude=Fe';
    const page = (await app.json(`/v1/lists/ternary/compositions?${filter}&limit=1000`)).body['data'] as object[];
    const lines = (await (await app.fetch(`/v1/lists/ternary/download.jsonl?${filter}`)).text()).trimEnd().split('\n');
    const rows = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    // What other databases report by now is shown by pages, not by files that never change.
    expect(rows.map((row) => ({ ...row, reported_by: [] }))).toEqual(page);
    expect(rows.flatMap((row) => objections({ $ref: '#/components/schemas/Row' }, row))).toEqual([]);
    const table = await csv(`/v1/lists/ternary/download.csv?${filter}`);
    expect(table.map((row) => row['formula'])).toEqual(rows.map((row) => row['formula']));
    expect(table.map((row) => row['elements']!.split(' '))).toEqual(rows.map((row) => row['elements']));
  });

  it('has the columns that are asked for, in their order, and says on request where the rows come from', async () => {
    const path = '/v1/lists/ternary/download';
    const text = async (end: string) => (await app.fetch(`${path}${end}`)).text();
    expect(await text('.csv?columns=formula,rank&top=1')).toMatch(/^formula,rank\n\w+,1\n$/);
    expect(Object.keys(JSON.parse(await text('.jsonl?columns=raw_tucker,rank&top=1')) as object)).toEqual([
      'raw_tucker',
      'rank',
    ]);
    expect(await text('.csv?metadata=inside&top=1')).toMatch(/^# Incognita score list\n# list: ternary-ionic-v1\n/);
    const [head] = (await text('.jsonl?metadata=inside&top=1')).split('\n');
    expect(JSON.parse(head!)).toMatchObject({ incognita: { list: 'ternary-ionic-v1', filter: 'top=1' } });
    const wrong = await app.fetch(`${path}.csv?columns=formla`);
    expect([wrong.status, wrong.headers.get('content-disposition')]).toEqual([400, null]);
    const link = (await app.fetch(`${path}.parquet?top=1`)).headers.get('link');
    expect(link).toContain('</v1/lists/ternary-ionic-v1>; rel="describedby"');
  });

  it('is a Parquet file where that is asked for', async () => {
    const response = await app.fetch('/v1/lists/ternary/download.parquet?top=5');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 4).toString()).toBe('PAR1');
    expect(bytes.subarray(-4).toString()).toBe('PAR1');
  });

  it('is a header row alone if no row is left', async () => {
    const text = await (await app.fetch('/v1/lists/ternary/download.csv?elements=Og')).text();
    expect(text).toMatch(/^rank,formula,score,[^\n]*\n$/);
  });

  it('have a checksum that sha256sum confirms', async () => {
    for (const format of ['csv', 'jsonl', 'parquet']) {
      // Parquet has its metadata inside always.
      const inside = format === 'parquet' ? '' : '&metadata=inside';
      for (const asked of ['', '?elements=Li,O&top=20', `?top=3&columns=formula,score${inside}`]) {
        const response = await app.fetch(`/v1/lists/ternary/download.${format}${asked}`);
        const name = response.headers.get('content-disposition')!.replace(/.*filename="?([^"]*)"?$/, '$1');
        const sum = createHash('sha256')
          .update(new Uint8Array(await response.arrayBuffer()))
          .digest('hex');
        const line = await (await app.fetch(`/v1/lists/ternary/download.${format}.sha256${asked}`)).text();
        expect(line).toBe(`${sum}  ${name}\n`);
      }
    }
    expect((await app.fetch('/v1/lists/ternary/download.csv.sha256?columns=nothing')).status).toBe(400);
  });

  it('carries a file name, and can be cached for ever under the id of the list', async () => {
    const byId = await app.fetch('/v1/lists/ternary-ionic-v1/download.csv');
    expect(byId.headers.get('content-disposition')).toBe('attachment; filename=ternary-ionic-v1.csv');
    expect(byId.headers.get('cache-control')).toContain('immutable');
    const byAlias = await app.fetch('/v1/lists/ternary/download.csv');
    expect(byAlias.headers.get('cache-control')).toBe('no-cache');
    const again = await app.fetch('/v1/lists/ternary/download.csv', {
      // Without a word on caching, fetch would ask for an answer that was not cached.
      headers: { 'If-None-Match': byAlias.headers.get('etag')!, 'Cache-Control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
  });

  it('with known compounds is not cached, because what is known changes', async () => {
    const response = await app.fetch('/v1/lists/ternary-ionic-v1/download.csv?include_known=true');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toContain(',true,');
  });

  it('with known compounds ranks these once, until others are known', async () => {
    const path = '/v1/lists/ternary/download.csv?include_known=true';
    const ranked = vi.spyOn(test.workspace.entries, 'all');
    const ask = async (query = '') => csv(`${path}${query}`);
    await ask('&top=1');
    const before = ranked.mock.calls.length;
    const [whole, oxides] = await Promise.all([ask(), ask('&elements=O'), app.fetch(path, { method: 'HEAD' })]);
    expect(ranked.mock.calls.length).toBe(before);
    expect(oxides).toEqual(whole.filter((row) => row['elements']!.split(' ').includes('O')));
    await ingestFormulas(test.workspace, 'later', [whole.find((row) => row['known'] === 'false')!['formula']!]);
    const later = await Promise.all([ask(), ask()]);
    expect(ranked.mock.calls.length).toBe(before + 1);
    expect(later[0]).toEqual(later[1]);
    expect(later[0].filter((row) => row['known'] === 'true').length).toBe(
      whole.filter((row) => row['known'] === 'true').length + 1,
    );
    ranked.mockRestore();
  });
});

describe('a large download', () => {
  let test: TestWorkspace;
  let app: RunningApp;
  let service: CountingService;

  beforeAll(async () => {
    test = emptyWorkspace();
    publishRows(test.workspace, sampleRows(LARGE));
    service = new CountingService(test.workspace);
    app = await runApp(service);
  });

  afterAll(async () => {
    await app.stop();
    test.remove();
  });

  it('needs no more memory at its end than at its beginning', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const reachable = (): number => {
      collectGarbage();
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    const before = reachable();
    const held: number[] = [];
    service.taken = 0;
    service.atRow = (row) => {
      // A collection of everything takes long in a process that has run other tests.
      if (row % (LARGE / 6) < 1) held.push(reachable());
    };
    let bytes = 0;
    const response = await app.fetch('/v1/lists/ternary/download.jsonl', {
      headers: { 'Accept-Encoding': 'identity' },
    });
    for await (const chunk of response.body!) bytes += (chunk as Uint8Array).byteLength;
    service.atRow = () => {};
    expect(service.taken).toBe(LARGE);
    expect(bytes).toBeGreaterThan(15e6);
    // Chunks on their way between the two ends come and go with the machine's load, so the least of several samples
    // counts. A server that stored the text would hold half of it more in the second half than in the first; one that
    // made it all beforehand, or stored the rows, more than all of it throughout.
    const half = held.length / 2;
    expect(Math.min(...held.slice(half)) - Math.min(...held.slice(0, half))).toBeLessThan(bytes / 6);
    expect(Math.min(...held) - before).toBeLessThan(bytes / 3);
  });

  it.each(['csv', 'jsonl', 'parquet'])('as %s leaves the event loop to others between a few rows', async (format) => {
    let turn = 0;
    let counting = true;
    const count = (): void => {
      turn++;
      if (counting) setImmediate(count);
    };
    count();
    const rowsOfTurn = new Map<number, number>();
    service.atRow = () => rowsOfTurn.set(turn, (rowsOfTurn.get(turn) ?? 0) + 1);
    const response = await app.fetch(`/v1/lists/ternary/download.${format}?top=20000`, {
      headers: { 'Accept-Encoding': 'identity' },
    });
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(2e5);
    counting = false;
    service.atRow = () => {};
    expect(Math.max(...rowsOfTurn.values())).toBeLessThanOrEqual(500);
  });

  it('waits for a client that does not read, and stops when the client goes away', async () => {
    service.taken = 0;
    service.finished = 0;
    const clientRequest = request(`${app.url}/v1/lists/ternary/download.jsonl`, { agent: false });
    clientRequest.end();
    const response = await new Promise<NodeJS.ReadableStream>((resolve) => {
      clientRequest.once('response', resolve);
    });
    response.pause();
    let before = -1;
    while (service.taken !== before) {
      before = service.taken;
      await sleep(150);
    }
    // The operating system's buffers hold some megabytes; the rest has not been made.
    expect(service.taken).toBeGreaterThan(0);
    expect(service.taken).toBeLessThan(LARGE / 2);
    expect(service.finished).toBe(0);
    clientRequest.destroy();
    await expect.poll(() => service.finished).toBe(1);
    expect(service.taken).toBeLessThan(LARGE / 2);
    expect(app.reported).toEqual([]);
  });

  it('stops when a client that asked for compression goes away', async () => {
    service.taken = 0;
    service.finished = 0;
    const abort = new AbortController();
    const response = await app.fetch('/v1/lists/ternary/download.csv', {
      headers: { 'Accept-Encoding': 'gzip' },
      signal: abort.signal,
    });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    await response.body!.getReader().read();
    abort.abort();
    await expect.poll(() => service.finished).toBe(1);
    expect(app.reported).toEqual([]);
  });

  it('is compressed quickly rather than well', async () => {
    const flags = await new Promise<number>((resolve, reject) => {
      const options = { headers: { 'Accept-Encoding': 'gzip' } };
      request(`${app.url}/v1/lists/ternary/download.csv?top=3000`, options, (response) => {
        response.once('data', (chunk: Buffer) => resolve(chunk[8]!));
        response.once('error', reject);
      }).end();
    });
    // RFC 1952: 4 is the fastest way.
    expect(flags).toBe(4);
  });

  it('goes side by side with others', async () => {
    const texts = await Promise.all(
      ['top=3000', 'top=3000', 'elements=Ba&top=2000', 'elements=Ba&top=2000'].map(async (query) =>
        (await app.fetch(`/v1/lists/ternary/download.csv?${query}`)).text(),
      ),
    );
    expect(texts[0]).toBe(texts[1]);
    expect(texts[2]).toBe(texts[3]);
    expect(texts[0]!.split('\n')).toHaveLength(3002);
    expect(texts[2]!.split('\n')).toHaveLength(2002);
  });

  it('that breaks on the way is cut short, so that nobody takes it for complete', async () => {
    service.taken = 0;
    service.atRow = (row) => {
      if (row === 20_000) throw new Error('the disk is gone');
    };
    const response = await app.fetch('/v1/lists/ternary/download.csv');
    await expect(response.text()).rejects.toThrow();
    service.atRow = () => {};
    expect(app.reported.splice(0)).toHaveLength(1);
    expect((await app.fetch('/healthz')).status).toBe(200);
  });
});
