import { assignIons } from '../../chemistry/ions/assign-ions.js';
import type { Composition } from '../../chemistry/composition.js';
import { DESCRIPTORS, describe } from '../../chemistry/descriptors/descriptors.js';
import { ionProfile, type IonMember } from '../../chemistry/ions/ion-profile.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Cell } from '../../space/cell.js';
import type { Ion } from '../../chemistry/ions/ion.js';
import { closingAnion } from '../../space/closing-anion.js';
import { unchargedForm } from '../../space/reading.js';

/** Describes the cells of a space by `DESCRIPTORS`. */
export class CellDescriptors {
  readonly width = DESCRIPTORS.length;
  readonly #space: CandidateSpace;
  readonly #cations;
  readonly #anions;

  constructor(space: CandidateSpace) {
    this.#space = space;
    this.#cations = space.cations.map(ionProfile);
    // Spaces without anions have a member in the anion mode that is no ion.
    this.#anions = space.hasAnion ? space.anions.map(ionProfile) : [];
  }

  /** Writes the descriptors of a cell; the same bits for any order of its cations. */
  write(cell: Cell, out: Float64Array, start = 0): void {
    const canonical = this.#space.canonical(cell);
    const amounts = this.#space.amounts(canonical);
    const cations = canonical.cations.map((cation, mode): IonMember => {
      return { profile: this.#cations[cation]!, amount: amounts.cations[mode]! };
    });
    const anion = { profile: this.#anions[canonical.anion]!, amount: amounts.anion };
    describe(cations, this.#space.hasAnion ? anion : undefined, out, start);
  }

  /**
   * Writes the descriptors of any composition of the space's kind, in the likeliest of its ionic forms; it need be no cell. False
   * if it has no ionic form, and so no ions to describe.
   */
  writeComposition(composition: Composition, out: Float64Array): boolean {
    if (!this.#space.hasAnion) {
      describe(unchargedForm(composition).cations.map(member), undefined, out);
      return true;
    }
    const assignment = assignIons(composition);
    if (assignment.kind === 'excluded') return false;
    const { cations, anions } = assignment.best;
    const closing = closingAnion(anions);
    const members = [...cations, ...anions.filter((anion) => anion !== closing)];
    describe(members.map(member), closing && member(closing), out);
    return true;
  }

  /** The descriptors of many cells, one row each. */
  table(numbers: readonly number[]): Float64Array {
    const rows = new Float64Array(numbers.length * this.width);
    numbers.forEach((number, k) => this.writeNumber(number, rows, k * this.width));
    return rows;
  }

  /** Writes the descriptors of the cell with a number. */
  writeNumber(number: number, out: Float64Array, start = 0): void {
    this.write(this.#space.cell(number), out, start);
  }
}

function member({ ion, amount }: { readonly ion: Ion; readonly amount: number }): IonMember {
  return { profile: ionProfile(ion), amount };
}
