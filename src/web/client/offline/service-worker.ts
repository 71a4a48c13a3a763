// Runs next to the pages: without a connection to the server it answers with what was looked at last, and otherwise stays out of the way.
import { answerAsset, answerForm, answerPage, answerView, storeOpenPages, storeShell } from './answers.js';

interface LifeEvent {
  waitUntil(done: Promise<unknown>): void;
}

interface RequestEvent extends LifeEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** What this file uses of the scope it runs in; the types of a page and of a worker cannot be loaded together. */
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listen: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listen: (event: RequestEvent) => void): void;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { readonly type: 'window' }): Promise<readonly { readonly url: string }[]>;
  };
  skipWaiting(): Promise<void>;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener('install', (event) => event.waitUntil(storeShell(caches).then(() => scope.skipWaiting())));
scope.addEventListener('activate', (event) =>
  event.waitUntil(
    scope.clients
      .claim()
      .then(() => scope.clients.matchAll({ type: 'window' }))
      .then((open) =>
        storeOpenPages(
          caches,
          open.map(({ url }) => url),
        ),
      ),
  ),
);
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') {
    if (request.mode === 'navigate') event.respondWith(answerForm(caches, request));
    return;
  }
  if (request.mode === 'navigate') event.respondWith(answerPage(caches, request, (done) => event.waitUntil(done)));
  else if (request.headers.get('accept') === 'text/html')
    event.respondWith(answerView(caches, request, (done) => event.waitUntil(done)));
  else if (new URL(request.url).pathname.startsWith('/assets/')) event.respondWith(answerAsset(caches, request));
});
