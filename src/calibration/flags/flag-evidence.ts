import { conventionalFormula, reducedFormula } from '../../chemistry/formula/spellings.js';
import { ionLabel, type Ion } from '../../chemistry/ions/ion.js';
import { wouldExchangeElectrons } from '../../chemistry/ions/redox.js';
import type { TrainingSet } from '../../models/model.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Cell } from '../../space/cell.js';
import { cationTraits, type CationTraits } from './cation-traits.js';
import { FLAGS, type Flag, type FlagName } from './flag.js';
import { KnownLines } from './known-lines.js';
import { KnownSeries } from './known-series.js';
import { areLikeRadii, solidSolution } from './solid-solution.js';
import { stateCounts, type StateCounts } from './state-counts.js';

/** A state is rare with an anion if fewer known compounds have it, or a smaller share of those of its element, and most have another one. */
const RARE = { compounds: 3, share: 0.04 };

/** Usual although Eu3+ has many times its compounds. */
const NEVER_RARE = 'Eu2+';

/**
 * Elements whose compounds with three others balance if their record is whole: of those that do not, nearly all are salts whose hydrogen was not found (K2LaO2(NO3)5 for
 * K2La(NO3)5(H2O)2). Of two and three elements there are suboxides and subhalides, so they are not asked.
 */
const BALANCING = ['F', 'O', 'Cl', 'Br', 'I'];
const BALANCING_FROM = 4;

/** Mean difference of electronegativities (Pauling) below which charges say little. */
const METALLIC = 0.8;

/** Known compounds of the same elements, and members of a series that is well filled. */
const OTHER_STOICHIOMETRIES = { compounds: 2, wellFilled: 5, named: 3 };

/** What flags are computed from: `FlagEvidence` for the list that is built, and for what is asked about the list later. */
export interface FlagKnowledge {
  readonly space: CandidateSpace;
  readonly counts: StateCounts;
  /** Reduced formulas of known compounds with one element less. */
  readonly fewer: readonly string[];
  /** Cells of the known compounds. */
  readonly cells: Iterable<number>;
}

/** What the compounds of a training set say about flags. */
export function flagKnowledge({ space, compositions, cells }: TrainingSet): FlagKnowledge {
  return {
    space,
    counts: stateCounts(space, compositions),
    fewer: compositions.filter(({ elements }) => elements.length === space.arity - 1).map(reducedFormula),
    cells,
  };
}

/** Finds the flags of cells of a space from the known compounds. Without charges there is one. */
export class FlagEvidence {
  readonly #space: CandidateSpace;
  readonly #counts: StateCounts;
  readonly #traits: readonly CationTraits[];
  readonly #anionElectronegativities: readonly number[];
  readonly #fewer: ReadonlySet<string>;
  readonly #series: KnownSeries;
  readonly #lines: KnownLines;
  /** rare[cation * anions + anion] is 1 if the state of the cation is rare with the anion. */
  readonly #rare: Uint8Array;
  /** conflicts[a * cations + b] is 1 if a would take electrons from b. */
  readonly #conflicts: Uint8Array;

