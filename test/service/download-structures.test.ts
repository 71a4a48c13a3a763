import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { workCancelled } from '../../src/errors.js';
import { message } from '../../src/messages/message.js';
import { say } from '../../src/messages/say.js';
import { silentControl } from '../../src/run-control.js';
import { structuresAddress } from '../../src/ingest/optimade/structures-address.js';
import { downloadStructures, type DownloadedStructures } from '../../src/service/download-structures.js';
import { ingestFiles } from '../../src/service/ingest-files.js';
import { Workspace } from '../../src/store/workspace.js';
import { temporaryFolder } from '../store/temporary-workspace.js';

type Answer = (page: number, url: URL, response: ServerResponse, request: IncomingMessage) => unknown;

const structure = (number: number): unknown => ({
  id: String(number),
  type: 'structures',
  attributes: { chemical_formula_reduced: `ClNa${number + 1}` },
});

/** A server on loopback of pages of two structures; `answer` gives the document of each, or writes it itself. */
async function serverOf(answer: Answer): Promise<{ base: string; asked: URL[] }> {
  const asked: URL[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://x');
    asked.push(url);
    const document = answer(Number(url.searchParams.get('page_number') ?? 0), url, response, request);
    if (document !== undefined) response.end(typeof document === 'string' ? document : JSON.stringify(document));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/optimade`, asked };
}

const page = (number: number, next: unknown, meta: unknown = {}): unknown => ({
  data: [structure(2 * number), structure(2 * number + 1)],
  links: { next },
  meta,
});

const fast = { control: silentControl, intervalMs: 0, backoffMs: 1 };

async function download(answer: Answer, filter?: string): Promise<[string[], string, URL[]]> {
  const { base, asked } = await serverOf(answer);
  const found = await downloadStructures(temporaryFolder(), { address: base, filter }, fast);
  return [idsOf(found), say(found.notes[0]!, 'en'), asked];
}

function idsOf({ path }: DownloadedStructures): string[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id);
}

/** Refuses to say how long its pages are. */
const shortPages: Answer = (number, url, response) => {
  if (!url.searchParams.has('page_limit')) return page(number, number < 2 ? `?page_number=${number + 1}` : null);
  response.statusCode = 403;
  return { errors: [{ title: 'Forbidden', detail: 'page_limit is 50 at most' }] };
};

function errorOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

const SIX = ['0', '1', '2', '3', '4', '5'];

describe('downloading from OPTIMADE servers', () => {
  it.each<[string, (number: number) => unknown]>([
    ['as a text', (number) => `/optimade/v1/structures?page_number=${number}&response_fields=x&page_limit=2`],
    ['as an object', (number) => ({ href: `/optimade/v1/structures?page_number=${number}` })],
    ['relative to the page', (number) => `structures?page_number=${number}`],
    ['as a query only', (number) => `?page_number=${number}`],
    ['under another host', (number) => `http://internal.example:5000/optimade/v1/structures?page_number=${number}`],
  ])('follows the next page %s', async (_, link) => {
    const [ids, note] = await download((number) =>
      page(number, number < 2 ? link(number + 1) : null, { data_returned: 6 }),
    );
    expect([ids, note]).toEqual([SIX, expect.stringMatching(/^Complete: all 6 structures from 127\.0\.0\.1/)]);
  });

  it('follows links.next_page, and ends where links are missing, an object without href, or empty', async () => {
    for (const end of [undefined, {}, { next: { href: null } }, { next: '' }, { next: {} }]) {
      const [ids, note] = await download((number) =>
        number === 0
          ? { data: [structure(0)], links: { next_page: '?page_number=1' } }
          : { data: [structure(1)], links: end },
      );
      expect([ids, note]).toEqual([['0', '1'], expect.stringContaining('does not say how many there are')]);
    }
  });

  it('asks every page with the filter and the fields, also if the server forgets them', async () => {
    const [, , asked] = await download(
      (number) => page(number, number < 2 ? `?page_number=${number + 1}` : null),
      'elements HAS "Li"',
    );
    expect(asked.map((url) => url.pathname)).toEqual(Array(3).fill('/optimade/v1/structures'));
    expect(asked.map((url) => url.searchParams.get('filter'))).toEqual(Array(3).fill('elements HAS "Li"'));
    expect(asked.every((url) => url.searchParams.get('response_fields')?.includes('chemical_formula_reduced'))).toBe(
      true,
    );
  });

  it.each<[string, Answer]>([
    ['itself', (number) => page(number, `?page_number=${number}`)],
    ['the first page', (number) => page(number, `?page_number=${(number + 1) % 3}`)],
    ['the same structures under new addresses', (number) => page(number % 3, `?page_number=${number + 1}`)],
  ])('stops where the next page is %s', async (_, answer) => {
    const [ids, note, asked] = await download(answer);
    expect(note).toContain('led in a circle');
    expect(new Set(ids).size).toBe(ids.length);
    expect(asked.length).toBeLessThan(5);
  });

  it('stops at pages without structures that go on for ever, and says that the server cut', async () => {
    const [ids, note] = await download((number) =>
      number < 2
        ? page(number, `?page_number=${number + 1}`, { data_returned: 10_000 })
        : { data: [], links: { next: `?page_number=${number + 1}` } },
    );
    expect([ids.length, note]).toEqual([
      4,
      expect.stringMatching(/^Cut by the server .* at 4 of 10,000 structures\.$/),
    ]);
  });

  it.each<[string, Answer, string]>([
    [
      'whole where the last page says so, also if more pages are named',
      (number) => page(number % 3, `?page_number=${number + 1}`, { more_data_available: number < 2 }),
      'Complete: all 6 structures',
    ],
    [
      'whole where all have come and the next page is the first',
      (number) => page(number % 3, `?page_number=${number + 1}`, { data_returned: 6 }),
      'Complete: all 6 structures',
    ],
    [
      'whole where an empty page follows the one that says so',
      (number) =>
        number < 2 ? page(number, `?page_number=${number + 1}`, { more_data_available: number < 1 }) : { data: [] },
      'Complete: all 4 structures',
    ],
    [
      'cut where the last page says that there are more',
      (number) => page(number, number < 2 ? `?page_number=${number + 1}` : null, { more_data_available: true }),
      'at 6 structures: it says that there are more',
    ],
    [
      'cut where pages overlap, so that some structures came twice',
      (number) => ({
        data: [structure(number), structure(number + 1)],
        links: { next: number < 2 ? `?page_number=${number + 1}` : null },
        meta: { data_returned: 6 },
      }),
      'at 4 of 6 structures',
    ],
  ])('says that the structures are %s', async (_, answer, told) => {
    const [, note] = await download(answer);
    expect(note).toContain(told);
  });

  it('ends when all have come and the server says so, though it names next pages for ever', async () => {
    const [ids, note, asked] = await download((number) =>
      page(number, `?page_number=${number + 1}`, { more_data_available: false, data_returned: 2 * number + 2 }),
    );
    expect([ids, asked.length]).toEqual([['0', '1'], 1]);
    expect(note).toContain('Complete: all 2 structures');
  });

  it('takes pages as long as the server likes where it refuses the length that was asked for', async () => {
    const [ids, , asked] = await download(shortPages);
    expect(ids).toEqual(SIX);
    expect(asked).toHaveLength(4);
    const { base } = await serverOf(shortPages);
    const address = `${base}/v1/structures?page_limit=90`;
    await expect(downloadStructures(temporaryFolder(), { address }, fast)).rejects.toThrow('page_limit is 50 at most');
  });

  it('asks again for an answer that is cut off without a word', async () => {
    let number = 0;
    const [ids] = await download(() => (number++ === 0 ? '{"data": [{"id"' : page(0, null)));
    expect([ids, number]).toEqual([['0', '1'], 2]);
  });

  it('counts values that are no numbers, also over a stop', async () => {
    let broken = true;
    const { base } = await serverOf((number, _url, response) =>
      number === 1 && broken
        ? void response.writeHead(500).end()
        : JSON.stringify(page(number, number < 1 ? '?page_number=1' : null)).replace(
            '"meta"',
            '"a":[NaN,-Infinity],"meta"',
          ),
    );
    const [workspace, options] = [temporaryFolder(), { ...fast, attempts: 1 }];
    await expect(downloadStructures(workspace, { address: base }, options)).rejects.toThrow('continues');
    broken = false;
    const { notes } = await downloadStructures(workspace, { address: base }, options);
    expect(notes).toContainEqual(message('reading.not-numbers', { count: 4 }));
  });

  it('asks again after 429, 503, a lost connection and half an answer', async () => {
    let number = 0;
    const [ids] = await download((_page, _url, response) => {
      number++;
      if (number === 1) return void response.writeHead(429, { 'Retry-After': '0' }).end('slow down');
      if (number === 2) return void response.writeHead(503).end();
      if (number === 3) return void response.destroy();
      if (number === 4) {
        response.writeHead(200, { 'Content-Length': '1000' }).write('{"data": [');
        return void setTimeout(() => response.destroy(), 5);
      }
      return page(0, null);
    });
    expect([ids, number]).toEqual([['0', '1'], 5]);
  });

  it.each<[string, Answer, string]>([
    [
      'errors for ever',
      (_, __, response) => void response.writeHead(500).end(),
      'did not answer after 6 attempts (status 500)',
    ],
    [
      'a refusal',
      (_, __, response) => {
        response.statusCode = 400;
        return { errors: [{ title: 'Bad Request', detail: 'no such field' }] };
      },
      'Bad Request: no such field',
    ],
    ['errors with status 200', () => ({ errors: [{ detail: 'broken' }], data: [] }), 'broken'],
    ['a web page', () => '<html>', 'not an OPTIMADE server'],
    ['no structures', () => ({ data: [], meta: { data_returned: 0 } }), 'has no structures'],
  ])('refuses %s with the reason', async (_, answer, tells) => {
    await expect(download(answer)).rejects.toThrow(tells);
  });

  it('goes on where it was stopped', async () => {
    let broken = true;
    const { base, asked } = await serverOf((number, _url, response) =>
      number === 2 && broken
        ? void response.writeHead(500).end()
        : page(number, number < 2 ? `?page_number=${number + 1}` : null, { data_returned: 6 }),
    );
    const workspace = temporaryFolder();
    const options = { ...fast, attempts: 1 };
    await expect(downloadStructures(workspace, { address: base }, options)).rejects.toThrow(
      'the same command continues',
    );
    broken = false;
    const found = await downloadStructures(workspace, { address: base }, options);
    expect(idsOf(found)).toEqual(SIX);
    expect(asked.map((url) => url.searchParams.get('page_number'))).toEqual([null, '1', '2', '2']);
  });

  it('asks for a field of the server that the user has named, on every page', async () => {
    const { base, asked } = await serverOf((number) => page(number, number < 1 ? '?page_number=1' : null, {}));
    await downloadStructures(temporaryFolder(), { address: base, fields: ['_exmpl_theoretical'] }, fast);
    expect(asked).toHaveLength(2);
    expect(asked.every((url) => url.searchParams.get('response_fields')!.endsWith(',_exmpl_theoretical'))).toBe(true);
  });

  it('asks OQMD for the number of ICSD', () => {
    const fields = structuresAddress('https://oqmd.example/optimade').searchParams.get('response_fields');
    expect(fields!.split(',')).toEqual(expect.arrayContaining(['chemical_formula_reduced', '_oqmd_icsd_id']));
    const others = structuresAddress('https://exmpl.example/optimade').searchParams.get('response_fields');
    expect(others).not.toContain('_oqmd');
  });

  it.each([
    'ftp://example.org/optimade',
    'file:///etc/passwd',
    'data:application/json,{"data":[]}',
    'javascript:alert(1)',
    'example.org/optimade',
    'http://',
    '//example.org',
    '\u001b[31mhttp',
    'http://[::1',
    'http://x:99999/',
    '',
  ])('asks nobody where the address is %j', async (address) => {
    await expect(downloadStructures(temporaryFolder(), { address }, fast)).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringMatching(/is not an address/) as string,
    });
  });

  it.each(['http://me:hunter2@127.0.0.1:1/optimade', 'https://hunter2@example.org', 'ftp://me:hunter2@example.org'])(
    'asks nobody where the address has a password, and does not repeat it (%s)',
    (address) => {
      const error = errorOf(() => structuresAddress(address));
      expect(error).toMatchObject({ code: 'USAGE', message: expect.stringMatching(/password/) as string });
      expect(`${(error as Error).message} ${JSON.stringify(error)}`).not.toContain('hunter2');
    },
  );

  it('sends control characters of an address in their written form, or not at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        // The ends of paths that decide what is asked for are tried elsewhere.
        const { href } = structuresAddress(`http://example.org/\u001b\r\n${text}`);
        expect(href).toMatch(/^http:\/\/example\.org\/[!-~]*$/);
      }),
    );
  });

  it.each([
    'data:application/json,{"data":[{"id":"9","type":"structures","attributes":{"chemical_formula_reduced":"ClNa"}}]}',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'blob:http://127.0.0.1/1',
  ])('does not follow a next page that is %s', async (next) => {
    const [ids] = await download(() => page(0, next));
    expect(ids).toEqual(['0', '1']);
  });

  it('stops when it is asked to', async () => {
    const { base } = await serverOf((number) => page(number, `?page_number=${number + 1}`));
    let pages = 0;
    const control = {
      progress: () => pages++,
      throwIfCancelled: () => {
        if (pages > 1) throw workCancelled();
      },
    };
    const work = downloadStructures(temporaryFolder(), { address: base }, { ...fast, control });
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('takes them into a workspace under the name of the server, and says whether they are all', async () => {
    const { base } = await serverOf((number) => page(number, null, { data_returned: 2 }));
    const workspace = Workspace.open(temporaryFolder());
    onTestFinished(() => workspace.close());
    const { results, faults } = await ingestFiles(workspace, [], {
      servers: [{ address: base }],
      control: silentControl,
      now: new Date(),
    });
    expect(faults).toEqual([]);
    expect(results[0]).toMatchObject({ source: new URL(base).host, known: 2, file: base });
    expect(say(results[0]!.notes, 'en')).toContain('Complete: all 2 structures');
    expect(workspace.entries.count()).toBe(2);
  });
});
