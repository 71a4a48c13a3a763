import { describe, expect, it } from 'vitest';
import { Flatness } from '../../../src/models/tucker/flatness.js';

/** Walks prefixes of 100 last cations each, of which a share passes; returns how many prefixes were scanned. */
function scans(share: number, prefixes: number): number {
  const flatness = new Flatness();
  let scanned = 0;
  for (let p = 0; p < prefixes; p++) {
    if (flatness.scan()) scanned++;
    for (let k = 0; k < 100; k++) flatness.note(k < 100 * share);
  }
  return scanned;
}

describe('the flatness of a search', () => {
  it('lets bounds work where they leave out nearly all', () => {
    expect(scans(0.02, 2000)).toBe(0);
  });

  it('asks for scans where they do not, after it has seen enough, with samples in between', () => {
    const scanned = scans(0.5, 2000);
    expect(scanned).toBeGreaterThan(1700);
    expect(scanned).toBeLessThan(2000 * (15 / 16));
  });
});