  constructor({ space, counts, fewer, cells }: FlagKnowledge) {
    const { cations, anions } = space;
    this.#space = space;
    this.#counts = counts;
    this.#traits = cations.map(cationTraits);
    this.#anionElectronegativities = anions.map((ion) => cationTraits(ion).electronegativity);
    this.#fewer = new Set(fewer);
    this.#series = new KnownSeries(
      space,
      cells,
      this.#traits.map(({ radius }) => radius),
    );
    this.#lines = new KnownLines(space, cells);
    this.#rare = Uint8Array.from(counts.states, (own, k) => {
      const ion = cations[Math.floor(k / anions.length)]!;
      return Number(isSingleState(ion) && ionLabel(ion) !== NEVER_RARE && isRare(own, counts.elements[k]!));
    });
    this.#conflicts = Uint8Array.from(
      cations.flatMap((oxidant) => cations.map((reductant) => Number(wouldExchangeElectrons(oxidant, reductant)))),
    );
  }

  /** By what the odds of a cell are divided: the product of its flags' factors. */
  factor(cell: Cell): number {
    if (!this.#space.hasAnion) return this.#unbalancedAnion(cell) === undefined ? 1 : FLAGS['no-balance'];
    return (
      (this.#rareCation(cell) === undefined ? 1 : FLAGS['rare-state']) *
      (this.#conflict(cell) === undefined ? 1 : FLAGS['redox-conflict']) *
      (this.#isAcidic(cell) ? FLAGS['acidic-oxides'] : 1)
    );
  }

  /** The flags of a canonical cell, those that demote it first. */
  of(cell: Cell): Flag[] {
    if (!this.#space.hasAnion) {
      const anion = this.#unbalancedAnion(cell);
      return anion === undefined ? [] : [flag('no-balance', [anion])];
    }
    const flags: (Flag | undefined)[] = [
      this.#rareState(cell),
      this.#redoxConflict(cell),
      this.#isAcidic(cell)
        ? flag(
            'acidic-oxides',
            cell.cations.map((k) => this.#label(k)),
          )
        : undefined,
      this.#nobleOxide(cell),
      this.#metallic(cell),
      this.#equalCations(cell),
      this.#otherStoichiometries(cell),
      this.#inSeries(cell),
    ];
    return flags.filter((each) => each !== undefined);
  }

  #label(cation: number): string {
    return ionLabel(this.#space.cations[cation]!);
  }

  #anionOf(cell: Cell): string {
    return this.#space.anions[cell.anion]!.element;
  }

  /** Of a cell without charges the element that should have had one. */
  #unbalancedAnion({ cations }: Cell): string | undefined {
    if (this.#space.arity < BALANCING_FROM) return undefined;
    const elements = cations.map((cation) => this.#space.cations[cation]!.element);
    return BALANCING.find((element) => elements.includes(element));
  }

  #rareCation({ cations, anion }: Cell): number | undefined {
    return cations.find((cation) => this.#rare[cation * this.#space.anions.length + anion] === 1);
  }

  #rareState(cell: Cell): Flag | undefined {
    const cation = this.#rareCation(cell);
    if (cation === undefined) return undefined;
    const k = cation * this.#space.anions.length + cell.anion;
    const { states, elements } = this.#counts;
    return flag('rare-state', [this.#label(cation), this.#anionOf(cell), String(states[k]), String(elements[k])]);
  }

  #conflict({ cations }: Cell): readonly [oxidant: number, reductant: number] | undefined {
    const all = this.#space.cations.length;
    for (const oxidant of cations) {
      for (const reductant of cations) {
        if (this.#conflicts[oxidant * all + reductant] === 1) return [oxidant, reductant];
      }
    }
    return undefined;
  }

  #redoxConflict(cell: Cell): Flag | undefined {
    const pair = this.#conflict(cell);
    return (
      pair &&
      flag(
        'redox-conflict',
        pair.map((cation) => this.#label(cation)),
      )
    );
  }

  #isAcidic(cell: Cell): boolean {
    return this.#anionOf(cell) === 'O' && cell.cations.every((cation) => this.#traits[cation]!.isAcidic);
  }

  #nobleOxide(cell: Cell): Flag | undefined {
    if (this.#anionOf(cell) !== 'O') return undefined;
    const noble = cell.cations.find((cation) => this.#traits[cation]!.isNoble);
    return noble === undefined ? undefined : flag('noble-oxide', [this.#label(noble)]);
  }

  #metallic({ cations, anion }: Cell): Flag | undefined {
    const own = this.#anionElectronegativities[anion]!;
    const sum = cations.reduce((total, cation) => total + own - this.#traits[cation]!.electronegativity, 0);
    const difference = sum / cations.length;
    return difference < METALLIC ? flag('metallic', [difference.toFixed(1)]) : undefined;
  }

  #equalCations(cell: Cell): Flag | undefined {
    const space = this.#space;
    const fewer = this.#fewer;
    if (!this.#hasLikeCations(cell)) return undefined;
    const cations = cell.cations.map((cation) => space.cations[cation]!);
    const found = solidSolution(space.composition(cell), cations, (formula) => fewer.has(formula));
    if (!found) return undefined;
    const ends = found.ends.map((end) => conventionalFormula(end));
    return flag('equal-cations', [ionLabel(found.first), ionLabel(found.second), ...ends]);
  }

  /** A quick test of most cells. */
  #hasLikeCations({ cations }: Cell): boolean {
    for (let k = 1; k < cations.length; k++) {
      for (let m = 0; m < k; m++) {
        const [a, b] = [cations[m]!, cations[k]!];
        if (this.#space.cations[a]!.charge !== this.#space.cations[b]!.charge) continue;
        if (areLikeRadii(this.#traits[a]!.radius, this.#traits[b]!.radius)) return true;
      }
    }
    return false;
  }

  #otherStoichiometries(cell: Cell): Flag | undefined {
    const { compounds, wellFilled, named } = OTHER_STOICHIOMETRIES;
    const own = this.#space.number(cell);
    const others = this.#lines.of(cell).filter((number) => number !== own);
    if (others.length < compounds || this.#series.mostMembers(cell) >= wellFilled) return undefined;
    const formulas = others.slice(0, named).map((number) => {
      return conventionalFormula(this.#space.composition(this.#space.cell(number)));
    });
    return flag('other-stoichiometries', [String(others.length), ...formulas]);
  }

  #inSeries(cell: Cell): Flag | undefined {
    const found = this.#series.of(cell);
    if (!found) return undefined;
    const { cation, count, beyond } = found;
    const about = [this.#label(cation), String(count)];
    const [smallest, largest] = [this.#label(found.smallest), this.#label(found.largest)];
    return beyond === null
      ? flag('inside-series', [...about, smallest, largest])
      : flag('beyond-series', [...about, beyond, beyond === 'larger' ? largest : smallest]);
  }
}

function flag(name: FlagName, about: readonly string[]): Flag {
  return { name, about };
}

/** A state that most compounds of its element have is not rare, however few they are, and of an element without any nothing is known. */
function isRare(own: number, ofElement: number): boolean {
  return 2 * own < ofElement && (own < RARE.compounds || own < RARE.share * ofElement);
}

/** A cation of one state; two states of one element have a mean that no compound is counted for. */
function isSingleState({ charge }: Ion): boolean {
  return charge > 0 && Number.isInteger(charge);
}
