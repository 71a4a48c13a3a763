import { describe, expect, it } from 'vitest';
import { DESCRIPTOR_COUNT, DESCRIPTOR_GROUPS } from '../../src/properties/compound-descriptors.js';
import { ION_COUNT } from '../../src/properties/describe-ions.js';
import { STRUCTURE_GROUPS } from '../../src/properties/describe-structure.js';
import { packProperty, unpackProperty } from '../../src/properties/property-model.js';
import { smallProperty } from '../fixtures/small-property.js';

describe('a property that is stored', () => {
  it('is read as it was', () => {
    const model = smallProperty('gap');
    expect(unpackProperty(packProperty(model))).toEqual({ ...model, process: { ...model.process } });
  });

  it('of an earlier version finds its structures behind the ions, which it does not have', () => {
    const { process, metadata } = smallProperty('gap');
    const columns = Int32Array.of(3, DESCRIPTOR_COUNT - 1, DESCRIPTOR_COUNT, DESCRIPTOR_COUNT + 7);
    const four = new Float64Array(4).fill(1);
    const scaling = { columns, groups: Int32Array.of(0, 6, 7, 7), means: four, scales: four };
    const weights = new Float64Array(DESCRIPTOR_GROUPS.length + STRUCTURE_GROUPS.length).fill(1);
    const points = new Float64Array(4 * process.coefficients.length);
    const stored = packProperty({
      metadata,
      process: { ...process, points, scaling, hyperparameters: { ...process.hyperparameters, weights } },
    });
    expect([...unpackProperty(stored).process.scaling.columns]).toEqual([
      3,
      DESCRIPTOR_COUNT - 1,
      DESCRIPTOR_COUNT + ION_COUNT,
      DESCRIPTOR_COUNT + ION_COUNT + 7,
    ]);
  });
});
