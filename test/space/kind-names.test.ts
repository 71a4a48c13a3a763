import { describe, expect, it } from 'vitest';
import { say } from '../../src/messages/say.js';
import { kindByName } from '../../src/space/kind-names.js';
import { kindMessage } from '../../src/space/kind-message.js';
import { SPACE_KINDS } from '../../src/space/space-choice.js';

describe('the kind of a name', () => {
  it.each(SPACE_KINDS.map((kind) => [kind]))('%s is found by its name and by what pages call it', (kind) => {
    expect(kindByName(kind)).toBe(kind);
    expect(kindByName(` ${kind.toUpperCase()} `)).toBe(kind);
    expect(kindByName(say(kindMessage(kind), 'en'))).toBe(kind);
    expect(kindByName(say(kindMessage(kind), 'ja'))).toBe(kind);
  });

  it('is found by words that people use, with blanks or hyphens, and by those of earlier versions', () => {
    const kinds = ['intermetallic', 'bonded-anions', 'two anions', 'Mixed valence', 'without-charges'].map(kindByName);
    expect(kinds).toEqual(['no-charges', 'polyanionic', 'several-anions', 'mixed-valence', 'no-charges']);
  });

  it('is none of other words', () => {
    expect(['', 'all', 'ion', 'two', '__proto__'].map(kindByName)).toEqual(Array(5).fill(undefined));
  });
});
