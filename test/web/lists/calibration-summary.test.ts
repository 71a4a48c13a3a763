import { describe, expect, it } from 'vitest';
import { say } from '../../../src/messages/say.js';
import { calibrationSummary } from '../../../src/web/lists/calibration-summary.js';

const calibration = (heldOut: number) => ({ curve: [{ n: 100, hits: 1 }], heldOut, baseRate: 0.001 });

describe('the summary of a calibration', () => {
  it('counts the hidden compounds, one or many', () => {
    expect(say(calibrationSummary(calibration(1))!, 'en')).toContain(
      '1 known compound was hidden for a test. Hits: 1 in the first 100.',
    );
    expect(say(calibrationSummary(calibration(30))!, 'en')).toContain('30 known compounds were hidden');
  });

  it('says so where none could be hidden, and nothing where there is no calibration', () => {
    expect(say(calibrationSummary(calibration(0))!, 'en')).toContain('only their order is meaningful');
    expect(calibrationSummary({ curve: [], heldOut: 0, baseRate: 0 })).toBeNull();
  });
});
