import { exp, log } from '../../numerics/elementary/elementary-functions.js';
import type { Composition } from '../../chemistry/composition.js';
import { readReducedFormula } from '../../chemistry/formula/read-reduced-formula.js';
import { reducedFormula } from '../../chemistry/formula/spellings.js';
import { denseOf, type Tensors, tensorsUnder } from '../artifact.js';
import { ContextTable } from '../exchange/context-table.js';
import { elements, elementsOf, learnElements } from '../exchange/elements.js';
import { ElementTable } from '../exchange/element-table.js';
import { fm } from '../factorization-machine/fm.js';
import { fitIonWeights } from '../exchange/ion-weights.js';
import type { Model, ModelKind } from '../model.js';
import { isSmall } from '../retrieval.js';
import { substitution } from '../exchange/substitution.js';
import { savedTemplateTable, templates, templatesOf, learnTemplates } from '../exchange/templates.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Cell } from '../../space/cell.js';
import { ExchangeEvidence, type Compounds, type ExchangeWeights } from './exchange-evidence.js';
import { ionExchange } from './ion-exchange.js';
import { descendingOrder } from '../../numerics/descending-order.js';
import { MeasuredCells } from './measured-cells.js';
import { poolOf, type Pool } from './pool.js';
import { rankAmong } from './rank-among.js';
import { findReach, isReached, type Reach } from '../reach.js';
import { computeScores } from '../../search/compute-scores.js';

/** Every number here was chosen by cross-validation on known compounds; the tables are in docs/measurements.md. */
const BLEND = {
  /** First candidates of each part whose union makes the ranks. */
  pool: 25_000,
  /** Added to every rank, so that places at the top by one measure do not outweigh all that the others say. */
  offset: 50,
  /** The published substitution weights count as so many contexts while fewer compounds are known; with more they bring nothing. */
  ion: { ridge: 20, priorContexts: 10, priorBelow: 10_000 },
  /** In the second pass the first `count` candidates of the first count as known, those of rank r as share / (1 + r / half). */
  second: { count: 15_000, share: 0.8, half: 700 },
  /** How much each measure weighs: the sum of the first pass, of the second, and the product over the cations. */
  weights: [1, 2, 1.5],
  /** The weight of the judge that n compounds taught: n / (n + half), since with few compounds it knows little. */
  judge: { half: 500 },
} as const;

/** The least that is reached scores this much less by rounding alone. */
const ROUNDING = 1e-9;

interface BlendOptions {
  /** How many contexts the published substitution weights count as. Default by the number of known compounds: only with few. */
  readonly priorContexts?: number;
}

/** The models whose exact best candidates are ranked again. */
const PARTS: readonly ModelKind[] = [substitution, elements, templates];

/** Looks at a candidate in quite another way, and only judges what the parts retrieve. */
const JUDGE: ModelKind = fm;

/**
 * Ranks by all that exchanges say together. The parts retrieve their exact best candidates; each candidate of the union gets
 * a rank by each measure, and the blend scores by the weighted product of the ranks. Ranks, unlike raw sums, mean the
 * same for every measure. In a second pass the best candidates of the first count as compounds themselves, the less the
 * lower they stand, so that a series of unknown compounds supports its own members, as a series of known ones does. A
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
      const pool = poolOf(training, parts, { evidence: first, size: BLEND.pool }, context);
      const likely = likelyCells(pool);
      const second = new ExchangeEvidence(exchanges, withLikely(space, known, likely));
      const judge = JUDGE.fit(training, context);
      const measures = [
        pool.sums,
        Float64Array.from(pool.numbers, (number) => second.sumOf(space.cell(number))),
        pool.products,
        computeScores(judge, pool.numbers),
      ];
      const scales = measures.map((scores) => descending(scores));
      const formulas = (): string[] => compositions.map(reducedFormula);
      const fitted = { space, parts, judge, exchanges, cells, formulas, likely, scales, priorContexts };
      const components = isSmall(space) ? [] : [...parts, ionExchange('series', second)];
      const reach = findReach(components, training, context);
      const measured = new MeasuredCells(pool.numbers, measures);
      return model({ ...fitted, components, reach }, { first, second }, measured);
    },
    load(space, { parameters, tensors }) {
      const { fitted, first, second } = readFitted(space, parameters, tensors);
      const components = isSmall(space) ? [] : [...fitted.parts, ionExchange('series', second)];
      return model({ ...fitted, components }, { first, second });
    },
  };
}

/** What the blend is made of. */
interface Fitted {
  readonly space: CandidateSpace;
  readonly parts: readonly Model[];
  readonly judge: Model;
  readonly exchanges: ExchangeWeights;
  /** Canonical cells of the known compounds. */
  readonly cells: Float64Array;
  /** The formulas of the compositions that are evidence, made when they are wanted: as compositions they would take more than all tables. */
  readonly formulas: () => readonly string[];
  /** Numbers of the candidates that count in the second pass, the best first. */
  readonly likely: Float64Array;
  /** The pool's scores by each measure, descending: the place of a score is its rank. */
  readonly scales: readonly Float64Array[];
  /** The models whose exact best candidates are ranked again; none if every cell of the space is tried. */
  readonly components: readonly Model[];
  /** How far each of them reaches; null in models of earlier versions, which did not ask. */
  readonly reach: Reach | null;
  /** How many contexts the published substitution weights counted as. */
  readonly priorContexts: number;
}

