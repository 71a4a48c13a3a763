import { assignIons } from '../../chemistry/ions/assign-ions.js';
import type { Composition } from '../../chemistry/composition.js';
import { DESCRIPTORS, describe } from '../../chemistry/descriptors/descriptors.js';
import { ionProfile, type IonMember } from '../../chemistry/ions/ion-profile.js';
import type { Cell, CandidateSpace } from '../../space/candidate-space.js';
import { gcd } from '../../space/ratios/ratios.js';

/** Describes the cells of a space by `DESCRIPTORS`. */
export class CellDescriptors {
  readonly width = DESCRIPTORS.length;
  private readonly space: CandidateSpace;
  private readonly cations;
  private readonly anions;

  constructor(space: CandidateSpace) {
    this.space = space;
    this.cations = space.cations.map(ionProfile);
    // Spaces without anions have a member in the anion mode that is no ion.
    this.anions = space.kind === 'ionic' ? space.anions.map(ionProfile) : [];
  }

  /** Writes the descriptors of a cell; the same bits whatever the order of its cations. */
  write(cell: Cell, out: Float64Array, start = 0): void {
    const { cations, anion, ratio } = this.space.canonical(cell);
    const amounts = this.space.ratios[ratio]!;
    if (this.space.kind === 'intermetallic') {
      const members = cations.map((i, m) => ({ profile: this.cations[i]!, amount: amounts[m]! }));
      return describe(members, undefined, out, start);
    }
    const charge = cations.reduce((sum, i, m) => sum + this.space.cations[i]!.charge * amounts[m]!, 0);
    const anionCharge = -this.space.anions[anion]!.charge;
    const times = anionCharge / gcd(anionCharge, charge);
    const members: IonMember[] = cations.map((i, m) => ({ profile: this.cations[i]!, amount: amounts[m]! * times }));
    describe(members, { profile: this.anions[anion]!, amount: (charge * times) / anionCharge }, out, start);
  }

  /**
   * Writes the descriptors of any composition of the space's kind, in the likeliest of its ionic forms; it need be no cell. False
   * where it has no ionic form, and so no ions to describe.
   */
  writeComposition(composition: Composition, out: Float64Array): boolean {
    if (this.space.kind === 'intermetallic') {
      const { elements, amounts } = composition;
      const members = elements.map((element, m) => ({
        profile: ionProfile({ element, charge: 0 }),
        amount: amounts[m]!,
      }));
      describe(members, undefined, out);
      return true;
    }
    const assignment = assignIons(composition);
    if (assignment.kind === 'excluded') return false;
    const { cations, anion, anionAmount } = assignment.best;
    const members = cations.map(({ ion, amount }) => ({ profile: ionProfile(ion), amount }));
    describe(members, { profile: ionProfile(anion), amount: anionAmount }, out);
    return true;
  }

  /** The descriptors of many cells, one row each. */
  table(numbers: readonly number[]): Float64Array {
    const rows = new Float64Array(numbers.length * this.width);
    numbers.forEach((number, k) => this.write(this.space.cell(number), rows, k * this.width));
    return rows;
  }
}
