import { renderToString } from 'preact-render-to-string';
import { describe, expect } from 'vitest';
import { parseIon } from '../../../src/chemistry/ions/ion.js';
import { it } from '../../fixtures/it.js';
import { SeriesPage } from '../../../src/web/explore/series-page.js';
import { readExploreQuery } from '../../../src/web/explore/explore-query.js';
import type { SeriesGroup } from '../../../src/web/explore/series-groups.js';

const group = (index: number): SeriesGroup => ({
  template: `MFe${index + 2}O4`,
  charge: 2,
  count: 3,
  smallest: 'Mg2+',
  largest: 'Ba2+',
  members: [
    { ion: parseIon('Ni2+'), formula: 'NaCl', conventional: 'NaCl', rank: 1, score: 0.1, position: 'inside' as const },
  ].flatMap((each) => [each, { ...each, formula: 'BrNa', conventional: 'NaBr' }]),
});

/** Lines below the heading. */
const lines = (html: string): number => html.match(/<tr>/g)!.length - 1;

describe('the page of the series of a view', () => {
  it('shows the first ones, and leads to all of them', ({ site }) => {
    const page = (shown: number) =>
      renderToString(
        <SeriesPage
          context={{
            language: 'en',
            theme: 'auto',
            address: '/series',
            origin: site.origin,
            status: site.service.status(),
            assetVersion: '',
          }}
          query={readExploreQuery(new URLSearchParams('elements=O'))}
          list={site.service.list('ternary')}
          rows={100}
          groups={Array.from({ length: 5 }, (_, index) => group(index))}
          shown={shown}
        />,
      );
    expect(lines(page(2))).toBe(2);
    expect(page(2)).toContain(
      '<a id="all-series" href="/series?elements=O&amp;all=true" rel="nofollow">Show all 5 series',
    );
    expect(lines(page(5))).toBe(5);
    expect(page(5)).not.toContain('all-series');
    // Where they are in the series is said once, not after each.
    expect(page(1).match(/inside:/g)).toHaveLength(1);
    expect(page(1)).toContain('NaBr');
  });
});
