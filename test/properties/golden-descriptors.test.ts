import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DESCRIPTOR_GROUPS, describeCompound } from '../../src/properties/compound-descriptors.js';
import { describeStructure, STRUCTURE_GROUPS } from '../../src/properties/describe-structure.js';
import { readShares } from '../../src/properties/read-shares.js';
import type { Crystal } from '../../src/structures/crystal.js';

type Sums = readonly [sum: number, weighted: number];

interface Golden {
  readonly compounds: Readonly<Record<string, Readonly<Record<string, Sums>>>>;
  readonly structures: Readonly<
    Record<
      string,
      {
        readonly lattice: number[][];
        readonly sites: [string, number, [number, number, number]][];
        readonly groups: Readonly<Record<string, Sums>>;
      }
    >
  >;
}

/** Made by golden/descriptors.py. */
const golden = JSON.parse(
  readFileSync(new URL('golden/descriptors.json', import.meta.url), 'utf8'),
) as unknown as Golden;

function sumsOf(values: Float64Array, groups: readonly { readonly name: string; readonly size: number }[]) {
  let at = 0;
  return groups.map(({ name, size }) => {
    const own = [...values.subarray(at, (at += size))];
    const weighted = own.reduce((sum, value, index) => sum + (index + 1) * value, 0);
    return { name, sums: [own.reduce((sum, value) => sum + value, 0), weighted] as Sums };
  });
}

/** @param skewness how near to each other third roots have to be: of two atoms alike in number they are roots of nothing but rounding */
function compare(found: ReturnType<typeof sumsOf>, expected: Readonly<Record<string, Sums>>, skewness = 1e-9): void {
  expect(found.map(({ name }) => name).sort()).toEqual(Object.keys(expected).sort());
  for (const { name, sums } of found) {
    sums.forEach((value, index) => {
      const other = expected[name]![index]!;
      expect(Math.abs(value - other) / Math.max(1, Math.abs(other)), name).toBeLessThan(
        name === 'skewness' ? skewness : 1e-9,
      );
    });
  }
}

/** Elements at one point are one site. */
function crystalOf({ lattice, sites }: Golden['structures'][string]): Crystal {
  const places = new Map<string, { at: [number, number, number]; occupants: [string, number][] }>();
  for (const [symbol, occupancy, at] of sites) {
    const place = places.get(at.join()) ?? { at, occupants: [] };
    place.occupants.push([symbol, occupancy]);
    places.set(at.join(), place);
  }
  return { lattice, spaceGroup: null, sites: [...places.values()] };
}

describe('the descriptors have the values of a separate plain script', () => {
  it('for 20 compounds', () => {
    expect(Object.keys(golden.compounds)).toHaveLength(20);
    for (const [formula, expected] of Object.entries(golden.compounds))
      compare(
        sumsOf(describeCompound(readShares(formula)), DESCRIPTOR_GROUPS),
        expected,
        [...readShares(formula).values()].join() === '0.5,0.5' ? 1e-2 : 1e-9,
      );
  });

  it('for five structures, one of them with partly occupied sites and one oblique', () => {
    for (const structure of Object.values(golden.structures))
      compare(sumsOf(describeStructure(crystalOf(structure))!, STRUCTURE_GROUPS), structure.groups);
  });
});
