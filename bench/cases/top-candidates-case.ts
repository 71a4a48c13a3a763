import ndarray from 'ndarray';
import { internalError } from '../../src/errors.js';
import { syntheticCompounds } from '../inputs/synthetic-compounds.js';
import type { Dense } from '../../src/numerics/dense.js';
import { seededRandom } from '../../src/numerics/random.js';
import type { Model } from '../../src/models/model.js';
import { trainingSet } from '../../src/models/training-set.js';
import type { TuckerFactors } from '../../src/models/tucker/tucker-factors.js';
import { tucker } from '../../src/models/tucker/tucker.js';
import { topCandidates } from '../../src/search/top-candidates.js';
import { CandidateSpace } from '../../src/space/candidate-space.js';
import { defaultSpace } from '../../src/space/default-space.js';
import type { BenchCase } from '../bench-case.js';
import { plainScan } from '../references/plain-scan.js';
import { fitContext } from '../../src/models/fit-context.js';

const COMPOUNDS: Readonly<Record<number, number>> = { 4: 8000, 5: 3000 };
const COUNTS: Readonly<Record<number, number>> = { 4: 3000, 5: 100_000 };
const PREFIXES = { full: 400, quick: 20 };

/**
 * The exact best candidates of a whole space by a Tucker model that was fitted to generated compounds.
 *
 * @param maxAmount largest amount of a cation, if it is not that of the default space
 */
export function topCandidatesCase(arity: 4 | 5, maxAmount?: number): BenchCase {
  const name = `top-candidates-${arity}${maxAmount === undefined ? '' : '-wide'}`;
  return {
    name,
    prepare(size, control) {
      const usual = defaultSpace(arity);
      const whole = maxAmount === undefined ? usual : new CandidateSpace({ ...usual.definition(), maxAmount });
      const space =
        size === 'full'
          ? whole
          : new CandidateSpace({ ...whole.definition(), cations: whole.cations.slice(0, 30), maxAmount: 2 });
      const compounds = size === 'full' ? COMPOUNDS[arity]! : 100;
      const training = trainingSet(space, syntheticCompounds(space, compounds, seededRandom(4)));
      const model = tucker.fit(training, fitContext(1, control));
      const factors = factorsOf(model);
      const count = size === 'full' ? COUNTS[arity]! : 50;
      const prefixes = randomPrefixes(space, PREFIXES[size]);
      let threshold = Infinity;
      const plain = (): { cells: number; above: number } => {
        let scored = 0;
        let above = 0;
        for (const prefix of prefixes) {
          scored += plainScan(space, factors, prefix, (score) => {
            if (score > threshold) above++;
          });
        }
        return { cells: scored, above };
      };
      const { candidates } = space.size;
      return {
        input: { arity, candidates, compounds, count },
        run() {
          // A new set each time: what was found for the same one is cached.
          const ranked = topCandidates(model, { count, skip: new Set(training.known), control });
          threshold = ranked.raws.at(-1) ?? 0;
          return { rows: ranked.length, threshold };
        },
        reference: {
          title: `every cell in plain loops; ${prefixes.length} prefixes of random cations stand for all`,
          run: plain,
          share: plain().cells / candidates,
        },
        work: { unit: 'candidates', amount: candidates },
        check(_ours, { above }) {
          if (above! > count + training.known.size) {
            throw internalError(`${name}: cells above the list's end are missing.`);
          }
        },
      };
    },
  };
}

function randomPrefixes(space: CandidateSpace, count: number): { anion: number; cations: number[] }[] {
  const random = seededRandom(5);
  const pick = (size: number): number => Math.floor(random() * size);
  const prefixes: { anion: number; cations: number[] }[] = [];
  while (prefixes.length < count) {
    const anion = pick(space.anions.length);
    const cations = Array.from({ length: space.order - 1 }, () => pick(space.cations.length - 1)).sort((a, b) => a - b);
    const elements = new Set(cations.map((cation) => space.elementOf[cation]));
    if (elements.size < cations.length) continue;
    if (cations.every((cation) => space.allowed[anion * space.cations.length + cation] === 1)) {
      prefixes.push({ anion, cations });
    }
  }
  return prefixes;
}

function factorsOf(model: Model): TuckerFactors {
  const { tensors } = model.save();
  const dense = (name: string): Dense => {
    const { shape, data } = tensors[name]!;
    return { rows: shape[0]!, columns: shape[1]!, data };
  };
  const { shape, data } = tensors['core']!;
  return {
    core: ndarray(data, [...shape]),
    cations: dense('cations'),
    anions: dense('anions'),
    ratios: dense('ratios'),
  };
}
