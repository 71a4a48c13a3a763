import { pow } from '../../numerics/elementary/elementary-functions.js';
import { denseOf } from '../artifact.js';
import type { Ion } from '../../chemistry/ions/ion.js';
import type { Dense } from '../../numerics/dense.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import { contextModel } from './context-model.js';
import { ContextScorer } from './context-scorer.js';
import { ContextTable, type Contexts } from './context-table.js';
import { computeEaseWeights } from './ease-weights.js';
import { ionSimilarity, sharedContexts } from './ion-similarity.js';
import { exchangeRule, type SubstitutionWeights } from './exchange-rule.js';
import type { Model, ModelKind } from '../model.js';

export interface SubstitutionOptions {
  /** How ions are compared: the cosine of their contexts, or weights learnt by ridge regression (EASE). Default ease. */
  readonly similarity?: 'cosine' | 'ease';
  /** The cosine is raised to this power, so that few close ions outweigh many distant ones. Default 1.5. */
  readonly power?: number;
  /** How many contexts the published substitution weights count as; see `ionSimilarity`. Default 10. */
  readonly priorContexts?: number;
  /** Ridge of EASE, in contexts. Default 10. */
  readonly ridge?: number;
  /** See `exchange-rule.ts`. Default 0.2. */
  readonly floor?: number;
  /** See `exchange-rule.ts`. Default 5. */
  readonly anionWeight?: number;
}

/** Chosen by cross-validation on known compounds; the table is in docs/measurements.md. */
const DEFAULT_SUBSTITUTION: Readonly<Required<SubstitutionOptions>> = {
  similarity: 'ease',
  power: 1.5,
  priorContexts: 10,
  ridge: 10,
  floor: 0.2,
  anionWeight: 5,
};

type About = Pick<ModelKind, 'name' | 'reference'>;

const SUBSTITUTION: About = {
  name: 'substitution',
  reference: 'Hautier, Fischer, Ehrlacher, Jain & Ceder, Inorg. Chem. 50, 656 (2011), doi:10.1021/ic102031h',
};

/** Ion substitution with given options; `substitution` is this with the defaults. */
export function substitutionWith(given: SubstitutionOptions = {}, about: About = SUBSTITUTION): ModelKind {
  return {
    ...about,
    leavesOneOut: true,
    fit({ space, cells }) {
      const options = { ...DEFAULT_SUBSTITUTION, ...given };
      const table = new ContextTable(space, cells);
      const { cations, anions } = space;
      const weightsOf = (ions: readonly Ion[], contexts: Contexts): Dense => {
        const shared = sharedContexts(ions, contexts, options.priorContexts);
        if (options.similarity === 'ease') return computeEaseWeights(shared, options.ridge);
        const { rows, columns, data } = ionSimilarity(shared);
        return { rows, columns, data: data.map((cosine) => pow(cosine, options.power)) };
      };
      const weights = {
        cations: weightsOf(cations, table.cations),
        anions: weightsOf(anions, table.anions),
        floor: options.floor,
        anionWeight: options.anionWeight,
      };
      return model(about.name, space, Float64Array.from(cells), weights, { ...options });
    },
    load(space, { parameters, tensors }) {
      const { floor, anionWeight } = parameters as { floor: number; anionWeight: number };
      const weights = { cations: denseOf(tensors, 'cations'), anions: denseOf(tensors, 'anions'), floor, anionWeight };
      return model(about.name, space, tensors['cells']!.data, weights, parameters);
    },
  };
}

export const substitution: ModelKind = substitutionWith();

/** A baseline: substitution by the plain cosine, which needs every cation to be exchangeable. */
export const cosine: ModelKind = substitutionWith(
  { similarity: 'cosine', power: 1.5, priorContexts: 0, floor: 0, anionWeight: 0 },
  {
    name: 'cosine',
    reference: 'Baseline: neighbourhood method on the rows of the composition tensor',
  },
);

function model(
  name: string,
  space: CandidateSpace,
  cells: Float64Array,
  weights: SubstitutionWeights,
  parameters: Readonly<Record<string, unknown>>,
): Model {
  const makeScorer = (): ContextScorer => {
    const table = new ContextTable(space, cells);
    return new ContextScorer(table, exchangeRule(table, weights));
  };
  const { cations, anions } = weights;
  const tensors = {
    cells: { shape: [cells.length], data: cells },
    cations: { shape: [cations.rows, cations.columns], data: cations.data },
    anions: { shape: [anions.rows, anions.columns], data: anions.data },
  };
  return contextModel({ name, space, parameters, makeScorer, tensors });
}
