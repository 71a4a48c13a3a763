import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../src/visible-text.js';

describe('text from outside', () => {
  it('shows what a terminal would obey', () => {
    expect(visible('a\u001b]0;pwned\u0007b\u009b2J\u202ec')).toBe('a\\x1b]0;pwned\\x07b\\x9b2J\\u202ec');
  });

  it('is one line, with everything that can be read as it was', () => {
    expect(visible('Ba \n\r\n  TiO₃ 二酸化 é')).toBe('Ba TiO₃ 二酸化 é');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // oxlint-disable-next-line no-control-regex
        expect(visible(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
      }),
    );
  });
});
