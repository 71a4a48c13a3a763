import type { Router } from 'express';
import { describe, expect } from 'vitest';
import { createWebRouter } from '../../src/web/router.js';
import { EVERY_PAGE, PAGES_WITH_FIGURES } from '../browser/every-page.js';
import { it } from '../fixtures/it.js';

/** Routes whose answers are files or other addresses, and pages of work that is under way, which have tests of their own. */
const NO_PAGES = /\.(?:svg|csv|js|webmanifest)$|^\/compositions$|^\/batch\/:id$|^\/properties\/jobs\/:id$/;

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: { readonly stack?: readonly Layer[] };
}

function routesOf(stack: readonly Layer[]): string[] {
  return stack.flatMap(({ route, handle }) => {
    if (route) return route.methods['get'] ? [route.path] : [];
    return handle.stack ? routesOf(handle.stack) : [];
  });
}

const pathOf = (address: string) => address.replace(/\?.*/, '');

describe('the pages that browser tests walk', () => {
  it('are of every route', ({ site }) => {
    const router: Router = createWebRouter(site.service);
    const routes = routesOf(router.stack as unknown as Layer[]).filter((path) => !NO_PAGES.test(path));
    expect(routes.length).toBeGreaterThan(20);
    const missing = routes.filter((route) => {
      const pattern = new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`);
      return !EVERY_PAGE.some((address) => pattern.test(pathOf(address)));
    });
    expect(missing).toEqual([]);
  });

  it('have their pictures looked at wherever there are some', async ({ starterSite }) => {
    const paths = new Set(PAGES_WITH_FIGURES.map(pathOf));
    const missing: string[] = [];
    for (const address of EVERY_PAGE) {
      // An evaluation by its number is the page of the newest.
      if (paths.has(pathOf(address).replace(/\/\d+$/, ''))) continue;
      const response = await fetch(starterSite.origin + address, { headers: { Accept: 'text/html' } });
      const html = await response.text();
      if (/<svg[^>]* class="(?:plot|figure)[ "]/.test(html)) missing.push(address);
    }
    expect(missing).toEqual([]);
  });
});
