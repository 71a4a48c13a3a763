import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeStructure } from '../../src/properties/describe-structure.js';
import type { Crystal } from '../../src/structures/crystal.js';
import { structuralRepresentations } from '../../src/structures/structural-representations.js';

type Vector = [number, number, number];

const OBLIQUE: Crystal = {
  lattice: [
    [3.1, 0.2, -0.1],
    [0.7, 4.2, 0.3],
    [-0.4, 0.9, 5.1],
  ],
  spaceGroup: null,
  sites: [
    { occupants: [['Li', 1]], at: [0.1, 0.2, 0.3] },
    { occupants: [['Fe', 0.5]], at: [0.45, 0.6, 0.75] },
    { occupants: [['O', 1]], at: [0.8, 0.15, 0.55] },
  ],
};

const times = (vector: readonly number[], matrix: readonly (readonly number[])[]): Vector =>
  [0, 1, 2].map((column) => vector.reduce((sum, value, row) => sum + value * matrix[row]![column]!, 0)) as Vector;

/** Turned by three angles, and perhaps mirrored. */
function turned(crystal: Crystal, [a, b, c]: Vector, mirror: boolean): Crystal {
  const [ca, sa, cb, sb, cc, sc] = [a, b, c].flatMap((angle) => [Math.cos(angle), Math.sin(angle)]) as number[];
  const matrices = [
    [
      [ca!, sa!, 0],
      [-sa!, ca!, 0],
      [0, 0, mirror ? -1 : 1],
    ],
    [
      [1, 0, 0],
      [0, cb!, sb!],
      [0, -sb!, cb!],
    ],
    [
      [cc!, sc!, 0],
      [-sc!, cc!, 0],
      [0, 0, 1],
    ],
  ];
  return {
    ...crystal,
    lattice: crystal.lattice.map((vector) => matrices.reduce((now, each) => times(now, each), vector as Vector)),
  };
}

const moved = (crystal: Crystal, by: Vector): Crystal => ({
  ...crystal,
  sites: crystal.sites.map((site) => ({ ...site, at: site.at.map((value, axis) => value + by[axis]!) as Vector })),
});

/** The same lattice by other vectors: b + i a and c + j a + k b. */
function sheared({ lattice, sites, ...rest }: Crystal, [i, j, k]: Vector): Crystal {
  const [a, b, c] = lattice as Vector[];
  const plus = (one: Vector, other: Vector, factor: number): Vector =>
    one.map((value, axis) => value + factor * other[axis]!) as Vector;
  const second = plus(b!, a!, i);
  const third = plus(plus(c!, a!, j), second, k);
  return {
    ...rest,
    lattice: [a!, second, third],
    // u a + v b + w c with b = second - i a, c = third - j a - k second.
    sites: sites.map((site) => {
      const [u, v, w] = site.at;
      return { ...site, at: [u - i * v - j * w, v - k * w, w] as Vector };
    }),
  };
}

/** A cell of n cells along one axis. */
function repeated({ lattice, sites, ...rest }: Crystal, axis: number, n: number): Crystal {
  return {
    ...rest,
    lattice: lattice.map((vector, row) => (row === axis ? vector.map((value) => n * value) : vector)),
    sites: Array.from({ length: n }, (_, copy) =>
      sites.map((site) => ({
        ...site,
        at: site.at.map((value, at) => (at === axis ? (value + copy) / n : value)) as Vector,
      })),
    ).flat(),
  };
}

const same = (a: Float64Array, b: Float64Array): void => {
  const off = a.map((value, index) => Math.abs(value - b[index]!) / Math.max(1, Math.abs(value)));
  expect(Math.max(...off)).toBeLessThan(1e-10);
};

const number = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const whole = fc.integer({ min: -2, max: 2 });

describe('the representations of a structure', () => {
  it('do not change if it is turned, mirrored, moved, or described by another cell, to 1e-10', () => {
    const expected = describeStructure(OBLIQUE)!;
    fc.assert(
      fc.property(
        fc.tuple(number(3), number(3), number(3)),
        fc.boolean(),
        fc.tuple(number(2), number(2), number(2)),
        fc.tuple(whole, whole, whole),
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 1, max: 2 }),
        (angles, mirror, by, shear, axis, n) => {
          same(
            describeStructure(repeated(sheared(moved(turned(OBLIQUE, angles, mirror), by), shear), axis, n))!,
            expected,
          );
        },
      ),
      { numRuns: 15 },
    );
  });

  it('do not depend on the order of the sites, and change with a distance', () => {
    same(describeStructure({ ...OBLIQUE, sites: OBLIQUE.sites.toReversed() })!, describeStructure(OBLIQUE)!);
    const wider = { ...OBLIQUE, lattice: OBLIQUE.lattice.map((vector) => vector.map((value) => 1.05 * value)) };
    expect(describeStructure(wider)).not.toEqual(describeStructure(OBLIQUE));
  });

  it('have the order parameters of a simple cubic lattice, by hand', () => {
    const cubic: Crystal = {
      lattice: [
        [3.5, 0, 0],
        [0, 3.5, 0],
        [0, 0, 3.5],
      ],
      spaceGroup: null,
      sites: [{ occupants: [['Po', 1]], at: [0, 0, 0] }],
    };
    // Six neighbours within 4.5 angstrom, along the axes: Q4 = 0.764, Q6 = 0.354 (Steinhardt et al., Table I), odd degrees and Q2 are 0.
    const [, q2, q3, q4, , q6] = structuralRepresentations(cubic)![0]!.subarray(14, 20);
    expect([q2, q3].map((value) => Math.abs(value!) < 1e-12)).toEqual([true, true]);
    expect(Math.sqrt(q4!)).toBeCloseTo(0.764, 3);
    expect(Math.sqrt(q6!)).toBeCloseTo(0.354, 3);
  });

  it('are none for a cell without volume, for one that is too dense, and for elements without data', () => {
    const flat = {
      ...OBLIQUE,
      lattice: [
        [1, 0, 0],
        [2, 0, 0],
        [0, 0, 3],
      ],
    };
    const dense = {
      ...OBLIQUE,
      lattice: [
        [0.1, 0, 0],
        [0, 0.1, 0],
        [0, 0, 0.1],
      ],
    };
    expect([flat, dense].map(structuralRepresentations)).toEqual([null, null]);
    const unknown = { ...OBLIQUE, sites: [{ occupants: [['Og', 1]] as const, at: [0, 0, 0] as Vector }] };
    expect(describeStructure(unknown)).toBeNull();
  });

  it('are finite for an atom without neighbours', () => {
    const lonely = {
      ...OBLIQUE,
      lattice: [
        [30, 0, 0],
        [0, 30, 0],
        [0, 0, 30],
      ],
      sites: OBLIQUE.sites.slice(0, 1),
    };
    expect(describeStructure(lonely)!.every((value) => Number.isFinite(value))).toBe(true);
  });
});
