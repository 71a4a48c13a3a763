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
    expect(filter('ABC3')).toEqual({ anonymousFormula: 'A3BC' });
    expect(filter('ABO3')).toEqual({ anonymousFormula: 'A3BC', anion: 'O' });
    expect(filter('AB2O4')).toEqual({ anonymousFormula: 'A4B2C', anion: 'O' });
    expect(filter('A2BCl6')).toEqual({ anonymousFormula: 'A6B2C', anion: 'Cl' });
  });

  it('takes anything else for a formula, whose parser knows best what is wrong with it', () => {
    for (const text of ['LiFePO4', 'Al2O3', 'AgCl', 'co2o3', 'A0B', 'CO']) {
      expect(readSearch(text)).toEqual({ kind: 'formula', formula: text });
    }
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
    expect(filter('*\u2082O\u2083')).toEqual({ formula: '*\u2082O\u2083' });
  });

  it('knows how many elements are asked for, where that is certain', () => {
    expect(arity('Li-*-O')).toBe(3);
    expect(arity('*2O3')).toBe(2);
    expect(arity('ABO3 -Pb')).toBe(3);
    expect(arity('A2BCl6')).toBe(3);
    expect(arity('+Li,-O')).toBeUndefined();
  });

  it('names the word that it does not understand among others', () => {
    expect(readSearch('+Li,-Qq')).toEqual({ kind: 'unclear', word: '-Qq' });
    expect(readSearch('+Xx')).toEqual({ kind: 'unclear', word: '+Xx' });
    expect(readSearch('+Li fe')).toEqual({ kind: 'unclear', word: 'fe', suggestion: 'Fe' });
    expect(readSearch('Li what')).toEqual({ kind: 'unclear', word: 'what' });
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
