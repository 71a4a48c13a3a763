import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { listsFor } from '../../../src/service/scores/lists-for.js';
import type { ListMetadata } from '../../../src/store/types.js';

const list = (arity: number, kind: string): ListMetadata => ({ id: `${arity}-${kind}`, arity, kind }) as ListMetadata;

const LISTS = [
  list(2, 'all'),
  list(2, 'ionic'),
  list(2, 'polyanionic'),
  list(2, 'no-charges'),
  list(3, 'ionic'),
  list(3, 'several-anions'),
];

const idsOf = (formula: string, lists = LISTS): string[] => listsFor(lists, parseFormula(formula)).map(({ id }) => id);

describe('the lists that may score a composition', () => {
  it('are that of its kind and, if it has no cell of it, that without charges', () => {
    expect(idsOf('K4P3')).toEqual(['2-polyanionic', '2-no-charges']);
    expect(idsOf('MgO')).toEqual(['2-ionic', '2-no-charges']);
    expect(idsOf('AlNi')).toEqual(['2-no-charges']);
    expect(idsOf('BiOCl')).toEqual(['3-several-anions']);
  });

  it('are the ionic one, which says why there is no score, for what is left out by choice', () => {
    expect(idsOf('XeF2')).toEqual(['2-ionic']);
    expect(idsOf('NaH')).toEqual(['2-ionic']);
  });

  it('are intermetallic ones of earlier versions for what is read without charges, or none', () => {
    expect(idsOf('AlNi', [list(2, 'ionic'), list(2, 'intermetallic')])).toEqual(['2-intermetallic']);
    expect(idsOf('K4P3', [list(3, 'ionic')])).toEqual([]);
  });
});
