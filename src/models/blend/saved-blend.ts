import type { Composition } from '../../chemistry/composition.js';
import { readReducedFormula } from '../../chemistry/formula/read-reduced-formula.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import { denseOf, type Tensors, tensorsUnder } from '../artifact.js';
import { ContextTable } from '../exchange/context-table.js';
import { ElementTable } from '../exchange/element-table.js';
import { elements, makeElementModel } from '../exchange/elements.js';
import { savedTemplateTable, templates, makeTemplateModel } from '../exchange/templates.js';
import type { Model, ModelKind } from '../model.js';
import type { Reach } from '../reach.js';
import { BLEND, JUDGE, PARTS } from './blend-options.js';
import { ExchangeEvidence, type Compounds, type ExchangeWeights } from './exchange-evidence.js';
import type { FittedBlend, Passes } from './fitted-blend.js';
import { withLikely } from './second-pass.js';

/** What is saved of a blend; weights that its parts share only once. */
export function saveBlend({
  parts,
  judge,
  exchanges,
  cells,
  formulas,
  likely,
  scales,
  reach,
  priorContexts,
}: FittedBlend): {
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
export function readBlend(
  space: CandidateSpace,
  parameters: Record<string, unknown>,
  tensors: Tensors,
): { fitted: Omit<FittedBlend, 'components'> } & Passes {
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
    if (kind === elements && own['formulas'] === formulas.join(' '))
      return makeElementModel(space, () => formulas, table);
    if (kind === templates) return makeTemplateModel(space, cells, exchanges.templates);
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
