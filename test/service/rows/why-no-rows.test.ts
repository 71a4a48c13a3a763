import { describe, expect, it } from 'vitest';
import { say } from '../../../src/messages/say.js';
import type { RowFilter } from '../../../src/rows/row-filter.js';
import { whyNoRows } from '../../../src/service/rows/why-no-rows.js';
import { publishRows, sampleRows } from '../../store/sample-list.js';
import { temporaryWorkspace } from '../../store/temporary-workspace.js';

function why(filter: RowFilter): string | null {
  const workspace = temporaryWorkspace();
  const meta = publishRows(workspace, sampleRows(30));
  const list = workspace.lists.open('ternary');
  const text = whyNoRows(meta, filter, (kept) => list.count(kept));
  return text && say(text, 'en');
}

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

  it('is not explained if it keeps a row', () => {
    expect(why({ elements: ['O'] })).toBeNull();
    expect(why({})).toBeNull();
  });
});
