import {
  packArtifact,
  type ReadBytes,
  readArtifactParts,
  type Tensors,
  tensorsUnder,
  unpackArtifact,
  vectorTensor,
} from '../models/artifact.js';
import type { Calibration } from '../calibration/calibration.js';
import type { FlagKnowledge } from '../calibration/flags/flag-evidence.js';
import type { ClassWeights } from '../calibration/recalibration/class-weights.js';
import type { ClassRecalibration } from '../calibration/recalibration/rank-for.js';
import type { MovedRanks } from '../calibration/recalibration/moved-rank.js';
import { loadModel } from '../models/fit-to-rank.js';
import type { Model } from '../models/model.js';
import { modelKind } from '../models/model-kinds.js';
import { CandidateSpace } from '../space/candidate-space.js';
import type { SpaceDefinition } from '../space/space-definition.js';
import type { TaughtSpace } from './ion-evidence.js';
import { KnownEnds } from './known-ends.js';
import type { TailOrder } from './tail-order.js';
import type { RankKnots } from './rank-estimate.js';

/** All that is needed to score any composition as a list does. */
export interface ListArtifact {
  readonly space: CandidateSpace;
  /** The first one ranks the list. */
  readonly models: readonly { readonly model: Model; readonly knots: RankKnots }[];
  readonly calibration: Calibration;
  /** What orders the cells that the first model leaves behind; null if nothing does. */
  readonly behind: TailOrder | null;
  /** Candidates of the space that are not known. */
  readonly candidates: number;
  /** Canonical cells of the known compounds that taught the models. */
  readonly training: Float64Array;
  /** What puts candidates into the order of the list; null in lists of earlier versions, which have the order of the models. */
  readonly recalibration: { readonly flags: FlagKnowledge; readonly moved: MovedRanks } | null;
  /** What puts them into the order of one database after that; null if nobody asked for it. */
  readonly classes: ClassRecalibration | null;
}

/** A model with its parameters, or the model that it is a part of and is saved with. */
type SavedModel =
  | { readonly name: string; readonly parameters: Record<string, unknown> }
  | { readonly name: string; readonly partOf: string };

/** A tail order with its judges by name, without the known compounds, which the flags have. */
type SavedTailOrder = Pick<TailOrder, 'least' | 'evidence'> & {
  readonly judges: readonly string[];
  /** Absent in lists of earlier versions, which did not ask what lies between known compounds. */
  readonly between?: number;
};

interface Metadata {
  readonly space: SpaceDefinition;
  readonly models: readonly SavedModel[];
  readonly calibration: Calibration;
  readonly candidates: number;
  /** What orders cells behind the others; absent in lists of earlier versions, where the factorization machine alone orders those of score 0. */
  readonly behind?: SavedTailOrder | null;
  /** If the list is ranked for what a database adds. */
  readonly classes?: ClassWeights;
  /** Of the flags and the tail order: formulas of known compounds with one element less. Absent in lists of earlier versions. */
  readonly fewer?: readonly string[];
}

/** Packs the artifact into one safetensors file, all but what `withCalibration` puts in. */
export function saveListModels({
  space,
  models,
  behind,
  candidates,
  training,
  recalibration,
}: Omit<ListArtifact, 'calibration' | 'classes'>): Uint8Array {
  const tensors: Record<string, Tensors[string]> = { training: vectorTensor(training) };
  const saved = models.map(({ model, knots }): SavedModel => {
    tensors[`${model.name}/knots/ranks`] = vectorTensor(knots.ranks);
    tensors[`${model.name}/knots/raws`] = vectorTensor(knots.raws);
    const whole = models.find(({ model: other }) => other.parts?.includes(model));
    if (whole) return { name: model.name, partOf: whole.model.name };
    const { parameters, tensors: own } = model.save();
    for (const [name, tensor] of Object.entries(own)) tensors[`${model.name}/${name}`] = tensor;
    return { name: model.name, parameters };
  });
  if (recalibration) {
    const { flags, moved } = recalibration;
    tensors['flags/states'] = vectorTensor(flags.counts.states);
    tensors['flags/elements'] = vectorTensor(flags.counts.elements);
    tensors['moved/ranks'] = vectorTensor(moved.ranks);
    tensors['moved/keys'] = vectorTensor(moved.keys);
  }
  const metadata: Omit<Metadata, 'calibration' | 'classes'> = {
    space: space.definition(),
    models: saved,
    behind: behind && savedTailOrder(behind),
    candidates,
    ...(recalibration && { fewer: recalibration.flags.fewer }),
  };
  return packArtifact(metadata, tensors);
}

