import { describe, expect, it } from 'vitest';
import { listPrecursors } from '../../../src/service/energies/precursors.js';
import { stability } from '../../../src/service/energies/stability.js';
import { temporaryWorkspace } from '../../store/temporary-workspace.js';

describe('what a composition can be made from', () => {
  it('has the energy of a reaction if all energies are known', () => {
    const [found] = listPrecursors(temporaryWorkspace(), ['MgAl2O4'], { shelf: 'MgO Al2O3' });
    expect(found!.reactions).toHaveLength(1);
    expect(found!.reactions[0]).toMatchObject({
      equation: 'Al2O3 + MgO → MgAl2O4',
      precursors: ['Al2O3', 'MgO'],
      takenUp: [],
      released: [],
      amounts: [1, 1],
    });
    const [spinel, corundum, periclase] = stability(temporaryWorkspace(), ['MgAl2O4', 'Al2O3', 'MgO']).map(
      ({ energyPerAtom }) => energyPerAtom!,
    );
    const energy = spinel! - (5 * corundum! + 2 * periclase!) / 7;
    expect(energy).toBeLessThan(0);
    expect(found!.reactions[0]!.energyPerAtom).toBeCloseTo(energy, 5);
    expect(listPrecursors(temporaryWorkspace(), ['LiLaZrO4'])[0]!.reactions[0]!.energyPerAtom).toBeNull();
  });

  it('has the energy of a reaction with gases by measured enthalpies alone', () => {
    const workspace = temporaryWorkspace();
    const reaction = (query: Parameters<typeof listPrecursors>[2]) =>
      listPrecursors(workspace, ['BaTiO3'], { shelf: 'BaCO3 TiO2', ...query })[0]!.reactions[0]!;
    const [titanate, carbonate, rutile] = stability(workspace, ['BaTiO3', 'BaCO3', 'TiO2'], {
      sources: ['measured'],
    }).map(({ energyPerAtom }) => energyPerAtom!);
    // CO2: -393.51 kJ/mol are -4.0785 eV.
    const energy = (5 * titanate! - 4.0785 - 5 * carbonate! - 3 * rutile!) / 5;
    const found = reaction({});
    expect(found).toMatchObject({ released: ['CO2'], energySource: 'measured formation enthalpies', mixed: false });
    expect(found.energyPerAtom).toBeCloseTo(energy, 4);
    expect(energy).toBeGreaterThan(0);
    const unknown = { energyPerAtom: null, energySource: null, mixed: false };
    expect(reaction({ energies: { sources: ['computed'] } })).toMatchObject(unknown);
    const mixed = reaction({ energies: { sources: ['computed'], allowMixed: true } });
    expect(mixed).toMatchObject({ energySource: 'Materials Project (2019)', mixed: true });
    expect(mixed.energyPerAtom).not.toBeNull();
  });

  it('warns of toxic and precious elements and of dangerous compounds', () => {
    const [lead] = listPrecursors(temporaryWorkspace(), ['PbTiO3']);
    expect(lead!.reactions[0]!.cautions).toContainEqual({
      formula: 'PbO',
      reason: { id: 'precursors.toxic', values: { elements: ['Pb'] } },
    });
    const [iridate] = listPrecursors(temporaryWorkspace(), ['Sr2IrO4']);
    expect(iridate!.reactions[0]!.cautions[0]!.reason.id).toBe('precursors.precious');
  });

  it('says that a composition is sold itself', () => {
    expect(listPrecursors(temporaryWorkspace(), ['TiO2', 'BaTiO3']).map(({ purchasable }) => purchasable)).toEqual([
      true,
      false,
    ]);
  });

  it.each([
    ['BaCO3\nTiO2 # anatase\nQq2O3', 'Line 3 of shelf'],
    ['# nothing', 'no compounds'],
    [Array.from({ length: 2001 }, () => 'TiO2').join(' '), 'more than 2,000'],
  ])('refuses a shelf that cannot be read: %#', (shelf, words) => {
    expect(() => listPrecursors(temporaryWorkspace(), ['BaTiO3'], { shelf })).toThrow(words);
  });
});
