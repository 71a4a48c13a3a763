import { integerPower } from '../numerics/elementary/integer-power.js';
import { assignIons, type IonicForm } from '../chemistry/ions/assign-ions.js';
import type { Composition } from '../chemistry/composition.js';
import { elementBySymbol } from '../chemistry/elements/elements.js';
import { compareIons, ionLabel, type Ion } from '../chemistry/ions/ion.js';
import { CellElements } from './cell-elements.js';
import { RatioIndex } from './ratios/ratio-index.js';
import { RatioOrders } from './ratios/ratio-orders.js';
import { coprimeRatios, gcd } from './ratios/ratios.js';

/** One cell of a space: cation ions (by index, ascending), anion (by index) and ratio (by index; amounts in the cations' order). */
export interface Cell {
  readonly cations: readonly number[];
  readonly anion: number;
  readonly ratio: number;
}

/** Largest amount of a cation in the ratio, by arity: chosen so that the space keeps a size that can be ranked. */
export const DEFAULT_MAX_AMOUNT: Readonly<Record<number, number>> = { 2: 1, 3: 12, 4: 6, 5: 4 };

/** Charge-balanced compositions with one kind of anion, or compositions of elements without charges. */
export type SpaceKind = 'ionic' | 'intermetallic';

export interface SpaceDefinition {
  /** Default ionic. */
  readonly kind?: SpaceKind;
  /** Number of different elements, 2 to 5: in an ionic space one anion and one cation less. */
  readonly arity: number;
  readonly cations: readonly Ion[];
  readonly anions: readonly Ion[];
  /** Largest amount of a cation in the coprime ratio. */
  readonly maxAmount: number;
}

export interface SpaceSize {
  readonly cations: number;
  readonly anions: number;
  readonly ratios: number;
  readonly maxAmount: number;
  /** Cells of the tensor: cations^(arity-1) x anions x ratios. */
  readonly cells: number;
  /** Cells that are left when permutations of the cations count once and masked cells not at all. */
  readonly candidates: number;
}

/**
 * The candidate space of one arity: cation x ... x anion x ratio. Every cell is one charge-balanced ionic composition,
 * because the ratio of the cations fixes the amount of the anion. Masked are cells in which two cations are the same
 * element or a cation is at least as electronegative (Pauling) as the anion.
 *
 * A cell has a number: its indices in mixed radix, first cation slowest, ratio fastest. The canonical cell of a
 * composition has its cations in ascending order of index.
 */
export class CandidateSpace {
  readonly kind: SpaceKind;
  readonly arity: number;
  /** Number of cation modes: arity - 1, or the arity where there is no anion. */
  readonly order: number;
  readonly cations: readonly Ion[];
  readonly anions: readonly Ion[];
  readonly maxAmount: number;
  readonly ratios: readonly (readonly number[])[];
  /** For each cation its element as a small number; equal numbers are the same element. */
  readonly elementOf: Int32Array;
  /** allowed[anion * cations + cation] is 1 where the cation may stand with the anion. */
  readonly allowed: Uint8Array;
  readonly size: SpaceSize;

  private readonly cationIndex = new Map<string, number>();
  private readonly anionIndex = new Map<string, number>();
  protected readonly cationsByElement = new Map<string, number[]>();
  private readonly ratioIndex: RatioIndex;
  private readonly ratioOrders: RatioOrders;
  private readonly reader: CellElements;
  /** Copying it is several times as fast as filling a new array, and millions of cells are read. */
  private readonly noCations: readonly number[];

