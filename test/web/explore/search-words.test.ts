import { describe, expect, it } from 'vitest';
import { mergeSearch } from '../../../src/web/explore/merge-search.js';
import { readSearch } from '../../../src/web/explore/search-words.js';

const filter = (text: string) => {
  const search = readSearch(text);
  return search.kind === 'filter' ? search.changes : search;
};

const arity = (text: string) => {
  const search = readSearch(text);
  return search.kind === 'filter' ? search.arity : undefined;
};

const narrows = (text: string) => {
  const search = readSearch(text);
  return search.kind === 'filter' && search.narrows;
};

describe('the search box', () => {
  it('understands elements asked for and left out', () => {
    expect(filter('+Li -Pb')).toEqual({ elements: ['Li'], exclude: ['Pb'] });
    expect(filter('Li, O; !Hg')).toEqual({ elements: ['Li', 'O'], exclude: ['Hg'] });
    expect(filter('\u2212Pb')).toEqual({ exclude: ['Pb'] });
  });

  it('understands chemical systems, also with wildcards and dashes', () => {
    expect(filter('Li-*-O')).toEqual({ chemicalSystem: 'Li-*-O' });
    expect(filter('Ba\u2013Ti\u2013O -Pb')).toEqual({ chemicalSystem: 'Ba-Ti-O', exclude: ['Pb'] });
  });

  it('understands formula types however their amounts are ordered, and with the anion named', () => {
    expect(filter('ABC3')).toEqual({ search: 'type:ABC3' });
    expect(filter('ABO3')).toEqual({ search: 'type:ABO3' });
    expect(filter('A2BCl6 oxide -Pb')).toEqual({ search: 'type:A2BCl6', anion: 'O', exclude: ['Pb'] });
    expect(filter('(Li or Na), perovskite')).toEqual({ search: '(Li or Na) and family:perovskite' });
  });

  it('takes anything else for a formula, whose parser knows best what is wrong with it', () => {
    for (const text of ['LiFePO4', 'Al2O3', 'AgCl', 'A0B', 'CO', 'nonsense']) {
      expect(readSearch(text)).toEqual({ kind: 'formula', formula: text });
    }
  });

  it('looks up what is one composition, however it is written', () => {
    for (const [text, formula] of [
      ['LFP', 'LiFePO4'],
      ['YBCO', 'YBa2Cu3O7'],
      ['MAPbI3', 'CH3NH3PbI3'],
      ['Al2O3:Cr', 'Al2O3'],
      ['LaMnO3-δ', 'LaMnO3'],
    ]) {
      expect(readSearch(text!)).toEqual({ kind: 'formula', formula });
    }
  });

  it('goes to the list of as many elements as are asked for, and offers the reading of a letter as a class', () => {
    expect([filter('ternary oxides'), arity('ternary oxides')]).toEqual([{ anion: 'O' }, 3]);
    expect(filter('not ternary')).toEqual({ search: 'not elements:3' });
    expect(readSearch('M')).toMatchObject({ kind: 'unclear', word: 'M', suggestion: 'class:M' });
  });

  it('understands commas without spaces, full-width signs and any case where nothing else can be meant', () => {
    expect(filter('+Li,-O')).toEqual({ elements: ['Li'], exclude: ['O'] });
    expect(filter('\uff0bLi\u3001\uff0dPb')).toEqual({ elements: ['Li'], exclude: ['Pb'] });
    expect(filter('+li -PB')).toEqual({ elements: ['Li'], exclude: ['Pb'] });
    expect(filter('li-*-o')).toEqual({ chemicalSystem: 'Li-*-O' });
  });

  it('understands formulas with open elements', () => {
    expect(filter('*2O3')).toEqual({ formula: '*2O3' });
    expect(filter('Li*2O4 -Mn')).toEqual({ formula: 'Li*2O4', exclude: ['Mn'] });
    expect(filter('*\u2082O\u2083')).toEqual({ formula: '*2O3' });
  });

  it('knows how many elements are asked for, where that is certain', () => {
    expect(arity('Li-*-O')).toBe(3);
    expect(arity('*2O3')).toBe(2);
    expect(arity('ABO3 -Pb')).toBe(3);
    expect(arity('A2BCl6')).toBe(3);
    expect(arity('+Li,-O')).toBeUndefined();
  });

  it('names the word that it does not understand among others', () => {
    expect(readSearch('+Li,-Qq')).toMatchObject({ kind: 'unclear', word: 'Qq' });
    expect(readSearch('+Xx')).toMatchObject({ kind: 'unclear', word: 'Xx' });
    expect(readSearch('Li what')).toMatchObject({ kind: 'unclear', word: 'what' });
  });

  it('goes to the formula that only its case hides, and to the entry of an id', () => {
    expect(readSearch('licoo2')).toEqual({ kind: 'formula', formula: 'LiCoO2' });
    expect(readSearch('mp-9157')).toEqual({ kind: 'id', id: 'mp-9157' });
  });

  it('adds to a view with signed words only, and replaces what was searched for with others', () => {
    expect(['+Li,-Pb', '-Pb', '＋Li −Pb'].map(narrows)).toEqual([true, true, true]);
    expect(['Li -Pb', 'Cs Pb', 'Li-*-O', 'ABX3'].map(narrows)).toEqual([false, false, false, false]);
    const view = { elements: [], exclude: [], search: 'Li or Na', after: 0, trail: [] };
    expect(mergeSearch(view, { search: 'type:ABX3' }).search).toBe('(Li or Na) and (type:ABX3)');
  });
});

describe('what is typed into a filtered view', () => {
  const view = { elements: ['Li'], exclude: ['Pb'], after: 100, trail: [50] };

  it('joins what is chosen', () => {
    expect(mergeSearch(view, { elements: ['O'], anion: 'O' })).toEqual({
      elements: ['Li', 'O'],
      exclude: ['Pb'],
      anion: 'O',
    });
  });

  it('has the last word on an element', () => {
    expect(mergeSearch(view, { elements: ['Pb'], exclude: ['Li'] })).toEqual({ elements: ['Pb'], exclude: ['Li'] });
  });
});
