import { describe, expect, it } from 'vitest';
import { FlagEvidence, flagKnowledge } from '../../../src/calibration/flags/flag-evidence.js';
import { FLAGS, type Flag } from '../../../src/calibration/flags/flag.js';
import { flagReason } from '../../../src/calibration/flags/flag-reason.js';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { say } from '../../../src/messages/say.js';
import { trainingSet } from '../../../src/models/training-set.js';
import { CandidateSpace } from '../../../src/space/candidate-space.js';
import { elementSpace } from '../../../src/space/element-space.js';
import { parseIon } from '../../../src/chemistry/ions/ion.js';
import { placeKnown } from '../../../src/space/known-cells.js';

const IONS = 'Na+ K+ Rb+ Cs+ Mg2+ Ca2+ Sr2+ Ba2+ Eu2+ Eu3+ Al3+ Fe2+ Fe3+ Fe4+ Ti4+ Zr4+ Si4+ Ge4+ P5+ V5+ Mn4+ Ag+';
const space = new CandidateSpace({
  arity: 3,
  cations: IONS.split(' ').map(parseIon),
  anions: ['O2-', 'Te2-'].map(parseIon),
  maxAmount: 6,
});

function evidence(known: string): FlagEvidence {
  const compositions = known.split(' ').filter(Boolean).map(parseFormula);
  return new FlagEvidence(flagKnowledge(trainingSet(space, placeKnown(space, compositions), compositions)));
}

/** The flags of the cell with these cations. */
function flagsOf(found: FlagEvidence, formula: string, ...cations: string[]): readonly Flag[] {
  const cell = space
    .cellsOf(parseFormula(formula))
    .find((each) => cations.every((label) => each.cations.some((k) => space.cations[k] === ionOf(label))));
  if (!cell) throw new Error(`${formula} has no such cell`);
  const flags = found.of(cell);
  expect(found.factor(cell)).toBe(flags.reduce((product, { name }) => product * FLAGS[name], 1));
  return flags;
}

function ionOf(label: string) {
  const { element, charge } = parseIon(label);
  return space.cations.find((ion) => ion.element === element && ion.charge === charge);
}

/** The flags of a composition in a space without charges. */
function unchargedFlags(formula: string): readonly Flag[] {
  const composition = parseFormula(formula);
  const uncharged = elementSpace(composition.elements.length, composition.elements, 1, [composition.amounts]);
  const found = new FlagEvidence(flagKnowledge(trainingSet(uncharged, [], [])));
  const cell = uncharged.canonical(uncharged.cellsOf(composition)[0]!);
  const flags = found.of(cell);
  expect(found.factor(cell)).toBe(flags.length > 0 ? 4 : 1);
  return flags;
}

function names(flags: readonly Flag[]): string {
  return flags.map(({ name }) => name).join(' ');
}

/** What is said of KRbO as a solid solution. */
function ends(known: string): readonly string[] | undefined {
  return flagsOf(evidence(known), 'KRbO', 'K+', 'Rb+').find(({ name }) => name === 'equal-cations')?.about;
}

const FE = 'Fe2O3 NaFeO2 KFeO2 RbFeO2 CsFeO2 CaFe2O4 MgFe2O4 FeO FeAl2O4 Fe2SiO4 FeTiO3 Fe2TiO4';

