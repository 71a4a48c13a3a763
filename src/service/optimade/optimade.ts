import type { RunControl } from '../../run-control.js';
import type { Workspace } from '../../store/workspace.js';
import {
  answerQuery,
  entryById,
  storedMatches,
  type OptimadePage,
  type OptimadeQuery,
  type OptimadeResource,
} from './answer-query.js';
import { SCORED_TYPE, scoredEntries } from './scored-entries.js';
import { structureEntries } from './structure-entries.js';

/** The entry types that there are. */
export const ENTRY_TYPES = ['structures', SCORED_TYPE] as const;
export type EntryTypeName = (typeof ENTRY_TYPES)[number];

/** Answers the questions of OPTIMADE clients (Andersen et al., Sci. Data 8, 217 (2021)) about a workspace. */
export class Optimade {
  readonly #workspace: Workspace;
  readonly #stored = storedMatches();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** A page of entries. Throws EXPRESSION_INVALID, NOT_IMPLEMENTED or USAGE. */
  query(type: EntryTypeName, query: OptimadeQuery, control: RunControl): OptimadePage {
    return type === 'structures'
      ? answerQuery(structureEntries(this.#workspace), query, this.#stored, control)
      : answerQuery(scoredEntries(this.#workspace), query, this.#stored, control);
  }

  /** One entry, or null. */
  entry(type: EntryTypeName, id: string): OptimadeResource | null {
    return type === 'structures'
      ? entryById(structureEntries(this.#workspace), id)
      : entryById(scoredEntries(this.#workspace), id);
  }
}
