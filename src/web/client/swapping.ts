import { nextChoice, type Choice } from '../explore/element-choice.js';
import { choiceAddress } from './choice-address.js';

/** Asks something of an element, of the view that was asked for last; without a choice the one that follows its present one. */
export type Choose = (cell: HTMLElement, choice?: Choice) => void;

const REGION = '[data-swap-region]';
const NOTHING: ReadonlyMap<string, string> = new Map();
const CHOICES: readonly Choice[] = ['any', 'must', 'not'];

/** What is asked of an element as its cell shows it, which is what was clicked last. */
function choiceNow(cell: Element): Choice {
  return CHOICES.find((choice) => cell.classList.contains(`element-${choice}`)) ?? 'any';
}

/** Leaves the region's own scroll position in the history entry, so that going back shows what one had left. */
function rememberScroll(): void {
  history.replaceState({ scroll: window.scrollY }, '');
}

/** What the reader has typed or chosen in fields and not yet applied. */
function unapplied(region: Element): Map<string, string> {
  const found = new Map<string, string>();
  for (const field of region.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input[id], select[id]')) {
    const before =
      field instanceof HTMLSelectElement
        ? ([...field.options].find((option) => option.defaultSelected)?.value ?? field.options[0]?.value)
        : field.defaultValue;
    if (field.type !== 'checkbox' && field.value !== before) found.set(field.id, field.value);
  }
  return found;
}

/** A link or form as it is in the view shown by now. */
function present<Kind extends Element>(element: Kind): Kind | null {
  if (element.isConnected || element.id === '') return element.isConnected ? element : null;
  return document.getElementById(element.id) as Kind | null;
}

/** Those of the fields that belong to a form, wherever they are on the page. */
function fieldsOf(form: HTMLFormElement, values: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  // A field of the name "elements" hides the property of that name.
  const isOfForm = (id: string) => (document.getElementById(id) as HTMLInputElement | null)?.form === form;
  return new Map([...values].filter(([id]) => isOfForm(id)));
}

/** Puts what was not yet applied into the fields of a fresh view, and the cursor where it was. */
function keepTyped(typed: ReadonlyMap<string, string>, region: Element): void {
  for (const [id, value] of typed) {
    const field = region.querySelector<HTMLInputElement | HTMLSelectElement>(`#${CSS.escape(id)}`);
    if (field) field.value = value;
  }
}

/** Links outside of the region that lead to the same view, such as those to another language. */
function renewLinks(page: Document): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang], a[id^="theme-"]')) {
    const fresh = page.querySelector<HTMLAnchorElement>(link.id ? `#${link.id}` : `a[hreflang="${link.hreflang}"]`);
    if (fresh) link.setAttribute('href', fresh.getAttribute('href')!);
  }
}

/** Parts that the reader has unfolded stay so. */
function keepFolds(before: Element, after: Element): void {
  for (const fold of before.querySelectorAll<HTMLDetailsElement>('details[id][open]')) {
    after.querySelector(`#${fold.id}`)?.setAttribute('open', '');
  }
}

/** Says what was found to those who do not see it, with the filters in force. */
function announce(): void {
  const announcer = document.getElementById('announcer');
  const found = document.querySelector('[data-announce]');
  if (!announcer || !found) return;
  const filters = [...document.querySelectorAll('.active-filters .chip')].map((chip) => {
    const words = chip.cloneNode(true) as Element;
    for (const aside of words.querySelectorAll('[aria-hidden], .visually-hidden')) aside.remove();
    return words.textContent.trim();
  });
  announcer.textContent = [found.textContent, ...filters].join('; ');
}

/**
 * Makes links and forms with `data-swap` exchange the part of the page that depends on the address, keeping focus,
 * place and what is typed. Clicks that come while a view is under way are not lost: elements are asked of the view that
 * is wanted, other links and forms wait for it. What does not go as planned falls back to what the browser does by
 * itself: loading the page.
 */
