import { describe, expect, it } from 'vitest';
import { say } from '../../../src/messages/say.js';
import type { RowFilter } from '../../../src/rows/row-filter.js';
import { whyNoRows } from '../../../src/service/rows/why-no-rows.js';
import type { ListMetadata } from '../../../src/store/types.js';
import { publishRows, sampleRows } from '../../store/sample-list.js';
import { temporaryWorkspace } from '../../store/temporary-workspace.js';

function why(filter: RowFilter): string | null {
  const workspace = temporaryWorkspace();
  const meta = publishRows(workspace, sampleRows(30));
  const list = workspace.lists.open('ternary');
  const text = whyNoRows(meta, filter, [meta], (kept) => list.count(kept));
  return text && say(text, 'en');
}

const of = (...given: Parameters<typeof whyNoRows>) => say(whyNoRows(...given)!, 'en');

describe('a filter that keeps no row', () => {
  it('is explained by what keeps none by itself', () => {
    expect(why({ anion: 'Fe', elements: ['Ba'] })).toBe(
      'No row of ternary-ionic-v1 matches. These conditions match none by themselves: anion Fe.',
    );
    expect(why({ elements: ['He'], scoreMin: 0.1 })).toContain('by themselves: elements He.');
    expect(why({ anion: 'Fe' })).toBe('No row of ternary-ionic-v1 matches.');
  });

  it('is explained by the conditions together if each keeps some', () => {
    expect(why({ elements: ['O', 'S'] })).toBe('No row of ternary-ionic-v1 matches.');
  });

  it.each([
    [{ chemicalSystem: 'Ba-Ti' }, 'chemical_system Ba-Ti'],
    [{ formula: '*2O3' }, 'formula *2O3'],
    [{ elements: ['Ba', 'Fe', 'O', 'Ti'] }, '4 elements'],
  ])('is explained by a condition that asks for another number of elements: %j', (filter, words) => {
    expect(why(filter)).toContain('another list');
    expect(why(filter)).toContain(words);
  });

  it('is explained by a kind that the list does not have, with the list that has it or how to build one', () => {
    expect(why({ kind: ['several-anions'] })).toBe(
      'ternary-ionic-v1 has no compositions of the kind "several anions", and no list of them was built; `incognita build --kind several-anions --arity 3` makes it.',
    );
    expect(why({ search: '金属間化合物', elements: ['Ba'] })).toContain('--kind no-charges --arity 3');
    for (const filter of [
      { elements: ['H', 'O'] },
      { search: 'hydroxides -Pb' },
      { formula: 'H2*' },
      { search: 'borohydride or Li2H*' },
    ]) {
      expect(why(filter)).toContain('--scope hydrogen --arity 3');
    }
    expect(why({ search: 'H or He' })).toBe('No row of ternary-ionic-v1 matches.');
    const list = { id: 'ternary-all-v2', arity: 3, kind: 'all', parts: [] } as const;
    const hydrogen = { id: 'ternary-hydrogen-v1', arity: 3, kind: 'hydrogen' } as ListMetadata;
    expect(of(list, { kind: ['hydrogen'] }, [hydrogen], () => 0)).toBe(
      'ternary-all-v2 was put together without ternary-hydrogen-v1. Look into that list (--list ternary-hydrogen-v1); `incognita build --scope hydrogen --arity 3` makes both again.',
    );
    expect(of({ ...list, kind: 'ionic', id: 'ternary-ionic-v2' }, { kind: ['hydrogen'] }, [hydrogen], () => 0)).toBe(
      'ternary-ionic-v2 has no compositions of the kind "with hydrogen". They are in ternary-hydrogen-v1.',
    );
  });

  it('is not explained if it keeps a row', () => {
    expect(why({ elements: ['O'] })).toBeNull();
    expect(why({})).toBeNull();
  });
});
