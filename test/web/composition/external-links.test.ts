import { describe, expect, it } from 'vitest';
import { externalLinks } from '../../../src/web/composition/external-links.js';

const addresses = (reduced: string, formula: string) =>
  Object.fromEntries(externalLinks(reduced, formula).map(({ short, address }) => [short, address]));

describe('links to other databases', () => {
  it('ask each database for the composition in the spelling that it understands', () => {
    expect(addresses('BaO3Ti', 'BaTiO3')).toEqual({
      MP: 'https://next-gen.materialsproject.org/materials?formula=BaO3Ti',
      OQMD: 'https://oqmd.org/materials/composition/BaO3Ti',
      COD: 'https://www.crystallography.net/cod/result?formula=Ba%20O3%20Ti',
      MPDS: 'https://mpds.io/#search/BaTiO3',
    });
  });

  it('put carbon first for the one that wants Hill order', () => {
    expect(addresses('BaCO3', 'BaCO3')['COD']).toContain('formula=C%20Ba%20O3');
    expect(addresses('Al4C3', 'Al4C3')['COD']).toContain('formula=C3%20Al4');
  });

  it('have the decimals of a solid solution', () => {
    expect(addresses('Ba0.5O3Sr0.5Ti', 'Ba0.5Sr0.5TiO3')).toMatchObject({
      COD: 'https://www.crystallography.net/cod/result?formula=Ba0.5%20O3%20Sr0.5%20Ti',
      MPDS: 'https://mpds.io/#search/Ba0.5Sr0.5TiO3',
    });
  });
});
