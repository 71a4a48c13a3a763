import { IncognitaError } from '../../../errors.js';
import { seededRandom } from '../../../linalg/random.js';
import { TuckerScorer } from '../../../models/tucker-scorer.js';
import { defaultSpace } from '../../../space/default-space.js';
import type { BenchCase } from '../bench-case.js';
import { plainScan } from '../references/plain-scan.js';
import { randomFactors } from './random-factors.js';

/** Scoring every cell below many (anion, ion, ion) prefixes of the quaternary space, without any bound. */
export const scoreCase: BenchCase = {
  name: 'score-cells',
  prepare(size) {
    const space = defaultSpace(4);
    const factors = randomFactors(space, { cation: 16, anion: 8, ratio: 16 }, seededRandom(3));
    const prefixes = Array.from({ length: size === 'full' ? 240 : 4 }, (_, k) => ({
      anion: k % space.anions.length,
      cations: [(7 * k) % 90, 90 + ((5 * k) % 60)],
    }));
    const plain = (): Record<string, number> => {
      let best = -Infinity;
      let cells = 0;
      for (const prefix of prefixes) {
        cells += plainScan(space, factors, prefix, (score) => {
          if (score > best) best = score;
        });
      }
      return { cells, best };
    };
    return {
      input: { prefixes: prefixes.length, cations: space.cations.length, ratios: space.ratios.length, ratioRank: 16 },
      run() {
        const scorer = new TuckerScorer(space.order, factors);
        const out = new Float64Array(space.ratios.length);
        let best = -Infinity;
        let cells = 0;
        for (const { anion, cations } of prefixes) {
          scorer.enterAnion(anion);
          cations.forEach((cation, depth) => scorer.enterCation(depth, cation, -Infinity));
          const taken = cations.map((cation) => space.elementOf[cation]!);
          for (let last = cations[1]! + 1; last < space.cations.length; last++) {
            if (space.allowed[anion * space.cations.length + last] === 0 || taken.includes(space.elementOf[last]!))
              continue;
            scorer.enterCation(2, last, -Infinity);
            const scored = scorer.scoreRatios(-Infinity, out);
            cells += scored;
            for (let k = 0; k < scored; k++) if (out[k]! > best) best = out[k]!;
          }
        }
        return { cells, best };
      },
      reference: { title: 'plain loops', run: plain },
      work: { unit: 'cells', amount: plain()['cells']! },
      check(ours, reference) {
        if (ours['cells'] !== reference['cells'] || Math.abs(ours['best']! - reference['best']!) > 1e-9) {
          throw new IncognitaError('INTERNAL', 'score-cells: the results of both ways differ.', { ours, reference });
        }
      },
    };
  },
};
