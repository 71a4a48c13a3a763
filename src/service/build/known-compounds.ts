import { builtInSource } from './built-in-sources.js';
import type { Composition } from '../../chemistry/composition.js';
import { BoundedMap } from '../../bounded-map.js';
import { IncognitaError } from '../../errors.js';
import { Memo } from '../../memo.js';
import { message } from '../../messages/message.js';
import { parseKnown } from '../../ingest/known-expression.js';
import { trainingSet } from '../../models/training-set.js';
import type { TrainingSet } from '../../models/model.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import { defaultSpace } from '../../space/default-space.js';
import { placeKnown, type PlacedCompound } from '../../space/known-cells.js';
import type { SpaceChoice } from '../../space/space-choice.js';
import { spaceName } from '../../space/space-name.js';
import { rankForYear } from './rank-for-year.js';
import type { ListMetadata } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';

/** Known compounds in a space, and what models learn from them. */
export interface KnownInSpace {
  readonly space: CandidateSpace;
  readonly placed: readonly PlacedCompound[];
  readonly training: TrainingSet;
}

/** Spaces of which a thread holds the placed compounds: those of the lists that are made at a time. */
const SPACES = 3;

/** What lists of a workspace learn from, read and placed once for all of them. */
export class KnownCompounds {
  readonly compositions: readonly Composition[];
  /** For each source the formulas that it alone reports. */
  readonly ownFormulas: ReadonlyMap<string, ReadonlySet<string>>;
  /** The year of the first report of each formula that has one. */
  readonly #firstYears = new Map<string, number>();
  /** See `EntryStore.fingerprint`. */
  readonly fingerprint: string;
  readonly sources: ListMetadata['sources'];
  /** What models share that learn from these compounds. */
  readonly memo = new Memo();
  readonly #spaces = new BoundedMap<string, KnownInSpace>(SPACES);

  /**
   * Reads the known compounds of a workspace. Throws WORKSPACE_EMPTY if there are none, WORKSPACE_INVALID if the data is
   * not what was ingested.
   *
   * @param chosen which entries count as known; null, the default, for what each source's own expression chose
   */
  constructor(workspace: Workspace, chosen: string | null = null) {
    workspace.requireIntactData();
    const { entries } = workspace;
    const known = chosen === null ? undefined : parseKnown(chosen);
    const compositions: Composition[] = [];
    const ownFormulas = new Map<string, Set<string>>();
    for (const { formula, composition, sources } of entries.all({ known })) {
      compositions.push(composition);
      const years = sources.flatMap(({ year }) => year ?? []);
      if (years.length > 0) this.#firstYears.set(formula, Math.min(...years));
      const [first, ...others] = sources;
      if (!first || others.some(({ source }) => source !== first.source)) continue;
      const own = ownFormulas.get(first.source);
      if (own) own.add(formula);
      else ownFormulas.set(first.source, new Set([formula]));
    }
    if (compositions.length === 0) {
      throw new IncognitaError(
        'WORKSPACE_EMPTY',
        known ? message('workspace.none-known', { expression: chosen ?? '' }) : message('workspace.no-compounds'),
      );
    }
    this.compositions = compositions;
    this.ownFormulas = ownFormulas;
    this.fingerprint = entries.fingerprint(known);
    this.sources = entries.sources().map(({ name, title, compounds, starter, known: knownBy }) => {
      const builtIn = starter ? builtInSource(name) : undefined;
      return {
        name,
        ...(title !== name && { title }),
        compounds,
        starter,
        knownBy,
        ...(builtIn && { licence: builtIn.licence, citation: builtIn.citation }),
      };
    });
  }

  /**
   * The formulas that a source alone reports, or those first reported after a year (`after:YEAR`; compounds without a year are
   * not among them). Throws NOT_FOUND if there are none.
   */
  addedBy(rankFor: string): ReadonlySet<string> {
    const year = rankForYear(rankFor);
    const added =
      year === null
        ? this.ownFormulas.get(rankFor)
        : new Set([...this.#firstYears].filter(([, first]) => first > year).map(([formula]) => formula));
    if (added && added.size > 0) return added;
    const sources = this.sources.map(({ name }) => name);
    throw new IncognitaError('NOT_FOUND', message('build.rank-for-none', { rankFor: rankFor.slice(0, 100), sources }));
  }

  /** The known compounds in a space. */
  in({ arity, kind }: SpaceChoice): KnownInSpace {
    const name = spaceName({ arity, kind });
    let found = this.#spaces.get(name);
    if (!found) {
      const space = defaultSpace(arity, kind, this.compositions);
      const placed = placeKnown(space, this.compositions);
      found = { space, placed, training: trainingSet(space, placed, this.compositions) };
      this.#spaces.set(name, found);
    }
    return found;
  }

  clearPlacedCompounds(): void {
    this.#spaces.clear();
  }

  /**
   * The known compounds with that fingerprint, from this thread's last build or else read: a build has many pieces, and
   * reading and placing the compounds takes seconds. Only those read last are held.
   */
  static of(
    workspace: Workspace,
    {
      fingerprint,
      known = null,
    }: { readonly fingerprint?: string | undefined; readonly known?: string | null | undefined },
  ): KnownCompounds {
    const { dir } = workspace;
    if (held?.dir === dir && held.known === known && held.compounds.fingerprint === fingerprint) return held.compounds;
    const compounds = new KnownCompounds(workspace, known);
    held = { dir, known, compounds };
    return compounds;
  }
}

/** Frees the memory of what this thread placed in spaces: a thread that makes whole lists needs none of it for the next one. */
export function clearPlacedCompounds(): void {
  held?.compounds.clearPlacedCompounds();
}

let held: { readonly dir: string; readonly known: string | null; readonly compounds: KnownCompounds } | undefined;
