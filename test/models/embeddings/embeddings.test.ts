import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/numerics/random.js';
import { EmbeddingParts } from '../../../src/models/embeddings/embedding-parts.js';
import { trainEmbedding } from '../../../src/models/embeddings/embedding-train.js';
import { embeddings, embeddingsWith } from '../../../src/models/embeddings/embeddings.js';
import { softplus } from '../../../src/numerics/logistic.js';
import { fitRetriever } from '../../../src/models/retrieval.js';
import { silentControl } from '../../../src/run-control.js';
import { everyCandidate, patternedCells, smallSpace, trainingOf } from '../small-spaces.js';
import { fitContext } from '../../../src/models/fit-context.js';

describe('tensor embeddings', () => {
  const space = smallSpace(3);
  const training = trainingOf(space, patternedCells(space, 60, 1));

  it('have the score of the network written out: features, hidden units, output', () => {
    const model = embeddingsWith({ networks: 1, passes: 2 }).fit(training, fitContext(1, silentControl));
    const parts = new EmbeddingParts(space, fitRetriever(training, fitContext(1, silentControl)), training.cells);
    const { tensors } = model.save();
    const [table, output] = [tensors['table']!, tensors['output']!.data];
    const hidden = table.shape[1]!;
    for (const cell of everyCandidate(space).slice(0, 100)) {
      const rows = new Int32Array(parts.perCell);
      const coefficients = new Float64Array(parts.perCell);
      parts.write(cell, rows, coefficients);
      let logit = output[hidden]!;
      for (let h = 0; h < hidden; h++) {
        let unit = 0;
        rows.forEach((row, k) => (unit += coefficients[k]! * table.data[row * hidden + h]!));
        logit += output[h]! * Math.max(0, unit);
      }
      expect(model.score(cell)).toBeCloseTo(1 / (1 + Math.exp(-logit)), 10);
    }
  });

  it('learn: more passes lower the loss of the rows that they are fitted to', () => {
    const parts = new EmbeddingParts(space, fitRetriever(training, fitContext(1, silentControl)), training.cells);
    const all = everyCandidate(space);
    const known = new Set(training.cells);
    const labels = Uint8Array.from(all, (cell) => (known.has(space.number(cell)) ? 1 : 0));
    const rows = { cells: all, labels, offsets: new Float64Array(all.length) };
    const loss = (passes: number): number => {
      const options = { hidden: 8, passes, rate: 0.05, penalty: 0, random: seededRandom(2), control: silentControl };
      const { hidden, table, output } = trainEmbedding(parts, rows, options);
      const at = new Int32Array(parts.perCell);
      const coefficients = new Float64Array(parts.perCell);
      return all.reduce((sum, cell, e) => {
        parts.write(cell, at, coefficients);
        let logit = output[hidden]!;
        for (let h = 0; h < hidden; h++) {
          let unit = 0;
          at.forEach((row, k) => (unit += coefficients[k]! * table[row * hidden + h]!));
          logit += output[h]! * Math.max(0, unit);
        }
        return sum + softplus(labels[e] === 1 ? -logit : logit);
      }, 0);
    };
    expect(loss(60)).toBeLessThan(0.8 * loss(1));
  });

  it('are found by a scan in spaces of one or two cations, and rank again what Tucker finds in larger ones', () => {
    for (const arity of [2, 3, 4]) {
      const small = smallSpace(arity);
      const model = embeddings.fit(trainingOf(small, patternedCells(small, 10, 1)), fitContext(1, silentControl));
      expect(model.boundedScorer() === null).toBe(arity > 3);
      expect((model.components ?? []).map(({ name }) => name)).toEqual(arity > 3 ? ['tucker'] : []);
    }
  });
});
