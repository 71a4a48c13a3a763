import { KnownNeighbours } from '../../scoring/known-neighbours.js';
import { readTaughtSpace } from '../../scoring/list-artifact.js';
import { ListScorer } from '../../scoring/list-scorer.js';
import { spaceName } from '../../space/space-name.js';
import type { ListMetadata } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';
import type { SharedModels } from './shared-models.js';

/** The artifact of a list that holds its fitted model. */
export const MODEL_ARTIFACT = 'model';

/** The loaded models of the lists in use: one per space, since only the newest list of a space scores formulas. */
export class ScorerCache {
  readonly #workspace: Workspace;
  readonly #bySpace = new Map<string, { readonly list: string; readonly scorer: ListScorer }>();
  /** Null if they cannot be read, so that it is not tried again for every page. */
  readonly #neighbours = new Map<string, { readonly list: string; readonly neighbours: KnownNeighbours | null }>();

  #shared: SharedModels | undefined;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Reads models from what threads share from now on, and lets go of those that are no longer shared. */
  readFrom(shared: SharedModels): void {
    this.#shared = shared;
    for (const [space, { list }] of this.#bySpace) if (!shared.has({ space, list })) this.#bySpace.delete(space);
  }

  /**
   * What finds the known compounds next to rows of that list, without its model, which need not be loaded; null if that is missing or
   * cannot be read, as one of another version: then a list can still be looked through.
   */
  findNeighbours(list: ListMetadata): KnownNeighbours | null {
    if (!list.artifacts.some(({ name }) => name === MODEL_ARTIFACT)) return null;
    const space = spaceName(list);
    const cached = this.#neighbours.get(space);
    if (cached?.list === list.id) return cached.neighbours;
    const neighbours = this.#readNeighbours(list);
    this.#neighbours.set(space, { list: list.id, neighbours });
    return neighbours;
  }

  #readNeighbours({ id }: ListMetadata): KnownNeighbours | null {
    try {
      return new KnownNeighbours(this.#workspace.lists.readArtifact(id, MODEL_ARTIFACT, readTaughtSpace));
    } catch {
      return null;
    }
  }

  /** The model of that list, loaded on first use. Throws NOT_FOUND or WORKSPACE_INVALID if it is missing. */
  get(list: ListMetadata): ListScorer {
    const space = spaceName(list);
    const cached = this.#bySpace.get(space);
    if (cached?.list === list.id) {
      this.#shared?.use({ space, list: list.id });
      return cached.scorer;
    }
    const read = (): Uint8Array => this.#workspace.lists.artifact(list.id, MODEL_ARTIFACT);
    const scorer = ListScorer.load(this.#shared?.get({ space, list: list.id }, read) ?? read());
    this.#bySpace.set(space, { list: list.id, scorer });
    return scorer;
  }
}