  constructor(definition: SpaceDefinition) {
    const { arity, maxAmount, kind = 'ionic' } = definition;
    if (!Number.isInteger(arity) || arity < 2 || arity > 5) throw new RangeError(`arity must be 2 to 5, not ${arity}`);
    this.kind = kind;
    this.arity = arity;
    this.order = kind === 'ionic' ? arity - 1 : arity;
    this.maxAmount = maxAmount;
    this.noCations = Array.from({ length: this.order }, () => 0);
    this.cations = [...definition.cations].sort(compareIons);
    this.anions = [...definition.anions];
    this.ratios = coprimeRatios(this.order, maxAmount);
    this.ratioIndex = new RatioIndex(this.ratios, maxAmount);
    this.ratioOrders = new RatioOrders(this.ratios, this.ratioIndex);
    this.anions.forEach((ion, index) => this.anionIndex.set(ionLabel(ion), index));
    this.elementOf = new Int32Array(this.cations.length);
    this.cations.forEach((ion, index) => {
      this.cationIndex.set(ionLabel(ion), index);
      const siblings = this.cationsByElement.get(ion.element);
      if (siblings) siblings.push(index);
      else this.cationsByElement.set(ion.element, [index]);
      this.elementOf[index] = elementBySymbol(ion.element)!.atomicNumber;
    });
    this.allowed = new Uint8Array(this.anions.length * this.cations.length);
    this.anions.forEach((anion, x) => {
      this.cations.forEach((cation, i) => {
        this.allowed[x * this.cations.length + i] = mayStandTogether(cation, anion) ? 1 : 0;
      });
    });
    this.size = this.measure();
    this.reader = new CellElements(this);
  }

  /** The number of a cell. */
  number(cell: Cell): number {
    let number = 0;
    for (const cation of cell.cations) number = number * this.cations.length + cation;
    return (number * this.anions.length + cell.anion) * this.ratios.length + cell.ratio;
  }

  /** The cell with a given number; the inverse of `number`. */
  cell(number: number): Cell {
    const ratio = number % this.ratios.length;
    let rest = Math.floor(number / this.ratios.length);
    const anion = rest % this.anions.length;
    rest = Math.floor(rest / this.anions.length);
    const cations: number[] = this.noCations.slice();
    for (let m = this.order - 1; m >= 0; m--) {
      cations[m] = rest % this.cations.length;
      rest = Math.floor(rest / this.cations.length);
    }
    return { cations, anion, ratio };
  }

  /** The same composition with its cations in ascending order and the ratio permuted along. */
  canonical(cell: Cell): Cell {
    return this.ordered(cell);
  }

  /** The same composition with its cations by ascending rank, by default their number, and the ratio permuted along. */
  ordered(cell: Cell, ranks?: ArrayLike<number>): Cell {
    const rankOf = (place: number): number => (ranks ? ranks[cell.cations[place]!]! : cell.cations[place]!);
    const places = cell.cations.map((_, place) => place).sort((a, b) => rankOf(a) - rankOf(b));
    return {
      cations: places.map((place) => cell.cations[place]!),
      anion: cell.anion,
      ratio: this.ratiosAlong(places)[cell.ratio]!,
    };
  }

  /** For each ratio the index of the one whose amounts stand in the order `places`: what permuting the cations makes of it. */
  ratiosAlong(places: readonly number[]): Int32Array {
    return this.ratioOrders.along(places);
  }

  /** The reduced formula of the cell with a given number. */
  formula(number: number): string {
    this.reader.readNumber(number);
    return this.reader.formula();
  }

  /** True where the cell is no candidate: one element twice among the cations, or a cation too electronegative. */
  isMasked(cell: Cell): boolean {
    const seen = new Set<number>();
    for (const cation of cell.cations) {
      if (this.allowed[cell.anion * this.cations.length + cation] === 0) return true;
      seen.add(this.elementOf[cation]!);
    }
    return seen.size < this.order;
  }

  /** The composition of a cell: elements and amounts of the cations and of as many anions as balance them. */
  composition(cell: Cell): Composition {
    this.reader.read(cell);
    return this.reader.composition();
  }

  /** The ions of a cell as labels, cations first. */
  ionLabels(cell: Cell): string[] {
    return [...cell.cations.map((cation) => ionLabel(this.cations[cation]!)), ionLabel(this.anions[cell.anion]!)];
  }

  /** The canonical cell that a known composition teaches: that of its likeliest ionic form; undefined where there is none. */
  trainingCell(composition: Composition): Cell | undefined {
    const assignment = assignIons(composition);
    const cell = assignment.kind === 'ionic' ? this.cellOf(assignment.best) : undefined;
    return typeof cell === 'object' ? cell : undefined;
  }

