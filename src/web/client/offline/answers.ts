/** Script, styles and icon; pages that were looked at last. */
const SHELL = 'incognita-shell';
const PAGES = 'incognita-pages';

/** Pages that are stored: those looked at last. */
const MOST_PAGES = 20;

/** The page that says that there is no connection. */
const OFFLINE = '/offline';

/** Addresses of assets in a page. */
const ASSET = /\/assets\/[\w.-]+\?v=[\w-]+/g;

type Caches = Pick<CacheStorage, 'open' | 'match'>;

/** Stores the page that says that there is no connection, with what it is shown with. Assets of earlier versions are forgotten. */
export async function storeShell(caches: Caches, get: typeof fetch = fetch): Promise<void> {
  const answer = await get(OFFLINE, { headers: { Accept: 'text/html' } });
  if (!answer.ok) return;
  const shell = await caches.open(SHELL);
  const assets = new Set((await answer.clone().text()).match(ASSET));
  await shell.put(OFFLINE, answer);
  for (const asset of assets) {
    const found = await get(asset);
    if (found.ok) await putAsset(shell, asset, found);
  }
}

/** A page from the server, which is stored; from the store if the server cannot be reached, and if it is not there what says so. */
export async function answerPage(
  caches: Caches,
  request: Request,
  goOn: (done: Promise<unknown>) => void,
  get: typeof fetch = fetch,
): Promise<Response> {
  try {
    const answer = await get(request);
    if (isStored(answer)) goOn(storePage(caches, request, answer.clone()));
    return answer;
  } catch (error) {
    // What a page depends on besides its address, a cookie and languages, was the same when it was stored, or nearly so.
    const stored = await (await caches.open(PAGES)).match(request, { ignoreVary: true });
    const found = stored ?? (await caches.match(OFFLINE, { ignoreVary: true }));
    if (found) return found;
    throw error;
  }
}

/** A view that a page fetches to show it in place: the page of its address. Its script looks at the address of what it gets, so that is the one that was asked for. */
export async function answerView(
  caches: Caches,
  request: Request,
  goOn: (done: Promise<unknown>) => void,
  get: typeof fetch = fetch,
): Promise<Response> {
  const answer = await answerPage(caches, request, goOn, get);
  // A response without an address of its own has that of the request.
  return answer.url === '' || new URL(answer.url).pathname !== OFFLINE
    ? answer
    : new Response(answer.body, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

/** What is sent by a form goes to the server; without a connection the answer is the page that says so. */
export async function answerForm(caches: Caches, request: Request, get: typeof fetch = fetch): Promise<Response> {
  try {
    return await get(request);
  } catch (error) {
    const found = await caches.match(OFFLINE, { ignoreVary: true });
    if (found) return found;
    throw error;
  }
}

/** Stores the pages that were open before there was anything to store them: the first that somebody looks at is one. */
export async function storeOpenPages(
  caches: Caches,
  addresses: readonly string[],
  get: typeof fetch = fetch,
): Promise<void> {
  for (const address of addresses) {
    const request = new Request(address, { headers: { Accept: 'text/html' } });
    const answer = await get(request);
    if (isStored(answer)) await storePage(caches, request, answer);
  }
}

/** An asset from the store, since its address changes with it; otherwise from the server. */
export async function answerAsset(caches: Caches, request: Request, get: typeof fetch = fetch): Promise<Response> {
  const shell = await caches.open(SHELL);
  const stored = await shell.match(request, { ignoreVary: true });
  if (stored) return stored;
  const answer = await get(request);
  if (answer.ok) await putAsset(shell, request.url, answer.clone());
  return answer;
}

/** Only whole pages, and none that must not be stored, such as batches. */
function isStored(answer: Response): boolean {
  return (
    answer.ok &&
    !answer.redirected &&
    (answer.headers.get('content-type') ?? '').startsWith('text/html') &&
    !(answer.headers.get('cache-control') ?? '').includes('no-store')
  );
}

async function storePage(caches: Caches, request: Request, answer: Response): Promise<void> {
  const pages = await caches.open(PAGES);
  // Put at the end, so that the first ones are those looked at longest ago.
  await pages.delete(request, { ignoreVary: true });
  await pages.put(request, answer);
  const stored = await pages.keys();
  for (const oldest of stored.slice(0, Math.max(0, stored.length - MOST_PAGES))) {
    await pages.delete(oldest, { ignoreVary: true });
  }
}

/** Stores an asset in place of its earlier versions. */
async function putAsset(shell: Cache, address: string, answer: Response): Promise<void> {
  await shell.delete(address, { ignoreSearch: true, ignoreVary: true });
  await shell.put(address, answer);
}
