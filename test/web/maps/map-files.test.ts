import { describe, expect } from 'vitest';
import { it } from '../../fixtures/it.js';

const NAME = String.raw`[A-Za-z_:][\w:.-]*`;
const TAG = new RegExp(`^<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>$`);

/** What keeps a text from being XML: a tag that is none, an attribute without a value, an element that is not closed. */
function faults(xml: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  for (const [tag] of xml.replace(/^<\?xml [^>]*\?>/, '').matchAll(/<[^>]*>/g)) {
    const [, closing, name, , alone] = TAG.exec(tag) ?? [];
    if (name === undefined) found.push(tag);
    else if (closing) {
      if (open.pop() !== name) found.push(tag);
    } else if (!alone) open.push(name);
  }
  return [...found, ...open];
}

describe('a map as a file', () => {
  it.for([
    '/maps/system.svg?anion=O&cations=Ba,Ti',
    '/maps/system.svg?anion=O&cations=Li,Fe,P',
    '/maps/system.svg?anion=O&cations=Li,Fe,P&view=2,-300,-300',
    '/maps/cations.svg?charges=2,4&ratio=1,1&anion=O',
    '/maps/ions.svg',
    '/maps/ions.svg?view=2,-300,-300',
  ])('is an SVG that every program reads: %s', async (path, { site }) => {
    const response = await fetch(site.origin + path);
    expect(response.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
    expect(faults(await response.text())).toEqual([]);
  });

  it('is refused by this test with an attribute without a value', () => {
    expect(faults('<svg><g data-plane><a x="1"/></g></svg>')).toEqual(['<g data-plane>', '</g>', '</svg>']);
  });
});
