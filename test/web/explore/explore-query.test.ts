import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementBySymbol } from '../../../src/chemistry/elements/elements.js';
import { choiceAddress } from '../../../src/web/client/choice-address.js';
import { choiceOf, chooseElement, nextChoice } from '../../../src/web/explore/element-choice.js';
import { elementTable } from '../../../src/web/explore/element-table.js';
import {
  exploreAddress,
  isUnfiltered,
  readExploreQuery,
  type ExploreQuery,
} from '../../../src/web/explore/explore-query.js';

const read = (address: string) => readExploreQuery(new URL(address, 'http://localhost').searchParams);
const symbols = elementTable.map((place) => place.symbol);

const queries: fc.Arbitrary<ExploreQuery> = fc
  .record({
    list: fc.option(fc.constantFrom('3', 'ternary', 'ternary-ionic-v2'), { nil: undefined }),
    chosen: fc.uniqueArray(fc.constantFrom(...symbols), { maxLength: 8 }),
    cut: fc.nat(8),
    chemicalSystem: fc.option(fc.constantFrom('Li-*-O', 'Ba-O-Ti', '*-*'), { nil: undefined }),
    anonymousFormula: fc.option(fc.constantFrom('A3BC', 'A2B'), { nil: undefined }),
    formula: fc.option(fc.constantFrom('*2O3', 'Li**O4'), { nil: undefined }),
    anion: fc.option(fc.constantFrom('O', 'Se'), { nil: undefined }),
    scoreMin: fc.option(fc.double({ min: 0, max: 1, minExcluded: true, noNaN: true }), { nil: undefined }),
    ranks: fc.uniqueArray(fc.integer({ min: 1, max: 5_000_000 }), { maxLength: 6 }),
  })
  .map(({ chosen, cut, ranks, ...rest }) => {
    const sorted = ranks.sort((a, b) => a - b);
    return {
      ...rest,
      elements: chosen.slice(0, cut),
      exclude: chosen.slice(cut),
      after: sorted.at(-1) ?? 0,
      trail: sorted.slice(0, -1),
    };
  });

describe('the address of a view', () => {
  it('holds all of the view', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(read(exploreAddress(query, query))).toEqual(query);
      }),
    );
  });

  it('is short and readable where little is chosen', () => {
    const none: ExploreQuery = { elements: [], exclude: [], after: 0, trail: [] };
    expect(exploreAddress(none)).toBe('/');
    expect(exploreAddress(none, { elements: ['Li', 'O'], exclude: ['Pb'] })).toBe('/?elements=Li,O&exclude=Pb');
  });

  it('goes back to the first row when a filter changes', () => {
    expect(read(exploreAddress({ ...read('/?elements=Li&after=150&trail=50'), anion: 'O' }))).toMatchObject({
      anion: 'O',
      after: 0,
      trail: [],
    });
  });

  it('shows something for any text in an address', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('elements', 'exclude', 'after', 'trail', 'score_min', 'rank'), fc.string()),
        (pairs) => {
          const query = readExploreQuery(new URLSearchParams(pairs));
          expect(query.after).toBeGreaterThanOrEqual(0);
          expect(query.elements.filter((symbol) => elementBySymbol(symbol) === undefined)).toEqual([]);
          expect(query.elements.filter((symbol) => query.exclude.includes(symbol))).toEqual([]);
        },
      ),
    );
  });

  it('takes "go to rank 120" for the page that begins with rank 120', () => {
    expect(read('/?rank=120').after).toBe(119);
    expect(read('/?rank=1').after).toBe(0);
  });
});

describe('clicking an element', () => {
  it('asks for it, then leaves it out, then takes both back, and touches no other element', () => {
    fc.assert(
      fc.property(queries, fc.constantFrom(...symbols), (query, symbol) => {
        let view = query;
        const seen = [];
        for (let click = 0; click < 3; click++) {
          view = { ...view, ...chooseElement(view, symbol, nextChoice(choiceOf(view, symbol))) };
          seen.push(choiceOf(view, symbol));
        }
        expect(new Set(seen)).toEqual(new Set(['must', 'not', 'any']));
        expect(choiceOf(view, symbol)).toBe(choiceOf(query, symbol));
        for (const other of symbols) expect(choiceOf(view, other)).toBe(choiceOf(query, other));
      }),
      { numRuns: 50 },
    );
  });
});

describe('pressing a key on an element', () => {
  it('leads to the same view as the choice that it stands for', () => {
    fc.assert(
      fc.property(
        queries,
        fc.constantFrom(...symbols),
        fc.constantFrom('must', 'not', 'any'),
        (query, symbol, choice) => {
          const { search } = new URL(exploreAddress(query, query), 'http://localhost');
          const wanted = exploreAddress(query, chooseElement(query, symbol, choice));
          expect(read(choiceAddress(search, symbol, choice))).toEqual(read(wanted));
        },
      ),
    );
  });
});

describe('an unfiltered view', () => {
  it('may be any page of any list', () => {
    expect(isUnfiltered(read('/?list=ternary-ionic-v2&after=100'))).toBe(true);
    expect(isUnfiltered(read('/?anion=O'))).toBe(false);
  });
});
