import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { CompositionReport } from '../../../src/service/types.js';
import { KnownSources } from '../../../src/web/composition/known-sources.js';

const sources = Array.from({ length: 9 }, (_, index) => ({
  source: 'lab',
  title: 'Laboratory',
  id: `sample-${index}`,
  year: null,
}));
const report = { sources } as unknown as CompositionReport;

it('names all entries of a known compound, or as many as there is room for, and says how many are left', () => {
  const all = renderToString(<KnownSources report={report} />);
  expect(all.match(/sample-\d/g)).toHaveLength(9);
  expect(all).not.toContain('more');
  const some = renderToString(<KnownSources report={report} most={6} />);
  expect(some.match(/sample-\d/g)).toHaveLength(6);
  expect(some).toContain('and 3 more');
});