/** What `saveListModels` packed, with its calibration and the order that it was put into. */
export function withCalibration(
  saved: Uint8Array,
  calibration: Calibration,
  order: ClassRecalibration | null = null,
): Uint8Array {
  const { metadata, tensors } = unpackArtifact(saved);
  const whole: Metadata = {
    ...(metadata as Omit<Metadata, 'calibration' | 'classes'>),
    calibration,
    ...(order && { classes: order.classes }),
  };
  if (!order) return packArtifact(whole, tensors);
  const { ranks, keys } = order.moved;
  return packArtifact(whole, {
    ...tensors,
    'classes/ranks': vectorTensor(ranks),
    'classes/keys': vectorTensor(keys),
  });
}

/** The space of a list and the known compounds that taught its models, without the models, which are most of the bytes. Throws WORKSPACE_INVALID if they are damaged. */
export function readTaughtSpace(read: ReadBytes): TaughtSpace {
  const { metadata, tensors } = readArtifactParts(read, ['training']);
  return { space: new CandidateSpace((metadata as Metadata).space), cells: tensors['training']!.data };
}

/** Reads what `withCalibration` gave. Throws WORKSPACE_INVALID if the bytes are damaged. */
export function loadListArtifact(bytes: Uint8Array): ListArtifact {
  const { metadata, tensors } = unpackArtifact(bytes);
  const { space: definition, models, calibration, candidates, fewer, classes, behind } = metadata as Metadata;
  const space = new CandidateSpace(definition);
  const vector = (name: string): Float64Array => tensors[name]!.data;
  const loaded = new Map<string, Model>();
  for (const saved of models) {
    if ('partOf' in saved) continue;
    const { name, parameters } = saved;
    const model = loadModel(modelKind(name), space, { parameters, tensors: tensorsUnder(tensors, `${name}/`) });
    for (const each of [model, ...(model.parts ?? [])]) loaded.set(each.name, each);
  }
  return {
    space,
    behind: readTailOrder(behind, loaded, new KnownEnds(fewer ?? [])),
    calibration,
    candidates,
    training: tensors['training']!.data,
    recalibration: fewer
      ? {
          flags: {
            space,
            counts: { states: vector('flags/states'), elements: vector('flags/elements') },
            fewer,
            cells: vector('training'),
          },
          moved: { ranks: vector('moved/ranks'), keys: vector('moved/keys') },
        }
      : null,
    classes: classes ? { classes, moved: { ranks: vector('classes/ranks'), keys: vector('classes/keys') } } : null,
    models: models.map(({ name }) => {
      const { 'knots/ranks': ranks, 'knots/raws': raws } = tensorsUnder(tensors, `${name}/`);
      return { model: loaded.get(name)!, knots: { ranks: ranks!.data, raws: raws!.data } };
    }),
  };
}

function savedTailOrder({ least, evidence, between, judges }: TailOrder): SavedTailOrder {
  return { least, evidence, between, judges: judges.map(({ name }) => name) };
}

/** The tail order as saved; in a list of an earlier version that has none, the one by which its ranks were estimated: a blend left cells of score 0 to its factorization machine. */
function readTailOrder(
  saved: SavedTailOrder | null | undefined,
  loaded: ReadonlyMap<string, Model>,
  ends: KnownEnds,
): TailOrder | null {
  if (saved) return { between: 0, ...saved, judges: saved.judges.map((name) => loaded.get(name)!), ends };
  const judge = saved === undefined && loaded.has('blend') ? loaded.get('fm') : undefined;
  return judge ? { least: Number.MIN_VALUE, judges: [judge], evidence: 0, between: 0, ends } : null;
}
