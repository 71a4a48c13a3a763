import { describe, expect, it } from 'vitest';
import { calibrationSummary } from '../../../src/web/lists/calibration-summary.js';

const calibration = (heldOut: number) => ({ curve: [{ n: 100, hits: 1 }], heldOut, baseRate: 0.001 });

describe('the summary of a calibration', () => {
  it('counts the hidden compounds, one or many', () => {
    expect(calibrationSummary(calibration(1))).toContain('With 1 known compound hidden, 1 of the first 100');
    expect(calibrationSummary(calibration(30))).toContain('With 30 known compounds hidden');
  });

  it('says so where none could be hidden, and nothing where there is no calibration', () => {
    expect(calibrationSummary(calibration(0))).toContain('only the order counts');
    expect(calibrationSummary({ curve: [], heldOut: 0, baseRate: 0 })).toBeNull();
  });
});