describe('flags', () => {
  it('say that a state is rare if fewer than three known compounds have it with the anion', () => {
    const [flag] = flagsOf(evidence(FE), 'CaFeO3', 'Ca2+', 'Fe4+');
    expect(flag).toEqual({ name: 'rare-state', about: ['Fe4+', 'O', '0', '12'] });
    expect(say(flagReason(flag!), 'en')).toBe(
      'Fe4+ is rare with O: of 12 known compounds of the element with O, 0 have this state.',
    );
    expect(names(flagsOf(evidence(FE + ' SrFeO3 BaFeO3 Sr2FeO4'), 'CaFeO3', 'Ca2+', 'Fe4+'))).not.toContain('rare');
  });

  it('say it if fewer than 4 % of the compounds of the element have it, unless most have it', () => {
    const counts = {
      states: new Float64Array(space.cations.length * 2),
      elements: new Float64Array(space.cations.length * 2),
    };
    const own = space.cations.indexOf(ionOf('Fe4+')!) * 2;
    const flagged = (states: number, elements: number): boolean => {
      counts.states.fill(1000);
      counts.elements.fill(1000);
      counts.states[own] = states;
      counts.elements[own] = elements;
      const found = new FlagEvidence({ space, counts, fewer: [], cells: [] });
      return names(flagsOf(found, 'CaFeO3', 'Ca2+', 'Fe4+')).includes('rare-state');
    };
    expect([flagged(39, 1000), flagged(40, 1000), flagged(2, 5), flagged(3, 7), flagged(2, 4)]).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
  });

  it('never call Eu2+ rare', () => {
    expect(names(flagsOf(evidence('Eu2O3 NaEuO2 KEuO2'), 'EuTiO3', 'Eu2+', 'Ti4+'))).not.toContain('rare-state');
  });

  it('name the cations that would exchange electrons', () => {
    const found = flagsOf(evidence(''), 'EuMnO3', 'Eu2+', 'Mn4+').find(({ name }) => name === 'redox-conflict');
    expect(found).toEqual({ name: 'redox-conflict', about: ['Mn4+', 'Eu2+'] });
  });

  it('mark oxides of acidic oxides only', () => {
    expect(names(flagsOf(evidence(''), 'SiP2O7', 'Si4+', 'P5+'))).toContain('acidic-oxides');
    expect(names(flagsOf(evidence(''), 'Ca2SiO4', 'Ca2+', 'Si4+'))).not.toContain('acidic-oxides');
  });

  it('mark oxides of noble metals, and tellurides with small differences of electronegativities', () => {
    expect(names(flagsOf(evidence(''), 'AgAlO2', 'Ag+', 'Al3+'))).toContain('noble-oxide');
    expect(names(flagsOf(evidence(''), 'FeGeTe3', 'Fe2+', 'Ge4+'))).toContain('metallic');
    expect(names(flagsOf(evidence(''), 'NaAlTe2', 'Na+', 'Al3+'))).not.toContain('metallic');
  });

  it('call two like cations a solid solution only if an end is known', () => {
    expect(ends('K2O')).toEqual(['K+', 'Rb+', 'K2O']);
    expect(ends('Na2O')).toBeUndefined();
  });

  it('name other stoichiometries of the same elements unless a series is well filled', () => {
    const line = 'CaAl2O4 Ca3Al2O6';
    const flags = flagsOf(evidence(line), 'CaAl4O7', 'Ca2+', 'Al3+');
    expect(flags.find(({ name }) => name === 'other-stoichiometries')?.about).toEqual(['2', 'CaAl2O4', 'Ca3Al2O6']);
    const filled = `${line} SrAl4O7 BaAl4O7 MgAl4O7 EuAl4O7 FeAl4O7`;
    expect(names(flagsOf(evidence(filled), 'CaAl4O7', 'Ca2+', 'Al3+'))).not.toContain('other-stoichiometries');
    // Ba2+ is larger than all of these, so the series says little of its compound.
    const below = 'BaAl2O4 Ba3Al2O6 MgAl4O7 CaAl4O7 SrAl4O7 EuAl4O7 FeAl4O7';
    expect(names(flagsOf(evidence(below), 'BaAl4O7', 'Ba2+', 'Al3+'))).toContain('other-stoichiometries');
  });

  it('say whether a cation is inside the series of known ones or beyond its end', () => {
    const found = (formula: string, cation: string) =>
      flagsOf(evidence('KAlO2 RbAlO2 CsAlO2'), formula, cation).find(({ name }) => name.endsWith('-series'));
    expect(found('NaAlO2', 'Na+')?.about).toEqual(['Na+', '3', 'smaller', 'K+']);
    expect(say(flagReason(found('NaAlO2', 'Na+')!), 'en')).toBe(
      'Na+ is smaller than K+, the smallest in 3 known compounds that differ in this cation only.',
    );
    const inside = flagsOf(evidence('NaAlO2 KAlO2 CsAlO2'), 'RbAlO2', 'Rb+').find(
      ({ name }) => name === 'inside-series',
    );
    expect(inside?.about).toEqual(['Rb+', '3', 'Na+', 'Cs+']);
    expect(names(flagsOf(evidence('KAlO2 CsAlO2'), 'RbAlO2', 'Rb+'))).not.toContain('series');
  });

  it('move back what has four elements and oxygen or a halogen, but no charges that balance', () => {
    expect(unchargedFlags('K2LaN5O17')).toEqual([{ name: 'no-balance', about: ['O'] }]);
    expect(unchargedFlags('K2TiOF5')).toEqual([{ name: 'no-balance', about: ['F'] }]);
    for (const formula of ['YNi2B2C', 'Dy3Co29Si4B10', 'K9O2', 'La2ReCl5'])
      expect(unchargedFlags(formula), formula).toEqual([]);
    expect(say(flagReason(unchargedFlags('K2LaN5O17')[0]!), 'en')).toBe(
      'It has O, but no charges of its elements balance. Records of such compounds of four elements mostly lack atoms, as a rule hydrogen.',
    );
  });

  it('are the same however the knowledge is stored', () => {
    const compositions = FE.split(' ').map(parseFormula);
    const knowledge = flagKnowledge(trainingSet(space, placeKnown(space, compositions), compositions));
    const kept = { ...knowledge, cells: Float64Array.from(knowledge.cells) };
    const cell = space.cellsOf(parseFormula('SrFe2O4'))[0]!;
    expect(new FlagEvidence(kept).of(cell)).toEqual(new FlagEvidence(knowledge).of(cell));
  });
});
