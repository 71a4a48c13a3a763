import { describe, expect, it } from 'vitest';
import { notMeasured } from '../../src/evaluation/not-measured.js';
import { evaluationReport } from '../fixtures/evaluation-report.js';
import { say } from '../../src/messages/say.js';

const figures = (...given: Parameters<typeof notMeasured>) => notMeasured(...given).map(({ figure }) => figure);

describe('what an evaluation does not say', () => {
  const [ternary] = evaluationReport.arities;
  const bare = {
    ...ternary!,
    nearHull: undefined,
    models: ternary!.models.map((each) => ({ ...each, stability: undefined })),
  };

  it('is named with the reason and the command that gives it', () => {
    const missing = notMeasured(bare as never, [bare as never]);
    expect(missing.map(({ figure }) => figure)).toEqual(['leave-system-out', 'stability', 'near-hull']);
    expect(missing.map(({ why }) => say(why, 'en')).every((why) => why.includes('npx incognita'))).toBe(true);
    const ofAll = notMeasured({ ...bare, kind: 'all' } as never, []);
    expect(say(ofAll[0]!.why, 'en')).toContain('put together from lists');
  });

  it('is nothing that this report has', () => {
    const systems = { ...bare, protocol: 'leave-system-out' } as never;
    expect(figures(bare as never, [bare as never, systems])).toEqual(['stability', 'near-hull']);
    const nearHull = { list: 'ternary-ionic-v1', counts: [] };
    const stability = { resamples: 3, leftOut: 0.1, sharesAt: [] };
    const whole = { ...bare, nearHull, models: [{ ...bare.models[0]!, stability }] } as never;
    expect(figures(whole, [whole, systems])).toEqual([]);
  });
});
