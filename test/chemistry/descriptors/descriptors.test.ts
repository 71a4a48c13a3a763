import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { describe, DESCRIPTORS } from '../../../src/chemistry/descriptors/descriptors.js';
import { ionProfile, type IonMember } from '../../../src/chemistry/ions/ion-profile.js';
import { parseIon } from '../../../src/chemistry/ions/ion.js';

function member(label: string, amount: number): IonMember {
  return { profile: ionProfile(parseIon(label)), amount };
}

function imputed(label: string): readonly string[] {
  return ionProfile(parseIon(label)).imputed;
}

function describeBy(cations: IonMember[], anion: IonMember): (name: string) => number {
  const out = new Float64Array(DESCRIPTORS.length);
  describe(cations, anion, out);
  return (name) => {
    const place = DESCRIPTORS.findIndex((descriptor) => descriptor.name === name);
    if (place < 0) throw new Error(`no descriptor ${name}`);
    return out[place]!;
  };
}

function values(parts: (readonly [string, number])[], [label, amount]: readonly [string, number]): Float64Array {
  const out = new Float64Array(DESCRIPTORS.length);
  describe(
    parts.map(([each, n]) => member(each, n)),
    member(label, amount),
    out,
  );
  return out;
}
function close(a: Float64Array, b: Float64Array): void {
  const far = DESCRIPTORS.filter((_, k) => Math.abs(a[k]! - b[k]!) > 1e-9 * (1 + Math.abs(a[k]!)));
  expect(far).toEqual([]);
}

suite('descriptors', () => {
  it('have distinct names: 22 means, 22 deviations, 231 covariances and those of the ions', () => {
    expect(new Set(DESCRIPTORS.map(({ name }) => name)).size).toBe(DESCRIPTORS.length);
    const sizes = ['mean', 'deviation', 'covariance'].map(
      (group) => DESCRIPTORS.filter((descriptor) => descriptor.group === group).length,
    );
    expect(sizes).toEqual([22, 22, 231]);
  });

  it('are those computed by hand for Al2O3', () => {
    const value = describeBy([member('Al3+', 2)], member('O2-', 3));
    // Z: 13 and 8; Pauling electronegativity: 1.61 and 3.44; weights 2/5 and 3/5.
    expect(value('atomic_number-mean')).toBeCloseTo(10, 12);
    expect(value('atomic_number-deviation')).toBeCloseTo(Math.sqrt(0.24) * 5, 12);
    expect(value('electronegativity_pauling-mean')).toBeCloseTo(2.708, 12);
    expect(value('atomic_number-electronegativity_pauling-covariance')).toBeCloseTo(0.24 * 5 * -1.83, 12);
    // Shannon, six neighbours: Al3+ 0.535, O2- 1.40 angstrom.
    expect(value('radius-ratio-mean')).toBeCloseTo(0.535 / 1.4, 12);
    expect(value('anion-share')).toBeCloseTo(0.6, 12);
    expect(value('electronegativity-difference-mean')).toBeCloseTo(1.83, 12);
    expect(value('field-strength-mean')).toBeCloseTo(3 / 0.535 ** 2, 12);
    expect(value('size')).toBeCloseTo(Math.log(5), 12);
    expect(value('mixing-entropy')).toBeCloseTo(0, 12);
  });

  it('hold the tolerance factor of a perovskite', () => {
    const value = describeBy([member('Ba2+', 1), member('Ti4+', 1)], member('O2-', 3));
    // Ba2+ 1.35, Ti4+ 0.605, O2- 1.40 angstrom, all for six neighbours.
    expect(value('tolerance-largest')).toBeCloseTo((1.35 + 1.4) / (Math.SQRT2 * (0.605 + 1.4)), 12);
    expect(value('largest-charge-share')).toBeCloseTo(1 / 3, 12);
  });

  it('say which values behind them are estimates', () => {
    expect(imputed('Na+')).toEqual([]);
    expect(imputed('Am3+')).toContain('melting_point');
    expect(imputed('Am3+')).not.toContain('ionic_radius');
    expect(imputed('Sb3-')).toContain('ionic_radius');
  });

  const cations = ['Li+', 'K+', 'Mg2+', 'Fe2+', 'Fe3+', 'Am3+', 'Ti4+', 'Nb5+'];
  const composition = fc.record({
    cations: fc.uniqueArray(fc.tuple(fc.constantFrom(...cations), fc.integer({ min: 1, max: 12 })), {
      minLength: 1,
      maxLength: 4,
      selector: ([label]) => label,
    }),
    anion: fc.tuple(fc.constantFrom('O2-', 'F-', 'Sb3-'), fc.integer({ min: 1, max: 40 })),
  });
  it('are finite', () => {
    fc.assert(
      fc.property(composition, ({ cations: parts, anion }) => {
        expect(values(parts, anion).every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('do not depend on the scale of the formula', () => {
    fc.assert(
      fc.property(composition, fc.integer({ min: 2, max: 9 }), ({ cations: parts, anion }, scale) => {
        const scaled = parts.map(([label, amount]) => [label, amount * scale] as const);
        close(values(parts, anion), values([...scaled], [anion[0], anion[1] * scale]));
      }),
    );
  });

  it('do not depend on the order of the cations', () => {
    fc.assert(
      fc.property(composition, ({ cations: parts, anion }) => {
        close(values(parts, anion), values(parts.toReversed(), anion));
      }),
    );
  });
});
