import { describe, expect, it } from 'vitest';
import { chooseSpaces, DEFAULT_SPACES, relativeEffort, startPriority } from '../../src/space/space-choice.js';

describe('the spaces of which lists are made', () => {
  it('are all default ones, those of some numbers of elements, or of some kinds', () => {
    expect(chooseSpaces({})).toEqual(DEFAULT_SPACES);
    expect(chooseSpaces({ arities: [2] })).toEqual(DEFAULT_SPACES.filter(({ arity }) => arity === 2));
    expect(chooseSpaces({ kinds: ['several-anions'] }).map(({ arity }) => arity)).toEqual([3, 4, 5]);
    expect(chooseSpaces({ arities: [5], kinds: ['no-charges'] })).toEqual([{ arity: 5, kind: 'no-charges' }]);
  });

  it('have compounds with hydrogen only if they are asked for', () => {
    expect(chooseSpaces({}).some(({ kind }) => kind === 'hydrogen')).toBe(false);
    expect(chooseSpaces({ scope: 'hydrogen', arities: [3] })).toEqual([
      ...chooseSpaces({ arities: [3] }),
      { arity: 3, kind: 'hydrogen' },
    ]);
    expect(chooseSpaces({ kinds: ['hydrogen'] }).map(({ arity }) => arity)).toEqual([2, 3, 4, 5]);
  });

  it('each have an own turn, the ternary one first, and one without a turn comes last', () => {
    const turns = DEFAULT_SPACES.map(startPriority);
    expect(new Set(turns).size).toBe(turns.length);
    expect(startPriority({ arity: 3, kind: 'ionic' })).toBe(Math.min(...turns));
    expect(startPriority({ arity: 3, kind: 'hydrogen' })).toBeGreaterThan(Math.max(...turns));
    expect(DEFAULT_SPACES.every((space) => relativeEffort(space) > 0)).toBe(true);
  });
});
