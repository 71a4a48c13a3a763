import { describe, expect, it } from 'vitest';
import {
  answerAsset,
  answerForm,
  answerPage,
  answerView,
  storeOpenPages,
  storeShell,
} from '../../../src/web/client/offline/answers.js';

function address(asked: RequestInfo | URL): string {
  return new URL(asked instanceof Request ? asked.url : String(asked), 'http://here').href;
}

/** Caches in memory, as far as they are used: addresses in the order in which they were put, the query ignored on request. */
function memoryCaches(): Pick<CacheStorage, 'open' | 'match'> & { addresses(name: string): string[] } {
  const stores = new Map<string, Map<string, Response>>();
  const open = async (name: string): Promise<Cache> => {
    const store = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, store);
    const same = (asked: RequestInfo | URL, options?: CacheQueryOptions): string[] =>
      [...store.keys()].filter((key) =>
        options?.ignoreSearch ? key.split('?')[0] === address(asked).split('?')[0] : key === address(asked),
      );
    return {
      match: async (asked: RequestInfo | URL) => store.get(address(asked))?.clone(),
      put: async (asked: RequestInfo | URL, answer: Response) => void store.set(address(asked), answer),
      delete: async (asked: RequestInfo | URL, options?: CacheQueryOptions) =>
        same(asked, options).map((key) => store.delete(key)).length > 0,
      keys: async () => [...store.keys()].map((key) => new Request(key)),
    } as unknown as Cache;
  };
  return {
    open,
    match: async (asked) => {
      for (const store of stores.values()) if (store.has(address(asked))) return store.get(address(asked))!.clone();
      return undefined;
    },
    addresses: (name) => [...(stores.get(name)?.keys() ?? [])],
  };
}

const html = (text: string, headers: Record<string, string> = {}) =>
  new Response(text, { headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers } });
const at = (path: string) => new Request(`http://here${path}`);
const server: typeof fetch = async (asked) => html(`page ${new URL((asked as Request).url).pathname}`);
const offline: typeof fetch = () => Promise.reject(new TypeError('no connection'));

/** Asks for a page and waits until it is stored. */
async function visit(caches: ReturnType<typeof memoryCaches>, path: string, get: typeof fetch): Promise<string> {
  const pending: Promise<unknown>[] = [];
  const answer = await answerPage(caches, at(path), (done) => void pending.push(done), get);
  await Promise.all(pending);
  return answer.text();
}

describe('pages without a connection', () => {
  it('are those that were looked at last, and for others a page that says so', async () => {
    const caches = memoryCaches();
    await storeShell(caches, async (asked) =>
      String(asked) === '/offline' ? html('no connection <script src="/assets/page.js?v=1">') : new Response('script'),
    );
    for (let page = 0; page < 25; page++) await visit(caches, `/${page}`, server);
    // Looked at again, so that the next one to go is /7.
    for (const page of ['/5', '/6', '/25']) await visit(caches, page, server);
    expect(await visit(caches, '/24', offline)).toBe('page /24');
    expect(await visit(caches, '/6', offline)).toBe('page /6');
    expect(await visit(caches, '/7', offline)).toContain('no connection');
    expect(await visit(caches, '/never', offline)).toContain('no connection');
    expect(caches.addresses('incognita-pages')).toHaveLength(20);
    expect(await (await answerAsset(caches, at('/assets/page.js?v=1'), offline)).text()).toBe('script');
  });

  it('are also the one that was open first, and views that a page has fetched', async () => {
    const caches = memoryCaches();
    await storeOpenPages(caches, ['http://here/', 'http://here/missing'], async (asked) =>
      (asked as Request).url.endsWith('missing') ? new Response('', { status: 404 }) : server(asked),
    );
    const pending: Promise<unknown>[] = [];
    await answerView(caches, at('/?elements=Li'), (done) => void pending.push(done), server);
    await Promise.all(pending);
    expect(await visit(caches, '/', offline)).toBe('page /');
    expect(await visit(caches, '/?elements=Li', offline)).toBe('page /');
    expect(caches.addresses('incognita-pages')).toHaveLength(2);
    const again = await answerView(caches, at('/?elements=Li'), () => {}, offline);
    expect(await again.text()).toBe('page /');
  });

  it('say in words that there is no connection for what a click or a form asks for, at the address that was asked for', async () => {
    const caches = memoryCaches();
    const shell = html('no connection');
    Object.defineProperty(shell, 'url', { value: 'http://here/offline' });
    Object.defineProperty(shell, 'clone', { value: () => shell });
    await (await caches.open('incognita-shell')).put('/offline', shell);
    const view = await answerView(caches, at('/?elements=Li'), () => {}, offline);
    expect([view.status, view.url]).toEqual([200, '']);
    expect(await view.text()).toBe('no connection');
    const form = new Request('http://here/batch', { method: 'POST', body: 'formulas=NaCl' });
    expect(await answerForm(caches, form, offline)).toBe(shell);
    expect(await (await answerForm(caches, form, async () => html('scored'))).text()).toBe('scored');
  });

  it('are never what must not be stored, an error or a file', async () => {
    const caches = memoryCaches();
    await visit(caches, '/batch/1', async () => html('mine', { 'Cache-Control': 'no-store' }));
    await visit(
      caches,
      '/missing',
      async () => new Response('missing', { status: 404, headers: { 'Content-Type': 'text/html' } }),
    );
    await visit(caches, '/list.csv', async () => new Response('a,b', { headers: { 'Content-Type': 'text/csv' } }));
    expect(caches.addresses('incognita-pages')).toEqual([]);
    await expect(visit(caches, '/batch/1', offline)).rejects.toThrow('no connection');
  });

  it('come from the server if it answers, and assets are stored in one version', async () => {
    const caches = memoryCaches();
    await visit(caches, '/', async () => html('before'));
    expect(await visit(caches, '/', async () => html('after'))).toBe('after');
    for (const version of ['1', '2'])
      await answerAsset(caches, at(`/assets/page.css?v=${version}`), async () => new Response(version));
    expect(caches.addresses('incognita-shell')).toEqual(['http://here/assets/page.css?v=2']);
  });
});
