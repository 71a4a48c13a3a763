import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { symmetryFinder } from '../../src/ingest/symmetry.js';
import { generateAtoms, computeBasis } from '../../src/structures/atoms.js';
import type { Crystal } from '../../src/structures/crystal.js';
import { readPrototypes, type Prototype } from '../../src/structures/prototype.js';
import { standardPrototype } from '../../src/structures/standard-prototype.js';

const prototypes = readPrototypes(readFileSync(new URL('../../data/prototypes.json', import.meta.url), 'utf8'));

/** The crystal of a prototype with its origin shifted, its axes in another order and its atoms moved a little. */
function crystalOf({ sites, operations, cell }: Prototype, shift: readonly number[] = [0, 0, 0], first = 0): Crystal {
  const turned = <T>(row: readonly T[]): T[] => [0, 1, 2].map((axis) => row[(axis + first) % 3]!);
  return {
    lattice: turned(computeBasis(cell)),
    spaceGroup: null,
    sites: generateAtoms(sites, operations).map(({ element, at }) => {
      const moved = turned(at.map((value, axis) => value + shift[axis]!));
      return { occupants: [[element, 1]], at: moved as unknown as readonly [number, number, number] };
    }),
  };
}

const SMALL = prototypes.filter((each) => generateAtoms(each.sites, each.operations).length <= 24);

describe('the label of a crystal', () => {
  it('is the same from any origin and in any order of the axes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SMALL),
        fc.tuple(
          fc.double({ min: 0, max: 0.99, noNaN: true }),
          fc.double({ min: 0, max: 0.99, noNaN: true }),
          fc.double({ min: 0, max: 0.99, noNaN: true }),
        ),
        fc.nat(2),
        (prototype, shift, first) => {
          const found = standardPrototype(crystalOf(prototype, shift, first), 0.01, symmetryFinder());
          expect([found?.key, found?.spaceGroup]).toEqual([prototype.key, prototype.spaceGroup]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    ['Halite, Rock Salt', 'AB_cF8_225_a_b'],
    ['(Cubic) Perovskite', 'A3BC_cP5_221_c_a_b'],
    ['Rutile', 'A2B_tP6_136_f_a'],
    ['Wurtzite', 'AB_hP4_186_b_b'],
    // By the tables of the space group: Mg on 8b, Al on 16c, from the origin that names them first.
    ['Spinel', 'A4B2C_cF56_227_e_c_b'],
  ])('is for %s %s', (name, key) => {
    expect(prototypes.find((each) => each.name === name)?.key).toBe(key);
  });

  it('has coordinates that give the same atoms again', () => {
    for (const prototype of SMALL.slice(0, 20)) {
      const found = standardPrototype(crystalOf(prototype), 0.01, symmetryFinder())!;
      expect(generateAtoms(found.sites, found.operations)).toHaveLength(
        generateAtoms(prototype.sites, prototype.operations).length,
      );
    }
  });

  it('is none of a disordered crystal, an element, one with too many atoms or with two atoms at one point', () => {
    const salt = crystalOf(prototypes.find(({ name }) => name === 'Halite, Rock Salt')!);
    const change = (sites: Crystal['sites']): unknown => standardPrototype({ ...salt, sites }, 0.01, symmetryFinder());
    expect(change(salt.sites)).not.toBeNull();
    expect(change(salt.sites.map((site) => ({ ...site, occupants: [['Na', 0.5]] as const })))).toBeNull();
    expect(change(salt.sites.map((site) => ({ ...site, occupants: [['Na', 1]] as const })))).toBeNull();
    expect(change(Array.from({ length: 26 }, () => salt.sites).flat())).toBeNull();
    expect(change([...salt.sites, { occupants: [['K', 1]], at: salt.sites[0]!.at }])).toBeNull();
  });
});
