import { describe, expect } from 'vitest';
import { it } from '../fixtures/it.js';
import { readShelfElements } from '../../src/web/shelf/read-shelf-elements.js';

const read = async (address: string) => (await fetch(address, { headers: { Accept: 'text/html' } })).text();

describe('a shelf', () => {
  it('is read in any case, width and with any separators, and says what is no element', () => {
    expect(readShelfElements('li, NA;Ｏ  fe Fe')).toEqual({ elements: ['Li', 'Na', 'O', 'Fe'], unknown: [] });
    expect(readShelfElements('Li Q9 salt')).toEqual({ elements: ['Li'], unknown: ['Q9', 'salt'] });
    expect(readShelfElements('')).toEqual({ elements: [], unknown: [] });
  });

  it('gives candidates of its elements only, of all lists by their scores', async ({ site }) => {
    const shelf = ['Li', 'Na', 'Al', 'Ti', 'O', 'S'];
    const text = await read(`${site.origin}/shelf?elements=${shelf.join(',')}`);
    const formulas = [...text.matchAll(/<th scope="row"><a href="\/compositions\/([^"]+)"/g)].map(
      ([, formula]) => formula!,
    );
    expect(formulas.length).toBeGreaterThan(3);
    for (const formula of formulas) {
      for (const [symbol] of decodeURIComponent(formula).matchAll(/[A-Z][a-z]?/g)) expect(shelf).toContain(symbol);
    }
    const scores = [...text.matchAll(/<span class="score-number">([\d.]+)/g)].map(([, score]) => Number(score));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(await read(`${site.origin}/shelf?elements=He,Ne`)).toContain('No candidate consists only');
  });
});

/** The cations of the maps of a sheet, in order. */
const pictures = (html: string) =>
  [...html.matchAll(/<a href="\/maps\?anion=O&amp;cations=([^"&]+)"><span class="sheet-picture"><svg/g)].map(
    ([, cations]) => cations,
  );

describe('a contact sheet', () => {
  it('has its maps in the order of the periodic table, or with the best candidate of the varied cation first', async ({
    site,
  }) => {
    const address = `${site.origin}/maps/sheet?anion=O&fixed=Li,P&varied=Zn,Ba,Fe,Mg,Mn`;
    expect(pictures(await read(address))).toEqual(['Li,Mg,P', 'Li,Ba,P', 'Li,Mn,P', 'Li,Fe,P', 'Li,Zn,P']);
    const text = await read(`${address}&order=score`);
    const best = [...text.matchAll(/best: <a href="[^"]*">.*?<\/a> ([\d.]+)</g)].map(([, score]) => Number(score));
    expect(best.length).toBeGreaterThan(1);
    expect(best).toEqual(best.toSorted((a, b) => b - a));
  });

  it('has a picture of each system, and says which makes none', async ({ site }) => {
    const text = await read(`${site.origin}/maps/sheet?anion=O&fixed=Li,P&varied=Fe,Mn,Li`);
    expect(pictures(text)).toEqual(['Li,Mn,P', 'Li,Fe,P']);
    expect(text).toContain('different');
    expect(await read(`${site.origin}/maps/sheet?fixed=Li&varied=Fe`)).toContain('Name two cations');
  });
});
