import { ListScorer } from '../../scoring/list-scorer.js';
import { spaceName } from '../../space/space-name.js';
import type { ListMetadata } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';
import type { SharedModels } from './shared-models.js';

/** The artifact of a list that holds its fitted model. */
export const MODEL_ARTIFACT = 'model';

/** The loaded models of the lists in use: one a space, since only the newest list of a space scores formulas. */
export class ScorerCache {
  readonly #workspace: Workspace;
  /** Lists whose model could not be read, so that it is not tried again for every page. */
  readonly #unreadable = new Set<string>();
  readonly #bySpace = new Map<string, { readonly list: string; readonly scorer: ListScorer }>();

  #shared: SharedModels | undefined;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Reads models from what threads share from now on. */
  readFrom(shared: SharedModels): void {
    this.#shared = shared;
  }

  /** The model of that list, or null where it is missing or cannot be read, as one of another version: then a list can still be looked through. */
  find(list: ListMetadata): ListScorer | null {
    if (this.#unreadable.has(list.id) || !list.artifacts.some(({ name }) => name === MODEL_ARTIFACT)) return null;
    try {
      return this.get(list);
    } catch {
      this.#unreadable.add(list.id);
      return null;
    }
  }

  /** The model of that list, loaded on first use. Throws NOT_FOUND or WORKSPACE_INVALID where it is missing. */
  get(list: ListMetadata): ListScorer {
    const space = spaceName(list);
    const cached = this.#bySpace.get(space);
    if (cached?.list === list.id) return cached.scorer;
    const read = (): Uint8Array => this.#workspace.lists.artifact(list.id, MODEL_ARTIFACT);
    const scorer = ListScorer.load(this.#shared?.get({ space, list: list.id }, read) ?? read());
    this.#bySpace.set(space, { list: list.id, scorer });
    return scorer;
  }
}
