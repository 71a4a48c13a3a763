import type { Tensors } from '../models/artifact.js';
import { elements } from '../models/elements.js';
import type { FitContext, Model, ModelKind, TrainingSet } from '../models/model.js';
import { isSmall } from '../models/retrieval.js';
import { substitution } from '../models/substitution.js';
import { templates } from '../models/templates.js';
import { tucker } from '../models/tucker.js';
import type { Cell, CandidateSpace } from '../space/candidate-space.js';
import { topCandidates } from './top-candidates.js';

export interface BlendOptions {
  readonly components: readonly ModelKind[];
  /** Added to every rank, so that places at the top of one model do not outweigh all that the others say. */
  readonly offset: number;
  /** First candidates of each component whose union makes the ranks. */
  readonly pool: number;
}

/** Chosen by cross-validation on known compounds; the table is in docs/models.md. */
export const DEFAULT_BLEND: BlendOptions = {
  components: [substitution, elements, templates, tucker],
  offset: 50,
  pool: 20_000,
};

/**
 * Ranks by all models together. Each component retrieves its exact best candidates; each candidate of the union gets a
 * rank from every component, and the blend scores by the product of the ranks. Ranks, unlike raw scores, mean the same for
 * every model, and nothing has to be fitted that could learn the known compounds by heart.
 */
export function blendWith(options: BlendOptions): ModelKind {
  return {
    name: 'blend',
    title: 'Blend of all models',
    description:
      'Takes the best candidates of several models together and ranks them by the product of their ranks: a candidate stands high where substitution of ions and of elements, the pattern of ratios and anions, and the tensor decomposition agree.',
    reference: 'Borda-like fusion of rankings by the product of ranks',
    fit(training, context) {
      const parts = options.components.map((kind) => kind.fit(training, context));
      return model(training.space, parts, rankScales(training, parts, options, context), options.offset);
    },
    load(space, { parameters, tensors }) {
      const { offset, parts: saved } = parameters as {
        offset: number;
        parts: readonly { name: string; parameters: Record<string, unknown> }[];
      };
      const parts = saved.map(({ name, parameters: own }) => {
        const kind = options.components.find((component) => component.name === name)!;
        return kind.load(space, { parameters: own, tensors: under(tensors, name) });
      });
      const scales = parts.map(({ name }) => tensors[`${name}/ranks`]!.data);
      return model(space, parts, scales, offset);
    },
  };
}

export const blend: ModelKind = blendWith(DEFAULT_BLEND);

/** For each component its scores of the pooled candidates, descending: the place of a score is its rank. */
function rankScales(
  training: TrainingSet,
  parts: readonly Model[],
  { pool }: BlendOptions,
  { control }: FitContext,
): Float64Array[] {
  const asked = { count: pool, skip: training.known, control };
  const pooled = new Map<number, Cell>();
  for (const part of parts) {
    for (const { number, cell } of topCandidates(part, asked)) pooled.set(number, cell);
  }
  // In the order of their numbers, neighbours share most of what a score is computed from.
  const cells = [...pooled].sort((a, b) => a[1].anion - b[1].anion || a[0] - b[0]);
  return parts.map((part) => {
    return Float64Array.from(cells, ([, cell]) => part.score(cell)).sort((a, b) => b - a);
  });
}

function model(space: CandidateSpace, parts: readonly Model[], scales: readonly Float64Array[], offset: number): Model {
  return {
    name: 'blend',
    space,
    parameters: { offset, components: parts.map(({ name }) => name), pooled: scales[0]?.length ?? 0 },
    parts,
    ...(isSmall(space) ? {} : { components: parts }),
    score(given) {
      // Rounding must not decide a rank, so every order of the cations is scored in the same one.
      const cell = space.canonical(given);
      let logarithm = 0;
      let spoken = false;
      parts.forEach((part, k) => {
        const raw = part.score(cell);
        spoken ||= raw > 0;
        logarithm -= Math.log((rankOf(scales[k]!, raw) + offset) / (1 + offset));
      });
      return spoken ? Math.exp(logarithm / parts.length) : 0;
    },
    prefixScorer: () => null,
    save() {
      const tensors: Record<string, Tensors[string]> = {};
      const saved = parts.map((part, k) => {
        const { parameters, tensors: own } = part.save();
        for (const [key, tensor] of Object.entries(own)) tensors[`${part.name}/${key}`] = tensor;
        tensors[`${part.name}/ranks`] = { shape: [scales[k]!.length], data: scales[k]! };
        return { name: part.name, parameters };
      });
      return { parameters: { offset, parts: saved }, tensors };
    },
  };
}

/** The rank of a score among descending ones, from 1; equal scores share the middle of their places. */
function rankOf(descending: Float64Array, score: number): number {
  const firstNot = (above: (value: number) => boolean): number => {
    let low = 0;
    let high = descending.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (above(descending[middle]!)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const greater = firstNot((value) => value > score);
  const notLess = firstNot((value) => value >= score);
  return notLess > greater ? (greater + 1 + notLess) / 2 : greater + 1;
}

function under(tensors: Tensors, name: string): Tensors {
  const own = Object.entries(tensors).filter(([key]) => key.startsWith(`${name}/`));
  return Object.fromEntries(own.map(([key, tensor]) => [key.slice(name.length + 1), tensor]));
}
