import fc from 'fast-check';

/**
 * Property tests try the same inputs in every run, so that the result belongs to the commit and not to the day.
 * INCOGNITA_TEST_SEED=random looks for new failures; a number repeats the seed of one; INCOGNITA_TEST_RUNS asks for more inputs per property.
 */
const seed = process.env['INCOGNITA_TEST_SEED'] ?? '20181127';
const runs = process.env['INCOGNITA_TEST_RUNS'];
fc.configureGlobal({
  ...(seed === 'random' ? {} : { seed: Number(seed) }),
  ...(runs === undefined ? {} : { numRuns: Number(runs) }),
});
