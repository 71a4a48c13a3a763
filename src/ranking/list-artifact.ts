import { packArtifact, unpackArtifact, type Tensors } from '../models/artifact.js';
import type { Calibration } from '../models/calibration.js';
import type { Model } from '../models/model.js';
import { modelKind } from './model-kinds.js';
import type { CandidateSpace, SpaceDefinition } from '../space/candidate-space.js';
import { spaceOf } from '../space/default-space.js';
import type { RankKnots } from './rank-estimate.js';

/** All that is needed to score any composition as a list does. */
export interface ListArtifact {
  readonly space: CandidateSpace;
  /** The first one ranks the list. */
  readonly models: readonly { readonly model: Model; readonly knots: RankKnots }[];
  readonly calibration: Calibration;
  /** Candidates of the space that are not known. */
  readonly candidates: number;
  /** Canonical cells of the known compounds that taught the models. */
  readonly training: Float64Array;
}

interface Metadata {
  readonly space: SpaceDefinition;
  readonly models: readonly { name: string; parameters: Record<string, unknown> }[];
  readonly calibration: Calibration;
  readonly candidates: number;
}

/** Packs the artifact into one safetensors file. */
export function saveListArtifact({ space, models, calibration, candidates, training }: ListArtifact): Uint8Array {
  const tensors: Record<string, Tensors[string]> = { training: vector(training) };
  const saved = models.map(({ model, knots }) => {
    const { parameters, tensors: own } = model.save();
    for (const [name, tensor] of Object.entries(own)) tensors[`${model.name}/${name}`] = tensor;
    tensors[`${model.name}/knots/ranks`] = vector(knots.ranks);
    tensors[`${model.name}/knots/raws`] = vector(knots.raws);
    return { name: model.name, parameters };
  });
  const metadata: Metadata = { space: space.definition(), models: saved, calibration, candidates };
  return packArtifact(metadata, tensors);
}

/** Reads what `saveListArtifact` wrote. Throws WORKSPACE_INVALID where the bytes are damaged. */
export function loadListArtifact(bytes: Uint8Array): ListArtifact {
  const { metadata, tensors } = unpackArtifact(bytes);
  const { space: definition, models, calibration, candidates } = metadata as Metadata;
  const space = spaceOf(definition);
  return {
    space,
    calibration,
    candidates,
    training: tensors['training']!.data,
    models: models.map(({ name, parameters }) => {
      const prefix = `${name}/`;
      const own = Object.entries(tensors).filter(([key]) => key.startsWith(prefix));
      const named = Object.fromEntries(own.map(([key, tensor]) => [key.slice(prefix.length), tensor]));
      const knots = { ranks: named['knots/ranks']!.data, raws: named['knots/raws']!.data };
      return { model: modelKind(name).load(space, { parameters, tensors: named }), knots };
    }),
  };
}

function vector(data: Float64Array): Tensors[string] {
  return { shape: [data.length], data };
}
