import type { EvaluationReport } from '../../src/evaluation/types.js';

/** An evaluation as `incognita evaluate` would save it, made up. */
export const evaluationReport: EvaluationReport = {
  protocol: 'Every composition of the list counts that is not known and lies in the space.',
  holdout: { name: 'later.csv', compositions: 40, refused: 1 },
  sources: [{ name: 'textbook', compounds: 327 }],
  seed: 1,
  codeVersion: '0.1.0',
  evaluatedAt: '2030-05-01T12:00:00.000Z',
  arities: [
    {
      arity: 3,
      candidates: 9000,
      known: 75,
      heldOut: { given: 40, unknown: 38, inSpace: 30 },
      baseRate: 30 / 9000,
      models: [
        {
          model: 'tucker',
          arity: 3,
          hitsAt: [{ n: 100, hits: 12, rate: 0.12, enrichment: 36 }],
          curve: [
            { n: 10, hits: 3 },
            { n: 100, hits: 12 },
          ],
          fitSeconds: 0.1,
          rankSeconds: 0.2,
        },
      ],
    },
  ],
};
