import { ContextTable } from '../../models/exchange/context-table.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Cell } from '../../space/cell.js';

/** So many known members make a series. */
const LEAST_MEMBERS = 3;

/** A cation is beyond the end of a series if its radius differs from that of the last member by more than this part. */
const BEYOND = 0.05;

/** How a cell continues a series of known compounds that differ in one cation. */
export interface PlaceInSeries {
  /** The cation that is exchanged. */
  readonly cation: number;
  /** Known members. */
  readonly count: number;
  /** The smallest and the largest known cation. */
  readonly smallest: number;
  readonly largest: number;
  /** Whether the cell's own is smaller or larger than all of them by more than a little; null if it is neither. */
  readonly beyond: 'smaller' | 'larger' | null;
}

/** The known compounds as series: equal in all but one cation, whose charge is the same. */
export class KnownSeries {
  readonly #table: ContextTable;
  readonly #radii: readonly number[];

  /**
   * @param cells numbers of distinct canonical cells
   * @param radii of the cations of the space; NaN if there is none
   */
  constructor(space: CandidateSpace, cells: Iterable<number>, radii: readonly number[]) {
    this.#table = new ContextTable(space, cells);
    this.#radii = radii;
  }

  /** How many members the longest series of a canonical cell has; a series of whose cations its own is beyond the end is none that it continues. */
  mostMembers(cell: Cell): number {
    return Math.max(
      ...cell.cations.map((_, position) =>
        this.#findPosition(cell, position)?.beyond ? 0 : this.#members(cell, position).length,
      ),
    );
  }

  /**
   * Where a canonical cell would be in its series: in the longest one if it is inside all of them, or if it is beyond the end of all of them;
   * undefined otherwise, and if there is no series.
   */
  of(cell: Cell): PlaceInSeries | undefined {
    let longest: PlaceInSeries | undefined;
    const beyond = { any: false, all: true };
    for (let position = 0; position < cell.cations.length; position++) {
      const found = this.#findPosition(cell, position);
      if (!found) continue;
      beyond.any ||= found.beyond !== null;
      beyond.all &&= found.beyond !== null;
      if (!longest || found.count > longest.count) longest = found;
    }
    return beyond.any && !beyond.all ? undefined : longest;
  }

  #findPosition(cell: Cell, position: number): PlaceInSeries | undefined {
    const members = this.#members(cell, position);
    const cation = cell.cations[position]!;
    const radius = this.#radii[cation]!;
    if (members.length < LEAST_MEMBERS || Number.isNaN(radius)) return undefined;
    const [smallest, largest] = [members[0]!, members.at(-1)!];
    const isSmaller = radius * (1 + BEYOND) < this.#radii[smallest]!;
    const isLarger = radius > this.#radii[largest]! * (1 + BEYOND);
    const beyond = isSmaller ? 'smaller' : isLarger ? 'larger' : null;
    return { cation, count: members.length, smallest, largest, beyond };
  }

  /** The other known cations of a series, by their radii. */
  #members({ cations, anion, ratio }: Cell, position: number): number[] {
    const { space } = this.#table;
    const own = cations[position]!;
    const { charge } = space.cations[own]!;
    const { starts, members: known } = this.#table.cations;
    const context = this.#table.findCation(cations, anion, ratio, position);
    const members: number[] = [];
    if (context < 0) return members;
    for (let k = starts[context]!; k < starts[context + 1]!; k++) {
      const cation = known[k]!;
      if (cation === own || space.cations[cation]!.charge !== charge || Number.isNaN(this.#radii[cation]!)) continue;
      members.push(cation);
    }
    return members.length > 1 ? members.sort((a, b) => this.#radii[a]! - this.#radii[b]! || a - b) : members;
  }
}
