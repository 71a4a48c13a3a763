import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExploreQuery } from '../../../src/web/explore/explore-query.js';
import { pageLinks } from '../../../src/web/explore/page-links.js';

const read = (address: string) => readExploreQuery(new URL(address, 'http://localhost').searchParams);

describe('the links between pages', () => {
  it('lead back over the same pages that one came by, in a filtered list', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 15 }), (ranks) => {
        const visited = ['/?elements=Li'];
        for (const rank of ranks.sort((a, b) => a - b)) visited.push(pageLinks(read(visited.at(-1)!), rank).next!);
        let at = visited.at(-1)!;
        for (const page of visited.slice(0, -1).toReversed()) {
          at = pageLinks(read(at), null).previous!;
          expect(at).toBe(page);
        }
      }),
    );
  });

  it('step by whole pages in a whole list, wherever one began', () => {
    expect(pageLinks(read('/?after=500'), 550)).toEqual({
      first: '/',
      previous: '/?after=450',
      next: '/?after=550',
    });
    expect(pageLinks(read('/?after=20'), 70).previous).toBe('/');
  });

  it('end where the list ends', () => {
    expect(pageLinks(read('/'), null)).toEqual({ first: null, previous: null, next: null });
  });
});
