import { gcd } from '../numerics/gcd.js';
import type { Ion } from '../chemistry/ions/ion.js';
import { chargeUnits } from '../chemistry/ions/charge-units.js';

/** What the states of a composition's elements must balance in. */
export interface StatefulSpace {
  readonly hasAnion: boolean;
  readonly order: number;
  readonly cations: readonly Ion[];
  readonly anions: readonly Ion[];
  readonly allowed: Uint8Array;
  readonly roles: Uint8Array;
  readonly anionRoles: Uint8Array;
  readonly rolesAllowed: Uint8Array;
  ratioOf(amounts: readonly number[]): number | undefined;
}

/** Elements by number with their coprime amounts: the first `count` entries. */
export interface ElementAmounts {
  readonly elements: ArrayLike<number>;
  readonly amounts: ArrayLike<number>;
  readonly count: number;
}

/** Receives the members of an unmasked cell but the closing anion, in the order of the composition's elements; they are valid until the next call. */
export type VisitBalance = (members: readonly number[], anion: number, ratio: number) => void;

/** More than the sums of a few logarithms differ by rounding. */
const SLACK = 1e-9;

/** The members of one element that may be together with a closing anion. */
interface States {
  /** Ascending. */
  readonly members: Int32Array;
  /** Their charges in units, the lowest and the highest of them. */
  readonly units: Float64Array;
  readonly lowest: number;
  readonly highest: number;
  /** The logarithms of their likelihoods, and the largest of them; 0 if nobody asks for the likeliest. */
  readonly likelihoods: Float64Array;
  readonly likeliest: number;
}

/** What a search for states is for. */
interface Goal {
  readonly anion: number;
  readonly ratio: number;
  readonly each: VisitBalance;
}

/**
 * Finds every choice of states of a composition's elements that balances: depth first, without the states that no choice for the elements still to come
 * can balance. Millions of compositions are asked for, and spaces of mean states have ten states of an element.
 */
export class BalancedStates {
  readonly #space: StatefulSpace;
  readonly #elements: number;
  /** By element number: its closing anions, ascending. */
  readonly #anionsOf: readonly (readonly number[])[];
  readonly #cationsOf: readonly (readonly number[])[];
  readonly #anionUnits: Float64Array;
  /** By closing anion and element number; made when they are first wanted. */
  readonly #states: (States | undefined)[];
  /** By depth of the search: the states and amounts of the elements, and the least and most charge that those from there on can have. */
  readonly #at: States[] = [];
  readonly #times: number[] = [];
  readonly #least: Float64Array;
  readonly #most: Float64Array;
  readonly #members: number[];
  readonly #likelihoods: Float64Array | undefined;
  /** The most that the likelihoods of the elements from there on can add up to. */
  readonly #likeliest: Float64Array;
  /** The likelihood that the next choice must exceed. */
  #bar = -Infinity;
  /** By element of the composition: the closing anion of its that comes next. */
  readonly #next: Int32Array;

  /**
   * @param symbols of the elements by number
   * @param likelihoods logarithms, by member: then only choices are visited that are likelier than each before. Default none, and all are visited.
   */
  constructor(space: StatefulSpace, symbols: readonly string[], likelihoods?: Float64Array) {
    const ofElement = (ions: readonly Ion[]): number[][] => {
      const found = new Map(symbols.map((symbol) => [symbol, [] as number[]]));
      ions.forEach(({ element }, ion) => found.get(element)?.push(ion));
      return symbols.map((symbol) => found.get(symbol)!);
    };
    this.#space = space;
    this.#elements = symbols.length;
    this.#cationsOf = ofElement(space.cations);
    this.#anionsOf = ofElement(space.anions);
    this.#anionUnits = Float64Array.from(space.anions, ({ charge }) => chargeUnits(charge));
    this.#states = Array.from({ length: space.anions.length * symbols.length });
    this.#least = new Float64Array(space.order + 1);
    this.#most = new Float64Array(space.order + 1);
    this.#members = Array.from({ length: space.order }, () => 0);
    this.#likelihoods = likelihoods;
    this.#likeliest = new Float64Array(space.order + 1);
    this.#next = new Int32Array(space.order + 1);
  }