  /** The canonical cell of an ionic form, or the reason why this space has none. */
  cellOf(form: IonicForm): Cell | 'arity' | 'unknown-ion' | 'amounts-too-large' {
    if (form.cations.length !== this.order) return 'arity';
    const anion = this.anionIndex.get(ionLabel(form.anion));
    const members = form.cations.map(({ ion, amount }) => ({ index: this.cationIndex.get(ionLabel(ion)), amount }));
    if (anion === undefined || members.some(({ index }) => index === undefined)) return 'unknown-ion';
    const sorted = members.sort((a, b) => a.index! - b.index!);
    const divisor = sorted.reduce((common, { amount }) => gcd(common, amount), 0);
    const ratio = this.ratioIndex.find(sorted.map(({ amount }) => amount / divisor));
    if (ratio === undefined) return 'amounts-too-large';
    return { cations: sorted.map(({ index }) => index!), anion, ratio };
  }

  /** Every unmasked canonical cell whose composition is the given one: one for each balanced choice of oxidation states. */
  cellsOf(composition: Composition): Cell[] {
    const { elements, amounts } = composition;
    if (elements.length !== this.arity) return [];
    const cells: Cell[] = [];
    this.anions.forEach((anion, x) => {
      const place = elements.indexOf(anion.element);
      if (place < 0) return;
      const others = elements.map((_, index) => index).filter((index) => index !== place);
      const choices = others.map((index) => this.cationsByElement.get(elements[index]!) ?? []);
      const divisor = others.reduce((common, index) => gcd(common, amounts[index]!), 0);
      const needed = -anion.charge * amounts[place]!;
      const choose = (chosen: number[], charge: number): void => {
        const next = chosen.length;
        if (charge > needed) return;
        if (next === others.length) {
          if (charge !== needed) return;
          const pairs = chosen.map((cation, i) => [cation, amounts[others[i]!]! / divisor] as const);
          pairs.sort((a, b) => a[0] - b[0]);
          const ratio = this.ratioIndex.find(pairs.map(([, amount]) => amount));
          if (ratio === undefined) return;
          const cell = { cations: pairs.map(([cation]) => cation), anion: x, ratio };
          if (!this.isMasked(cell)) cells.push(cell);
          return;
        }
        for (const cation of choices[next]!) {
          choose([...chosen, cation], charge + this.cations[cation]!.charge * amounts[others[next]!]!);
        }
      };
      choose([], 0);
    });
    return cells;
  }

  /** Index of a ratio given by its amounts, or undefined. */
  ratioOf(amounts: readonly number[]): number | undefined {
    return this.ratioIndex.find(amounts);
  }

  /** Everything needed to make the same space again. */
  definition(): SpaceDefinition {
    const { kind, arity, cations, anions, maxAmount } = this;
    return { kind, arity, cations, anions, maxAmount };
  }

  private measure(): SpaceSize {
    const cations = this.cations.length;
    let sets = 0;
    for (let x = 0; x < this.anions.length; x++) {
      const statesOf = new Map<number, number>();
      for (let i = 0; i < cations; i++) {
        if (this.allowed[x * cations + i] === 1)
          statesOf.set(this.elementOf[i]!, (statesOf.get(this.elementOf[i]!) ?? 0) + 1);
      }
      // Elementary symmetric polynomial: ways to choose one state each of `order` different elements.
      const ways = Array.from({ length: this.order + 1 }, () => 0);
      ways[0] = 1;
      for (const states of statesOf.values()) {
        for (let k = this.order; k > 0; k--) ways[k]! += ways[k - 1]! * states;
      }
      sets += ways[this.order]!;
    }
    const ratios = this.ratios.length;
    const cells = integerPower(cations, this.order) * this.anions.length * ratios;
    if (cells > Number.MAX_SAFE_INTEGER) {
      throw new RangeError(
        `a space of ${cells} cells cannot be numbered exactly; lower maxAmount or the number of ions`,
      );
    }
    const anions = this.kind === 'ionic' ? this.anions.length : 0;
    return { cations, anions, ratios, maxAmount: this.maxAmount, cells, candidates: sets * ratios };
  }
}

/** True where the cation is another element than the anion and less electronegative (Pauling), or there is no anion. */
export function mayStandTogether(cation: Ion, anion: Ion): boolean {
  if (anion.charge === 0) return true;
  const ofCation = elementBySymbol(cation.element)?.electronegativity ?? 0;
  const ofAnion = elementBySymbol(anion.element)?.electronegativity ?? 0;
  return cation.element !== anion.element && ofCation < ofAnion;
}