export function enableSwapping(): Choose {
  let running: AbortController | null = null;
  /** The query of the view that was asked for last, whether it is shown yet or not. */
  let wanted = location.search;
  let path = location.pathname;
  /** What was clicked or sent while a view was under way, in order. */
  let waiting: (() => void)[] = [];

  /** Fetches a view and puts it in place. Resolves to false if it was overtaken by another. */
  async function show(
    address: string,
    sent: ReadonlyMap<string, string> = NOTHING,
  ): Promise<{ address: string } | null> {
    running?.abort();
    const control = new AbortController();
    running = control;
    ({ search: wanted, pathname: path } = new URL(address, location.href));
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
      const typed = new Map([...unapplied(region)].filter(([id, value]) => sent.get(id) !== value));
      const cursor = document.activeElement instanceof HTMLInputElement ? document.activeElement : null;
      const at = cursor?.type === 'text' ? cursor.selectionStart : null;
      region.replaceWith(document.adoptNode(fresh));
      keepTyped(typed, fresh);
      if (cursor?.id && !cursor.isConnected) {
        const again = document.getElementById(cursor.id) as HTMLInputElement | null;
        again?.focus({ preventScroll: true });
        if (at !== null) again?.setSelectionRange(at, at);
      }
      renewLinks(page);
      document.title = page.title;
      announce();
      ({ search: wanted, pathname: path } = new URL(response.url));
      lookAgain();
      return { address: response.url };
    } catch (error) {
      if (control.signal.aborted) return null;
      location.assign(address);
      // Without a connection the page that comes says so.
      if (error instanceof TypeError) return null;
      throw error;
    } finally {
      if (running === control) running = null;
    }
  }

  /** Asks again for a view that something is still computed for, unless another was asked for meanwhile. */
  function lookAgain(): void {
    const note = document.querySelector<HTMLElement>('[data-look-again]');
    if (!note) return;
    setTimeout(
      () => {
        if (note.isConnected && running === null) void show(location.href).then(() => waiting.shift()?.());
      },
      1000 * Number(note.dataset['lookAgain']),
    );
  }

  /** Does it now, or once the view is shown that is under way. */
  function inTurn(act: () => void): void {
    if (running === null) act();
    else waiting.push(act);
  }

  async function visit(address: string, target: string, focus?: string, sent = NOTHING): Promise<void> {
    rememberScroll();
    const shown = await show(address, sent);
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
    waiting.shift()?.();
  }

  const choose: Choose = (cell, choice = nextChoice(choiceNow(cell))) => {
    for (const each of CHOICES) cell.classList.toggle(`element-${each}`, each === choice);
    const ask = () => void visit(choiceAddress(wanted, cell.dataset.element!, choice), '', cell.id);
    // What a search is about is known once it is answered.
    if (new URLSearchParams(wanted).has('q')) inTurn(ask);
    else ask();
  };

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
    if (link.dataset.element !== undefined) return choose(link);
    inTurn(() => {
      const now = present(link);
      if (now) void visit(now.href, now.dataset.swap ?? '', now.id);
    });
  });

  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.dataset.swap === undefined || form.method !== 'get') return;
    event.preventDefault();
    const focused = document.activeElement?.id;
    inTurn(() => {
      const now = present(form);
      if (!now) return;
      const address = new URL(now.action);
      const sent = fieldsOf(now, unapplied(document.body));
      for (const [name, value] of new FormData(now)) {
        if (typeof value === 'string' && value !== '') address.searchParams.append(name, value);
      }
      void visit(address.href, now.dataset.swap ?? '', focused, sent);
    });
  });

  window.addEventListener('popstate', (event) => {
    // Links to a place in this very page also come by here; only addresses of views are fetched again.
    if (!document.querySelector(REGION)) return;
    // The view is shown already, or on its way: to fetch it again would take the reader from the place that the link leads to.
    if (location.pathname === path && location.search === wanted) return;
    waiting = [];
    const scroll = (event.state as { scroll?: number } | null)?.scroll;
    void show(location.href).then((shown) => {
      if (!shown) return;
      if (scroll !== undefined) window.scrollTo(0, scroll);
      waiting.shift()?.();
    });
  });

  if (document.querySelector(REGION)) rememberScroll();
  lookAgain();
  return choose;
}
