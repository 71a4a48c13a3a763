import { describe, expect } from 'vitest';
import { it } from '../../fixtures/it.js';

const read = async (address: string) => {
  const response = await fetch(address, { headers: { Accept: 'text/html' } });
  return { status: response.status, text: await response.text() };
};

describe('the pages of ions', () => {
  it('lead from the map to an ion, and from there to its compounds and candidates', async ({ site }) => {
    const map = await read(`${site.origin}/maps/ions`);
    expect(map.status).toBe(200);
    expect(map.text).toContain('href="/ions/Ti4%2B"');
    const ion = await read(`${site.origin}/ions/Ti4%2B`);
    expect(ion.status).toBe(200);
    expect(ion.text).toMatch(/href="\/compositions\/[A-Za-z0-9()]*Ti/);
    expect(ion.text).toContain('ions=Ti4%2B');
    expect(ion.text).toContain('href="/maps/ions"');
  });

  it('say in the language of the reader what is no ion', async ({ site }) => {
    const english = await read(`${site.origin}/ions/iron`);
    expect(english.status).toBe(400);
    expect(english.text).toContain('is not an ion');
    expect((await read(`${site.origin}/ions/Fe9%2B?lang=ja`)).text).toContain('イオン性のリスト');
  });

  it('are linked from the ions of a composition', async ({ site }) => {
    expect((await read(`${site.origin}/compositions/SrZrO3`)).text).toContain('href="/ions/Zr4%2B"');
  });
});
