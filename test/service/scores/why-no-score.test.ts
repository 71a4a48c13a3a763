import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { say } from '../../../src/messages/say.js';
import { whyNoScore } from '../../../src/service/scores/why-no-score.js';
import type { ListMetadata } from '../../../src/store/types.js';

const list = (arity: number, kind: string): ListMetadata => ({ id: `${arity}-${kind}`, arity, kind }) as ListMetadata;

const DEFAULT = [2, 3, 4, 5].flatMap((arity) =>
  ['ionic', 'mixed-valence', 'several-anions', 'polyanionic', 'no-charges']
    .filter((kind) => arity < 5 || kind === 'ionic' || kind === 'several-anions')
    .map((kind) => list(arity, kind)),
);
const WITH_HYDROGEN = [...DEFAULT, list(3, 'hydrogen')];

const why = (formula: string, lists = DEFAULT): string | undefined => {
  const found = whyNoScore(lists, parseFormula(formula));
  return found && `${found.reason}: ${say(found.detail, 'en')}`;
};

describe('why no list has a score', () => {
  it.each([
    ['XeF2', 'not-ionic: Xe is a noble gas'],
    ['C2H6O', 'not-ionic: it is an organic compound'],
    ['CaC2O4', 'not-ionic: it is an organic compound'],
    ['H2SO4', 'not-ionic: it contains hydrogen; `incognita build --scope hydrogen`'],
    ['Ca(HCO3)2', 'not-ionic: it contains hydrogen; `incognita build --scope hydrogen`'],
    ['LaNi5H6', 'not-ionic: it contains hydrogen, and with one ion per element its charges do not balance'],
    ['BH3NH3', 'not-ionic: it contains hydrogen, and with one ion per element its charges do not balance'],
    ['KNaCa2S4O', 'no-list: it is of the kind "polyanionic", and no list of this kind with 5 elements was built'],
    ['KNa2Al2Si3O10', 'no-list: it is of the kind "without charges", and no list of this kind with 5 elements'],
  ])('of %s: %s', (formula, text) => {
    expect(why(formula)).toContain(text);
  });

  it('names a command that makes the list of its kind', () => {
    expect(why('KNaCa2S4O')).toContain('`incognita build --kind polyanionic --arity 5`');
    expect(why('KH2PO4', WITH_HYDROGEN)).toContain('`incognita build --kind hydrogen --arity 4`');
  });

  it.each(['MgO', 'TiRhSb', 'Mg51Zn20', 'BiOCl'])('of %s the list of its kind says', (formula) => {
    expect(why(formula)).toBeUndefined();
  });

  it('of hydrogen the list with hydrogen says, if there is one', () => {
    expect(why('NaOH', WITH_HYDROGEN)).toBeUndefined();
  });
});
