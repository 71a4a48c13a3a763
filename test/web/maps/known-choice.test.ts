import { describe, expect } from 'vitest';
import { it } from '../../fixtures/it.js';

const SYSTEM = 'anion=O&cations=Ba,Ti';
const PAIRS = 'anion=O&ratio=1,1&charges=2,4';
const OUT = '&include_known=false';

async function json(address: string): Promise<{ known_count: number; [list: string]: unknown }> {
  return ((await (await fetch(address)).json()) as { data: { known_count: number } }).data as never;
}

const marks = (html: string): number => html.match(/aria-label="[^"]*: known compound/g)?.length ?? 0;

describe('the choice to show known compounds on a map', () => {
  it.for([
    ['system', SYSTEM, 'points'],
    ['cations', PAIRS, 'cells'],
  ])('leaves them out of the data of a map (%s) and still counts them', async ([kind, query, list], { site }) => {
    const address = `${site.origin}/v1/maps/${kind}?${query}`;
    const [all, candidates] = await Promise.all([json(address), json(address + OUT)]);
    const [every, rest] = [all, candidates].map((map) => map[list!] as { known: boolean }[]);
    expect(every!.filter(({ known }) => known)).toHaveLength(all.known_count);
    expect(rest).toEqual(every!.filter(({ known }) => !known));
    expect(candidates.known_count).toBe(all.known_count);
    expect(all.known_count).toBeGreaterThan(0);
  });

  it.for([
    ['/maps', '/maps/system.svg', SYSTEM],
    ['/maps/cations', '/maps/cations.svg', PAIRS],
  ])('is a link with their number on %s, which every file follows', async ([page, file, query], { site }) => {
    const text = async (path: string) => (await fetch(site.origin + path)).text();
    const [shown, hidden] = await Promise.all([text(`${page}?${query}`), text(`${page}?${query}${OUT}`)]);
    const count = /Hide the (\d+) known compounds/.exec(shown)?.[1];
    expect(Number(count)).toBeGreaterThan(0);
    expect(/Show the (\d+) known compounds/.exec(hidden)?.[1]).toBe(count);
    expect(marks(shown)).toBeGreaterThan(0);
    expect(marks(hidden)).toBe(0);
    expect(hidden.includes(`${file}?${query}${OUT}`.replaceAll('&', '&amp;'))).toBe(true);
    const response = await fetch(`${site.origin}${file}?${query}${OUT}`);
    expect(response.headers.get('content-disposition')).toContain('-candidates.svg');
    // The legend has the only diamond.
    expect((await response.text()).match(/figure-known/g)).toHaveLength(1);
  });

  it('goes through the form and the contact sheet', async ({ site }) => {
    const form = await fetch(`${site.origin}/maps?cation=Ba&cation=Ti&anion=O${OUT}`, { redirect: 'manual' });
    expect(form.headers.get('location')).toBe(`/maps?${SYSTEM}${OUT}`);
    const sheet = await (await fetch(`${site.origin}/maps/sheet?anion=O&fixed=Ba,Ti&varied=Li,Na${OUT}`)).text();
    expect(sheet.match(/<a href="\/maps\/system\.svg[^"]*include_known=false"/g)).toHaveLength(2);
    // The legend has the only diamond.
    expect(sheet.match(/figure-known/g)).toHaveLength(1);
    expect(sheet).toMatch(/Show the \d+ known compounds/);
  });
});