/** The numbers of the first candidates by descending sum, equal sums by number. */
function likelyCells({ numbers, sums }: Pool): Float64Array {
  const order = descendingOrder(sums).subarray(0, BLEND.second.count);
  return Float64Array.from(order, (place) => numbers[place]!);
}

function descending(scores: Float64Array): Float64Array {
  return scores.toSorted((a, b) => b - a);
}

/** The known compounds and, counting less, the likely ones. */
function withLikely(space: CandidateSpace, { cells, compositions }: Compounds, likely: Float64Array): Compounds {
  const { share, half } = BLEND.second;
  const shares = Float64Array.from(likely, (_, place) => share / (1 + (place + 1) / half));
  const counts = (own: number): Float64Array => {
    const all = new Float64Array(own + shares.length).fill(1, 0, own);
    all.set(shares, own);
    return all;
  };
  return {
    cells: Float64Array.from([...cells, ...likely]),
    compositions: [...compositions, ...Array.from(likely, (number) => space.composition(space.cell(number)))],
    counts: { cells: counts(cells.length), compositions: counts(compositions.length) },
  };
}

/** How much the judge weighs that so many compounds taught. */
function judgeWeight(compounds: number): number {
  return compounds / (compounds + BLEND.judge.half);
}

/** What known compounds say, and what they say together with the likely ones. */
interface Passes {
  readonly first: ExchangeEvidence;
  readonly second: ExchangeEvidence;
}

/** @param measured cells that the fit measured: most of those that a list ranks; none by default */
function model(fitted: Fitted, { first, second }: Passes, measured?: MeasuredCells): Model {
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
      return own === 0 || reach === null || reach.length === 0 || isReached(components, reach, cell)
        ? own
        : own * least;
    },
    boundedScorer: () => null,
    save: () => saveFitted(fitted),
  };
}

function saveFitted({ parts, judge, exchanges, cells, formulas, likely, scales, reach, priorContexts }: Fitted): {
  parameters: Record<string, unknown>;
  tensors: Tensors;
} {
  const tensors: Record<string, Tensors[string]> = {};
  const keep = (name: string, data: Float64Array, shape: readonly number[] = [data.length]): void => {
    tensors[name] = { shape, data };
  };
  const { learnt, cosine } = exchanges.ions;
  for (const [name, dense] of Object.entries({
    learnt,
    cosine,
    elements: exchanges.elements.weights,
    templates: exchanges.templates.weights,
  })) {
    keep(name, dense.data, [dense.rows, dense.columns]);
  }
  keep('cells', cells);
  keep('likely', likely);
  scales.forEach((scale, k) => keep(`scale-${k}`, scale));
  const saved = [...parts, judge].map((part) => {
    // Their weights are among those of the exchanges: up to half of all bytes.
    if (part.name === templates.name) return { name: part.name, parameters: { ...part.parameters } };
    const { parameters, tensors: own } = part.save();
    for (const [name, { shape, data }] of Object.entries(own)) keep(`${part.name}/${name}`, data, shape);
    return { name: part.name, parameters };
  });
  return {
    parameters: {
      parts: saved,
      formulas: formulas(),
      symbols: exchanges.elements.symbols,
      reach,
      priorContexts,
    },
    tensors,
  };
}

/** Reads a blend and makes its tables, those that its parts have as well only once. */
function readFitted(
  space: CandidateSpace,
  parameters: Record<string, unknown>,
  tensors: Tensors,
): { fitted: Omit<Fitted, 'components'> } & Passes {
  const {
    parts,
    formulas,
    symbols,
    reach = null,
    priorContexts = 0,
  } = parameters as {
    parts: readonly { name: string; parameters: Record<string, unknown> }[];
    formulas: readonly string[];
    symbols: readonly string[];
    /** Absent in files of earlier versions. */
    reach?: Reach | null;
    /** Absent in files of earlier versions. */
    priorContexts?: number;
  };
  const vector = (name: string): Float64Array => tensors[name]!.data;
  const cells = vector('cells');
  const compositions: Composition[] = formulas.map(readReducedFormula);
  const exchanges: ExchangeWeights = {
    space,
    ions: { learnt: denseOf(tensors, 'learnt'), cosine: denseOf(tensors, 'cosine') },
    elements: { symbols, weights: denseOf(tensors, 'elements') },
    templates: savedTemplateTable(space, cells, denseOf(tensors, 'templates')),
  };
  const table = new ElementTable(space.arity, compositions, exchanges.elements);
  const load = (kind: ModelKind): Model => {
    const { parameters: own } = parts.find(({ name }) => name === kind.name)!;
    if (kind === elements && own['formulas'] === formulas.join(' ')) return elementsOf(space, () => formulas, table);
    if (kind === templates) return templatesOf(space, cells, exchanges.templates);
    return kind.load(space, { parameters: own, tensors: tensorsUnder(tensors, `${kind.name}/`) });
  };
  const known: Compounds = { cells, compositions };
  const first = new ExchangeEvidence(exchanges, known, { contexts: new ContextTable(space, cells), elements: table });
  const second = new ExchangeEvidence(exchanges, withLikely(space, known, vector('likely')));
  return {
    fitted: {
      space,
      parts: PARTS.map(load),
      judge: load(JUDGE),
      exchanges,
      cells,
      formulas: () => formulas,
      likely: vector('likely'),
      reach,
      priorContexts,
      scales: [...BLEND.weights, JUDGE].map((_, k) => vector(`scale-${k}`)),
    },
    first,
    second,
  };
}
