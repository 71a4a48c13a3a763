import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLAG_NAMES } from '../../../src/calibration/flags/flag.js';
import { flagReason } from '../../../src/calibration/flags/flag-reason.js';
import { flagsText, readFlags } from '../../../src/calibration/flags/flags-text.js';
import { LANGUAGES } from '../../../src/messages/languages.js';
import { say } from '../../../src/messages/say.js';

const flag = fc.record({
  name: fc.constantFrom(...FLAG_NAMES),
  about: fc.array(fc.constantFrom('Fe4+', 'O', '12', 'Ba2TiO4'), { maxLength: 5 }),
});

describe('the text of flags', () => {
  it('is read as what was written', () => {
    fc.assert(
      fc.property(fc.array(flag), (flags) => {
        expect(readFlags(flagsText(flags))).toEqual(flags);
      }),
    );
  });

  it('leaves out flags of other versions, and anything else', () => {
    expect(readFlags('rare-state:Fe4+,O,1,2 of-the-future:x metallic:0.3')).toEqual([
      { name: 'rare-state', about: ['Fe4+', 'O', '1', '2'] },
      { name: 'metallic', about: ['0.3'] },
    ]);
    fc.assert(fc.property(fc.string(), (text) => readFlags(text).every(({ name }) => FLAG_NAMES.includes(name))));
  });

  it('has a reason in every language', () => {
    fc.assert(fc.property(flag, (each) => LANGUAGES.every((language) => say(flagReason(each), language).length > 10)));
  });
});
