import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { parseIon } from '../../../src/chemistry/ions/ion.js';
import { Ion } from '../../../src/web/components/ion.js';

describe('an ion on a page', () => {
  it.each([
    ['Ti4+', 'Ti<sup>4+</sup>'],
    ['Li+', 'Li<sup>+</sup>'],
    ['O2-', 'O<sup>2\u2212</sup>'],
    ['O1/2-', 'O<sup>1/2\u2212</sup>'],
    ['Fe8/3+', 'Fe<sup>8/3+</sup>'],
  ])('has its charge raised, a fraction too: %s', (label, html) => {
    expect(render(<Ion ion={parseIon(label)} />)).toContain(html);
  });

  it('without a charge is its symbol', () => {
    expect(render(<Ion ion={{ element: 'Al', charge: 0 }} />)).not.toContain('<sup>');
  });
});
