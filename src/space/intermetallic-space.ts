import { assignIons } from '../chemistry/ions/assign-ions.js';
import type { Composition } from '../chemistry/composition.js';
import { CandidateSpace, type Cell, type SpaceDefinition } from './candidate-space.js';

/** Stands in the anion mode, of which an intermetallic space makes no use. */
const NO_ANION = { element: '', charge: 0 };

/**
 * The space of compositions without an anion (intermetallics, borides, carbides, silicides): every element is in a mode of
 * its own, without a charge, and the ratio gives the amounts of all of them. Models see it as a space whose anion mode
 * has a single member.
 */
export class IntermetallicSpace extends CandidateSpace {
  /** @param elements symbols; `maxAmount` is the largest amount of an element in the reduced formula */
  constructor(arity: number, elements: readonly string[], maxAmount: number) {
    const cations = elements.map((element) => ({ element, charge: 0 }));
    super({ kind: 'intermetallic', arity, cations, anions: [NO_ANION], maxAmount });
  }

  static from({ arity, cations, maxAmount }: SpaceDefinition): IntermetallicSpace {
    return new IntermetallicSpace(
      arity,
      cations.map(({ element }) => element),
      maxAmount,
    );
  }

  override ionLabels(cell: Cell): string[] {
    return cell.cations.map((member) => this.cations[member]!.element);
  }

  override trainingCell(composition: Composition): Cell | undefined {
    const assignment = assignIons(composition);
    const fits = assignment.kind === 'excluded' && assignment.reason === 'no-anion';
    return fits ? this.cellsOf(composition)[0] : undefined;
  }

  override cellsOf({ elements, amounts }: Composition): Cell[] {
    if (elements.length !== this.arity) return [];
    const members = elements.map((element, place) => ({
      index: this.cationsByElement.get(element)?.[0],
      amount: amounts[place]!,
    }));
    if (members.some(({ index }) => index === undefined)) return [];
    members.sort((a, b) => a.index! - b.index!);
    const ratio = this.ratioOf(members.map(({ amount }) => amount));
    return ratio === undefined ? [] : [{ cations: members.map(({ index }) => index!), anion: 0, ratio }];
  }
}
