import { describe, expect } from 'vitest';
import { it } from '../../fixtures/it.js';
import type { TestSite } from '../serve-pages.js';

let site: TestSite;
it.beforeAll(({ site: textbook }) => {
  site = textbook;
});

const part = async (formula: string): Promise<string> => {
  const html = await (await fetch(`${site.origin}/compositions/${formula}`)).text();
  return /<section[^>]*aria-labelledby="competing">.*?<\/section>/.exec(html)?.[0] ?? '';
};

describe('the competing phases on the page of a composition', () => {
  it('are the phases with their amounts, the verdict, pictures and whose energies they are', async () => {
    const html = await part('BaTiO3');
    expect(html).toContain('On the hull: 0.023 eV/atom below what competes with it.');
    expect(html).toContain('href="/compositions/BaTi2O5"');
    expect(html).toContain('<td class="number">0.333</td>');
    expect(html.match(/<svg class="plot"/g)).toHaveLength(2);
    expect(html).toContain('Materials Project (2019)');
    expect(html).toContain('CC BY 4.0');
  });

  it('say what a candidate must beat, and draw no triangle of four elements', async () => {
    const html = await part('LiLaZrO4');
    expect(html).toMatch(/its formation energy must be below −\d\.\d{3} eV\/atom/);
    expect(html).not.toContain('<svg class="plot"');
  });

  it('are the line of two elements for a binary compound, and nothing for an element', async () => {
    expect((await part('Fe2O3')).match(/<svg class="plot"/g)).toHaveLength(1);
    expect(await part('Na')).toBe('');
  });
});

const madeFrom = async (address: string): Promise<string> =>
  /<section[^>]*aria-labelledby="made-from">.*?<\/section>/.exec(
    await (await fetch(`${site.origin}${address}`)).text(),
  )?.[0] ?? '';

describe('what a composition can be made from, on its page', () => {
  it('has reactions, cautions, and a form for a shelf', async () => {
    const html = await madeFrom('/compositions/PbTiO3');
    expect(html.replaceAll(/<[^>]*>/g, '')).toContain('PbO + TiO2 → PbTiO3');
    expect(html).toContain('toxic or radioactive');
    expect(html).toContain('action="/compositions/PbTiO3#made-from"');
  });

  it('uses the shelf of the form only', async () => {
    const html = await madeFrom('/compositions/PbTiO3?shelf=Pb+TiO2+%22%3E');
    expect(html).toBe('');
    const text = (await madeFrom('/compositions/PbTiO3?shelf=Pb+TiO2')).replaceAll(/<[^>]*>/g, '');
    expect(text).toContain('2 Pb + 2 TiO2 + O2 → 2 PbTiO3');
    expect(text).not.toContain('PbO +');
  });
});

describe('the structures that a composition may have, on its page', () => {
  it('have prototypes, space groups, files and tolerance factors', async () => {
    const html = await (await fetch(`${site.origin}/compositions/SrHfO3`)).text();
    const structures = /<section[^>]*aria-labelledby="structures">.*?<\/section>/.exec(html)![0];
    expect(structures).toContain('Orthorhombic Perovskite');
    expect(structures).toContain('Pnma');
    expect(structures).toContain('tolerance factor 0.952');
    const address = /href="(\/v1\/compositions\/SrHfO3\/cif[^"]*)"/.exec(structures)![1]!;
    const file = await (await fetch(site.origin + address.replaceAll('&amp;', '&'))).text();
    expect(file).toContain('not relaxed');
  });
});
