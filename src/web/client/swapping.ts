/** Shows the view at an address in place of the present one. */
export type Visit = (address: string, options?: { focus?: string }) => void;

const REGION = '[data-swap-region]';

/** Leaves the region's own scroll position in the history entry, so that going back shows what one had left. */
function rememberScroll(): void {
  history.replaceState({ scroll: window.scrollY }, '');
}

/** Parts that the reader has unfolded stay so. */
function keepFolds(before: Element, after: Element): void {
  for (const fold of before.querySelectorAll<HTMLDetailsElement>('details[id][open]')) {
    after.querySelector(`#${fold.id}`)?.setAttribute('open', '');
  }
}

function announce(): void {
  const announcer = document.getElementById('announcer');
  const found = document.querySelector('[data-announce]');
  if (announcer && found) announcer.textContent = found.textContent;
}

/**
 * Makes links and forms with `data-swap` exchange the part of the page that depends on the address, keeping focus and
 * place. Whatever does not go as planned falls back to what the browser does by itself: loading the page.
 */
export function enableSwapping(): Visit {
  let running: AbortController | null = null;

  /** Fetches a view and puts it in place. Resolves to false where it was overtaken by another. */
  async function show(address: string): Promise<{ address: string } | null> {
    running?.abort();
    const control = new AbortController();
    running = control;
    const region = document.querySelector(REGION);
    region?.setAttribute('aria-busy', 'true');
    try {
      const response = await fetch(address, { signal: control.signal, headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (control.signal.aborted) return null;
      const fresh = page.querySelector(REGION);
      if (!region || !fresh) {
        location.assign(response.url);
        return null;
      }
      keepFolds(region, fresh);
      region.replaceWith(document.adoptNode(fresh));
      document.title = page.title;
      announce();
      return { address: response.url };
    } catch (error) {
      if (control.signal.aborted) return null;
      location.assign(address);
      throw error;
    }
  }

  async function visit(address: string, target: string, focus: string | undefined): Promise<void> {
    rememberScroll();
    const shown = await show(address);
    if (!shown) return;
    const { pathname, search } = new URL(shown.address);
    history.pushState({ scroll: window.scrollY }, '', pathname + search);
    const focused = focus ? document.getElementById(focus) : null;
    focused?.focus({ preventScroll: true });
    if (target === 'results') {
      const results = document.getElementById('results');
      results?.scrollIntoView({ block: 'start' });
      if (!focused && results) {
        results.tabIndex = -1;
        results.focus({ preventScroll: true });
      }
    }
  }

  document.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    ) {
      return;
    }
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-swap]');
    if (!link || link.origin !== location.origin) return;
    event.preventDefault();
    void visit(link.href, link.dataset.swap ?? '', link.id);
  });

  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.dataset.swap === undefined || form.method !== 'get') return;
    event.preventDefault();
    const address = new URL(form.action);
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && value !== '') address.searchParams.append(name, value);
    }
    const focused = document.activeElement?.id;
    void visit(address.href, form.dataset.swap, focused);
  });

  window.addEventListener('popstate', (event) => {
    // Links to a place in this very page also come by here; only addresses of views are fetched again.
    if (!document.querySelector(REGION)) return;
    const scroll = (event.state as { scroll?: number } | null)?.scroll;
    void show(location.href).then((shown) => {
      if (shown && scroll !== undefined) window.scrollTo(0, scroll);
    });
  });

  if (document.querySelector(REGION)) rememberScroll();
  return (address, options) => void visit(address, '', options?.focus);
}
