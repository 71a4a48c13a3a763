import { exp, log } from '../../numerics/elementary/elementary-functions.js';
import { reducedFormula } from '../../chemistry/formula/spellings.js';
import { sortDescending } from '../../numerics/sort-descending.js';
import { ContextTable } from '../exchange/context-table.js';
import { learnElements } from '../exchange/elements.js';
import { fitIonWeights } from '../exchange/ion-weights.js';
import type { Model, ModelKind } from '../model.js';
import { isSmall } from '../retrieval.js';
import { learnTemplates } from '../exchange/templates.js';
import type { Cell } from '../../space/cell.js';
import { ExchangeEvidence, type Compounds, type ExchangeWeights } from './exchange-evidence.js';
import { ionExchange } from './ion-exchange.js';
import { MeasuredCells } from './measured-cells.js';
import { poolCandidates } from './pool.js';
import { rankAmong } from './rank-among.js';
import { findReach, isRetrieved } from '../reach.js';
import { computeScores } from '../../search/compute-scores.js';
import { BLEND, JUDGE, PARTS } from './blend-options.js';
import type { FittedBlend, Passes } from './fitted-blend.js';
import { readBlend, saveBlend } from './saved-blend.js';
import { likelyCells, withLikely } from './second-pass.js';

/** The least that is reached scores this much less by rounding alone. */
const ROUNDING = 1e-9;

interface BlendOptions {
  /** How many contexts the published substitution weights count as. Default by the number of known compounds: only with few. */
  readonly priorContexts?: number;
}

/**
 * Ranks by all that exchanges say together. The parts retrieve their exact best candidates; each candidate of the union gets
 * a rank by each measure, and the blend scores by the weighted product of the ranks. Ranks, unlike raw sums, mean the
 * same for every measure. In a second pass the best candidates of the first count as compounds themselves, the less the
 * lower they rank, so that a series of unknown compounds supports its own members, as a series of known ones does. A
 * factorization machine judges as well.
 */
export const blend: ModelKind = blendWith();

/** The blend with given options; `blend` is this with the defaults. */
export function blendWith(options: BlendOptions = {}): ModelKind {
  return {
    name: 'blend',
    reference: 'Weights: Steck, WWW 2019, doi:10.1145/3308558.3313710; fusion by the product of ranks',
    leavesOneOut: true,
    fit(training, context) {
      const { space } = training;
      const parts = PARTS.map((kind) => kind.fit(training, context));
      const cells = Float64Array.from(training.cells);
      const compositions = training.elementEvidence;
      const few = training.compositions.length < BLEND.ion.priorBelow;
      const { priorContexts = few ? BLEND.ion.priorContexts : 0 } = options;
      const tables = { contexts: new ContextTable(space, cells), elements: learnElements(training, context.memo) };
      const exchanges: ExchangeWeights = {
        space,
        ions: fitIonWeights(training, tables.contexts, { ridge: BLEND.ion.ridge, priorContexts }, context.memo),
        elements: tables.elements.learnt,
        templates: learnTemplates(training, context.memo),
      };
      const known: Compounds = { cells, compositions };
      const first = new ExchangeEvidence(exchanges, known, tables);
      const pool = poolCandidates(training, parts, { evidence: first, size: BLEND.pool }, context);
      const likely = likelyCells(pool);
      const second = new ExchangeEvidence(exchanges, withLikely(space, known, likely));
      const judge = JUDGE.fit(training, context);
      const measures = [
        pool.sums,
        Float64Array.from(pool.numbers, (number) => second.sumOf(space.cell(number))),
        pool.products,
        computeScores(judge, pool.numbers),
      ];
      const scales = measures.map((scores) => sortDescending(scores));
      const formulas = (): string[] => compositions.map(reducedFormula);
      const fitted = { space, parts, judge, exchanges, cells, formulas, likely, scales, priorContexts };
      const components = isSmall(space) ? [] : [...parts, ionExchange('series', second)];
      const reach = findReach(components, training, context);
      const measured = new MeasuredCells(pool.numbers, measures);
      return model({ ...fitted, components, reach }, { first, second }, measured);
    },
    load(space, { parameters, tensors }) {
      const { fitted, first, second } = readBlend(space, parameters, tensors);
      const components = isSmall(space) ? [] : [...fitted.parts, ionExchange('series', second)];
      return model({ ...fitted, components }, { first, second });
    },
  };
}

/** How much the judge weighs that so many compounds taught. */
function judgeWeight(compounds: number): number {
  return compounds / (compounds + BLEND.judge.half);
}

/** @param measured cells that the fit measured: most of those that a list ranks; none by default */
function model(fitted: FittedBlend, { first, second }: Passes, measured?: MeasuredCells): Model {
  const { space, parts, judge, exchanges, scales, components, reach } = fitted;
  const { offset } = BLEND;
  const weights = [...BLEND.weights, judgeWeight(fitted.cells.length)];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // No cell that is reached scores less: its rank by every measure is that behind the pool.
  const least = (1 + offset) / (scales[0]!.length + 1 + offset);
  /** The weighted logarithm of the rank by a measure, above that of the first rank. */
  const ofRank = (k: number, measure: number): number =>
    weights[k]! * log((rankAmong(scales[k]!, measure) + offset) / (1 + offset));
  const product = (sum: number, again: number, byCations: number, judged: number): number =>
    exp((0 - ofRank(0, sum) - ofRank(1, again) - ofRank(2, byCations) - ofRank(3, judged)) / total);
  /** The weighted product of the ranks, for a canonical cell. */
  const score = (cell: Cell): number => {
    const before = measured?.of(space.number(cell));
    if (before) {
      const [sum, again, byCations, judged] = before;
      return sum! <= 0 && again! <= 0 ? 0 : product(sum!, again!, byCations!, judged!);
    }
    const ofTemplates = exchanges.templates.evidenceFor(cell);
    const { sum, product: byCations } = first.of(cell, ofTemplates);
    const again = second.sumOf(cell, ofTemplates);
    return sum <= 0 && again <= 0 ? 0 : product(sum, again, byCations, judge.score(cell));
  };
  return {
    name: blend.name,
    space,
    parameters: {
      ...BLEND,
      priorContexts: fitted.priorContexts,
      parts: parts.map(({ name }) => name),
      pooled: scales[0]!.length,
      templates: exchanges.templates.templates.length,
    },
    parts: [...parts, judge],
    ...(components.length > 0 && { components, scoreRetrieved: score, scoresRetrievedFirst: reach !== null }),
    leastRanked: components.length > 0 && reach !== null ? least * (1 - ROUNDING) : Number.MIN_VALUE,
    score(given) {
      // Rounding must not decide a rank, so every order of the cations is scored in the same one.
      const cell = space.canonical(given);
      const own = score(cell);
      // What no component retrieves ranks behind all that one does. So a list has every composition whose score would place it there.
      return own === 0 || reach === null || reach.length === 0 || isRetrieved(components, reach, cell)
        ? own
        : own * least;
    },
    boundedScorer: () => null,
    save: () => saveBlend(fitted),
  };
}