  /** Visits the choices by closing anion, then by the members in the order of the elements. Elements without a number have no states. */
  visit(composition: ElementAmounts, each: VisitBalance): void {
    const space = this.#space;
    if (composition.count !== space.order + (space.hasAnion ? 1 : 0)) return;
    this.#bar = -Infinity;
    if (!space.hasAnion) this.#visitWith(composition, -1, 0, each);
    else this.#visitAnions(composition, each);
  }

  #visitAnions(composition: ElementAmounts, each: VisitBalance): void {
    const anionsOf = this.#anionsOf;
    const next = this.#next;
    const { elements, count } = composition;
    next.fill(0);
    // By closing anion, whichever element it is of: the elements' lists, each ascending, are merged.
    for (;;) {
      let least = Infinity;
      let position = -1;
      for (let k = 0; k < count; k++) {
        const anion = anionsOf[elements[k]!]?.[next[k]!];
        if (anion === undefined || anion >= least) continue;
        least = anion;
        position = k;
      }
      if (position < 0) return;
      next[position]!++;
      this.#visitWith(composition, position, least, each);
    }
  }

  /** @param place of the closing anion's element, -1 if there is none */
  #visitWith({ elements, amounts, count }: ElementAmounts, position: number, anion: number, each: VisitBalance): void {
    const space = this.#space;
    const least = this.#least;
    const most = this.#most;
    const likeliest = this.#likeliest;
    const at = this.#at;
    const times = this.#times;
    let divisor = 0;
    let depth = 0;
    for (let k = 0; k < count; k++) {
      if (k === position) continue;
      const states = this.#statesOf(elements[k]!, anion);
      if (!states) return;
      at[depth] = states;
      times[depth++] = amounts[k]!;
      divisor = gcd(divisor, amounts[k]!);
    }
    least[depth] = 0;
    most[depth] = 0;
    for (let k = depth - 1; k >= 0; k--) {
      least[k] = least[k + 1]! + at[k]!.lowest * times[k]!;
      most[k] = most[k + 1]! + at[k]!.highest * times[k]!;
      likeliest[k] = likeliest[k + 1]! + at[k]!.likeliest;
    }
    if (likeliest[0]! < this.#bar - SLACK) return;
    const missing = position < 0 ? 0 : -this.#anionUnits[anion]! * amounts[position]!;
    if (missing < least[0]! || missing > most[0]!) return;
    const ratio = space.ratioOf(times.map((amount) => amount / divisor));
    if (ratio !== undefined) this.#choose(0, missing, space.anionRoles[anion]!, 0, { anion, ratio, each });
  }

  /** @param likelihood of the members chosen so far */
  #choose(depth: number, missing: number, roles: number, likelihood: number, goal: Goal): void {
    const space = this.#space;
    const members = this.#members;
    if (depth === space.order) {
      if (missing !== 0 || space.rolesAllowed[roles] === 0) return;
      if (this.#likelihoods) {
        if (likelihood <= this.#bar) return;
        this.#bar = likelihood;
      }
      goal.each(members, goal.anion, goal.ratio);
      return;
    }
    const states = this.#at[depth]!;
    const amount = this.#times[depth]!;
    const [low, high] = [this.#least[depth + 1]!, this.#most[depth + 1]!];
    const later = this.#likeliest[depth + 1]!;
    for (let k = 0; k < states.members.length; k++) {
      const rest = missing - states.units[k]! * amount;
      if (rest < low || rest > high) continue;
      const sum = likelihood + states.likelihoods[k]!;
      if (sum + later < this.#bar - SLACK) continue;
      const member = states.members[k]!;
      members[depth] = member;
      this.#choose(depth + 1, rest, roles | space.roles[member]!, sum, goal);
    }
  }

  #statesOf(element: number, anion: number): States | undefined {
    if (element < 0 || element >= this.#elements) return undefined;
    const found = (this.#states[anion * this.#elements + element] ??= this.#findStates(element, anion));
    return found.members.length > 0 ? found : undefined;
  }

  #findStates(element: number, anion: number): States {
    const { allowed, cations } = this.#space;
    const members = this.#cationsOf[element]!.filter((cation) => allowed[anion * cations.length + cation] !== 0);
    const units = Float64Array.from(members, (cation) => chargeUnits(cations[cation]!.charge));
    const likelihoods = Float64Array.from(members, (member) => this.#likelihoods?.[member] ?? 0);
    return {
      members: Int32Array.from(members),
      units,
      lowest: Math.min(...units),
      highest: Math.max(...units),
      likelihoods,
      likeliest: Math.max(...likelihoods),
    };
  }
}
