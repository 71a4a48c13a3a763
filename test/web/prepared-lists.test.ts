import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RowFilter } from '../../src/rows/row-filter.js';
import { servePages, type TestSite } from './serve-pages.js';

let site: TestSite;
beforeAll(async () => {
  site = await servePages();
});
afterAll(() => site.close());

// Of millions of rows, all at once takes longer than others should wait.
it.each([
  '/v1/lists/ternary/compositions?elements=Ba&sort=-formula',
  '/v1/lists/ternary/elements?elements=Ba',
  '/v1/lists/ternary/download.csv?elements=Ba',
  '/v1/lists/ternary/download.parquet?elements=Ba',
  '/?list=ternary&elements=Ba',
  '/view.csv?list=ternary&elements=Ba',
  '/scatter?list=ternary&elements=Ba',
  '/series?list=ternary&elements=Ba',
  '/lists/ternary?elements=Ba',
  '/shelf?elements=Ba,Ti,O',
])('%s reads rows of a list only after they were prepared step by step', async (address) => {
  const { service } = site;
  const ready = new Set<string>();
  const unprepared: string[] = [];
  let read = 0;
  const key = (list: string, { elements, exclude }: RowFilter = {}): string =>
    JSON.stringify([service.list(list).id, elements, exclude]);
  const { prepare, browse, elementCounts, rows } = service;
  const note = (list: string, filter?: RowFilter): void => {
    read++;
    if (!ready.has(key(list, filter))) unprepared.push(key(list, filter));
  };
  service.prepare = (list, query) => {
    prepare.call(service, list, query);
    ready.add(key(list, query));
  };
  service.browse = (list, query) => {
    note(list, query);
    return browse.call(service, list, query);
  };
  service.elementCounts = (list, filter) => {
    note(list, filter);
    return elementCounts.call(service, list, filter);
  };
  service.rows = (list, filter, options) => {
    note(list, filter);
    return rows.call(service, list, filter, options);
  };
  try {
    const response = await fetch(site.origin + address);
    await response.arrayBuffer();
    expect(response.status).toBe(200);
  } finally {
    Object.assign(service, { prepare, browse, elementCounts, rows });
  }
  expect({ unprepared, reads: read > 0 }).toEqual({ unprepared: [], reads: true });
});
