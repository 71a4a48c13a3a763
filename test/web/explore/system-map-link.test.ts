import { describe, expect } from 'vitest';
import { it } from '../../fixtures/it.js';

describe('a view of three or four elements', () => {
  it.for([
    ['Ba,Zr,O', '/maps?anion=O&amp;cations=Ba,Zr'],
    ['Li,Fe,P,O', '/maps?anion=O&amp;cations=Li,Fe,P'],
  ])('leads to the map of their system: %s', async ([elements, address], { site }) => {
    const html = await (await fetch(`${site.origin}/?elements=${elements}`)).text();
    expect(/id="system-map"[^>]* href="([^"]*)"/.exec(html)?.[1]).toBe(address);
  });

  it.for(['Ba,O', 'Ba,Zr,Cu', 'Li,Na,K,Fe,O'])('has no such map for %s', async (elements, { site }) => {
    const html = await (await fetch(`${site.origin}/?elements=${elements}`)).text();
    expect(html.includes('id="system-map"')).toBe(false);
  });
});
