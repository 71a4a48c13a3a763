import { describe, expect, it } from 'vitest';
import {
  DESCRIPTOR_COUNT,
  DESCRIPTOR_GROUPS,
  describeCompound,
  elementsWithoutDescriptors,
} from '../../src/properties/compound-descriptors.js';
import { readShares } from '../../src/properties/read-shares.js';

type GroupName = (typeof DESCRIPTOR_GROUPS)[number]['name'];

/** The first values of a group: of atomic number, the first representation, or of hydrogen. */
function first(formula: string, group: GroupName): number {
  let at = 0;
  for (const { name, size } of DESCRIPTOR_GROUPS) {
    if (name === group) return describeCompound(readShares(formula))[at]!;
    at += size;
  }
  throw new Error(group);
}

describe('the descriptors of a compound', () => {
  it('are moments of the elemental values, by hand for the atomic numbers of water', () => {
    // H 1, 1; O 8: mean 10/3; deviations -7/3, -7/3, 14/3.
    expect(first('H2O', 'mean')).toBeCloseTo(10 / 3, 12);
    expect(first('H2O', 'deviation')).toBeCloseTo(Math.sqrt((2 * (7 / 3) ** 2 + (14 / 3) ** 2) / 3), 12);
    expect(first('H2O', 'skewness')).toBeCloseTo(Math.cbrt((2 * (-7 / 3) ** 3 + (14 / 3) ** 3) / 3), 12);
    expect(first('H2O', 'kurtosis')).toBeCloseTo(((2 * (7 / 3) ** 4 + (14 / 3) ** 4) / 3) ** 0.25, 12);
    expect(first('H2O', 'largest')).toBe(8);
    expect(first('H2O', 'smallest')).toBe(1);
    expect(first('H2O', 'share')).toBeCloseTo(Math.sqrt(2 / 3), 12);
  });

  it('are a mean without any spread for an element', () => {
    expect(first('Fe', 'mean')).toBe(26);
    expect(first('Fe', 'deviation')).toBe(0);
    expect(first('Fe', 'skewness')).toBe(0);
    expect(first('Fe', 'kurtosis')).toBe(0);
  });

  it('do not depend on the order or the scale of the formula', () => {
    const one = describeCompound(readShares('BaTiO3'));
    expect(one).toHaveLength(DESCRIPTOR_COUNT);
    expect(describeCompound(readShares('O3TiBa'))).toEqual(one);
    describeCompound(readShares('Ba2Ti2O6')).forEach((value, index) => expect(value).toBeCloseTo(one[index]!, 10));
  });

  it('change little if an amount changes little', () => {
    const [a, b] = [describeCompound(readShares('Ca0.5Sr0.5O')), describeCompound(readShares('Ca0.5001Sr0.4999O'))];
    a.forEach((value, index) => expect(Math.abs(b[index]! - value)).toBeLessThan(1e-2 * Math.max(1, Math.abs(value))));
  });

  it('are there for all elements that have elemental values, and name the others', () => {
    expect(elementsWithoutDescriptors(['Pu', 'Og', 'O'])).toEqual(['Og']);
    expect(() => describeCompound(new Map([['Og', 1]]))).toThrow(RangeError);
  });
});
