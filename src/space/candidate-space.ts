import type { Composition } from '../chemistry/composition.js';
import { chargeUnits } from '../chemistry/ions/charge-units.js';
import { elementBySymbol } from '../chemistry/elements/elements.js';
import { compareIons, ionLabel, type Ion } from '../chemistry/ions/ion.js';
import { mayCombine } from '../chemistry/ions/may-combine.js';
import { neutralAmounts } from '../chemistry/ions/neutral-amounts.js';
import { gcd } from '../numerics/gcd.js';
import { BalancedStates } from './balanced-states.js';
import { CellCodec } from './cell-codec.js';
import { CellElements } from './cell-elements.js';
import type { Cell } from './cell.js';
import { closingAnion } from './closing-anion.js';
import { roleOfIon, roleOfMember, rolesOfKind } from './composition-kind.js';
import { countCandidates } from './count-candidates.js';
import { hasCharges } from './has-charges.js';
import { RatioIndex } from './ratios/ratio-index.js';
import { RatioOrders } from './ratios/ratio-orders.js';
import { spaceRatios } from './ratios/space-ratios.js';
import type { SpaceDefinition, SpaceKind } from './space-definition.js';
import { NO_ANION } from './no-anion.js';
import type { TeachingForm } from './reading.js';
import type { SpaceSize } from './space-size.js';
import { teachingForm } from './teaching-form.js';

/**
 * The candidate space of one number of elements and one kind: cation x ... x anion x ratio. The last mode has the closing anion, the most
 * electronegative one, whose amount follows from the balance of charges, so every cell is one composition; the others, all alike, have any other ion, so in the
 * space of several anions {Bi3+, Cl-} closed by O2- is BiClO. An element in two states is one member, with their mean for a charge (Fe8/3+ in Fe3O4).
 * The ratio is that of the members other than the closing anion. Masked are cells in which two members are of one element, a member is at least as
 * electronegative (Pauling) as the closing anion, the members are not of the kind of the space (composition-kind.ts), or their charges do not add up to
 * more than zero.
 *
 * A space without charges is a space whose ions all have charge 0: its cations are the elements, and its anion mode has
 * the single member NO_ANION. So whoever uses a space need not ask of which kind it is. What differs is decided here:
 * the number of cation modes (`hasAnion`), which compounds teach the space (teaching-form.ts), and that nothing has to balance
 * (`neutralAmounts` of charge 0).
 *
 * What everybody relies on: ions and ratios have indices; a cell has a number (cell-codec.ts); a composition has one canonical
 * cell per balanced choice of oxidation states, the one with ascending cations; `canonical`, `ratiosAlong` and
 * `RatioIndex` know how a ratio changes if cations are permuted; `amounts` balances the charges of a cell, `cellsOf`
 * finds every choice of states of a composition that balances.
 */
export class CandidateSpace {
  readonly kind: SpaceKind;
  readonly arity: number;
  /** False in a space without charges. */
  readonly hasAnion: boolean;
  /** Number of cation modes: the arity, less one if there is an anion. */
  readonly order: number;
  readonly cations: readonly Ion[];
  readonly anions: readonly Ion[];
  /** The space has every ratio with amounts up to this. */
  readonly maxAmount: number;
  readonly ratios: readonly (readonly number[])[];
  /** For each cation its element as a small number; equal numbers are the same element. */
  readonly elementOf: Int32Array;
  /** allowed[anion * cations + cation] is 1 if the cation may combine with the anion. */
  readonly allowed: Uint8Array;
  /** For each cation its role (composition-kind.ts), and the same for each anion. */
  readonly roles: Uint8Array;
  readonly anionRoles: Uint8Array;
  /** By union of the roles of a cell's ions, 1 if it is of the kind of the space. */
  readonly rolesAllowed: Uint8Array;
  /** True if some members are negative, so that it depends on the ratio as well whether a cell is masked. */
  readonly isSigned: boolean;
  readonly size: SpaceSize;
  /** Numbers the cells. */
  readonly codec: CellCodec;

  readonly #cationIndex = new Map<string, number>();
  readonly #anionIndex = new Map<string, number>();
  /** Charges in units (charge-units.ts). */
  readonly #cationUnits: Float64Array;
  readonly #ratioIndex: RatioIndex;
  readonly #ratioOrders: RatioOrders;
  readonly #reader: CellElements;
  readonly #balanced: BalancedStates;
  readonly #symbolIndex: ReadonlyMap<string, number>;
  readonly #furtherRatios: readonly (readonly number[])[];

  constructor(definition: SpaceDefinition) {
    const { arity, maxAmount, furtherRatios = [], kind = 'ionic' } = definition;
    if (!Number.isInteger(arity) || arity < 2 || arity > 5) throw new RangeError(`arity must be 2 to 5, not ${arity}`);
    this.kind = kind;
    this.arity = arity;
    this.hasAnion = hasCharges(kind);
    this.order = this.hasAnion ? arity - 1 : arity;
    this.maxAmount = maxAmount;
    this.cations = [...definition.cations].sort(compareIons);
    this.anions = [...definition.anions];
    this.#furtherRatios = furtherRatios;
    this.ratios = spaceRatios(this.order, maxAmount, furtherRatios);
    this.#ratioIndex = new RatioIndex(this.ratios);
    this.#ratioOrders = new RatioOrders(this.ratios, this.#ratioIndex);
    this.anions.forEach((ion, index) => this.#anionIndex.set(ionLabel(ion), index));
    this.elementOf = new Int32Array(this.cations.length);
    this.cations.forEach((ion, index) => {
      this.#cationIndex.set(ionLabel(ion), index);
      this.elementOf[index] = elementBySymbol(ion.element)!.atomicNumber;
    });
    this.allowed = Uint8Array.from(
      this.anions.flatMap(({ element, charge }) =>
        this.cations.map((cation) => (charge === 0 || mayCombine(cation.element, element) ? 1 : 0)),
      ),
    );
    this.#cationUnits = Float64Array.from(this.cations, ({ charge }) => chargeUnits(charge));
    this.isSigned = this.cations.some(({ charge }) => charge < 0);
    this.roles = Uint8Array.from(this.cations, (ion) => (this.hasAnion ? roleOfMember(ion) : 0));
    this.anionRoles = Uint8Array.from(this.anions, (ion) => (this.hasAnion ? roleOfIon(ion) : 0));
    this.rolesAllowed = rolesOfKind(this.hasAnion ? kind : 'ionic');
    const shape = {
      order: this.order,
      cations: this.cations.length,
      anions: this.anions.length,
      ratios: this.ratios.length,
    };
    this.codec = new CellCodec(shape);
    let candidates: number | undefined;
    const { ratios, elementOf, allowed, roles, anionRoles, rolesAllowed } = this;
    const charges = this.#cationUnits;
    this.size = {
      cations: shape.cations,
      anions: this.hasAnion ? shape.anions : 0,
      ratios: shape.ratios,
      maxAmount,
      cells: this.codec.cells,
      /** Counted when it is first asked for: that takes up to a second. */
      get candidates() {
        const masks = { elementOf, allowed, roles, anionRoles, rolesAllowed, charges };
        return (candidates ??= countCandidates({ ...shape, ratios, ...masks }));
      },
    };
    this.#reader = new CellElements(this);
    this.#balanced = new BalancedStates(this, this.#reader.symbols);
    this.#symbolIndex = new Map(this.#reader.symbols.map((symbol, number) => [symbol, number]));
  }

  /** The number of a cell. */
  number(cell: Cell): number {
    return this.codec.number(cell);
  }

  /** The cell with a given number; the inverse of `number`. */
  cell(number: number): Cell {
    return this.codec.cell(number);
  }

  /** The same composition with its cations in ascending order and the ratio permuted along. */
  canonical(cell: Cell): Cell {
    const { cations } = cell;
    for (let m = 1; m < cations.length; m++) if (cations[m - 1]! >= cations[m]!) return this.ordered(cell);
    return cell;
  }

  /** The same composition with its cations by ascending rank, by default their index, and the ratio permuted along. */
  ordered(cell: Cell, ranks?: ArrayLike<number>): Cell {
    const rank = (mode: number): number => (ranks ? ranks[cell.cations[mode]!]! : cell.cations[mode]!);
    const modes = cell.cations.map((_, mode) => mode).sort((a, b) => rank(a) - rank(b));
    return {
      cations: modes.map((mode) => cell.cations[mode]!),
      anion: cell.anion,
      ratio: this.ratiosAlong(modes)[cell.ratio]!,
    };
  }

  /** For each ratio the index of the one with its amounts in the order `modes`: what permuting the cations makes of it. */
  ratiosAlong(modes: readonly number[]): Int32Array {
    return this.#ratioOrders.along(modes);
  }

  /** Index of a ratio given by its amounts, or undefined. */
  ratioOf(amounts: readonly number[]): number | undefined {
    return this.#ratioIndex.find(amounts);
  }

  /** The reduced formula of the cell with a given number. */
  formula(number: number): string {
    this.#reader.readNumber(number);
    return this.#reader.formula();
  }

  /** True if the cell is no candidate; see above. */
  isMasked(cell: Cell): boolean {
    return this.isMaskedSet(cell.cations, cell.anion) || !this.isPositive(cell.cations, cell.ratio);
  }

  /** True if the cells of these cations and anion are no candidates in any ratio. */
  isMaskedSet(cations: readonly number[], anion: number): boolean {
    const seen = new Set<number>();
    let roles = this.anionRoles[anion]!;
    for (const cation of cations) {
      if (this.allowed[anion * this.cations.length + cation] === 0) return true;
      seen.add(this.elementOf[cation]!);
      roles |= this.roles[cation]!;
    }
    return seen.size < this.order || this.rolesAllowed[roles] === 0;
  }

  /** True if the charges of the cations add up to more than zero in a ratio, so that the anion has an amount; true without charges. */
  isPositive(cations: readonly number[], ratio: number): boolean {
    if (!this.isSigned) return true;
    const amounts = this.ratios[ratio]!;
    let charge = 0;
    for (let m = 0; m < cations.length; m++) charge += this.#cationUnits[cations[m]!]! * amounts[m]!;
    return charge > 0;
  }

  /** The composition of a cell: elements and amounts of the cations and of as many anions as balance them. */
  composition(cell: Cell): Composition {
    this.#reader.read(cell);
    return this.#reader.composition();
  }

  /** The amounts of a cell's ions, coprime: of the cations in their order, and of the anion, 0 if there is none. */
  amounts({ cations, anion, ratio }: Cell): { readonly cations: readonly number[]; readonly anion: number } {
    const amounts = this.ratios[ratio]!;
    const charge = cations.reduce((sum, cation, mode) => sum + this.cations[cation]!.charge * amounts[mode]!, 0);
    const neutral = neutralAmounts(charge, this.anions[anion]!.charge);
    return { cations: amounts.map((amount) => amount * neutral.cations), anion: neutral.anion };
  }

  /** The ions of a cell, cations first, the closing anion last; of charge 0 if there is no anion. */
  ions({ cations, anion }: Cell): Ion[] {
    const ions: Ion[] = [];
    // Further anions behind the cations; without charges none is negative.
    for (const cation of cations) if (this.cations[cation]!.charge >= 0) ions.push(this.cations[cation]!);
    if (this.isSigned)
      for (const cation of cations) if (this.cations[cation]!.charge < 0) ions.push(this.cations[cation]!);
    if (this.hasAnion) ions.push(this.anions[anion]!);
    return ions;
  }

  /** The canonical cell that a known composition teaches; undefined if it teaches this space nothing. */
  trainingCell(composition: Composition): Cell | undefined {
    const form = teachingForm(this.kind, composition);
    const cell = form && this.cellOf(form);
    return typeof cell === 'object' && (this.kind === 'ionic' || !this.isMasked(cell)) ? cell : undefined;
  }

  /** The canonical cell of a form, or the reason why this space has none. */
  cellOf(form: TeachingForm): Cell | 'arity' | 'unknown-ion' | 'amounts-too-large' {
    const closing = closingAnion(form.anions);
    const further = form.anions.filter((each) => each !== closing);
    if (form.cations.length + further.length !== this.order || (closing !== undefined) !== this.hasAnion)
      return 'arity';
    const anion = this.#anionIndex.get(ionLabel(closing?.ion ?? NO_ANION));
    const members = [...form.cations, ...further].map(({ ion, amount }) => {
      return { index: this.#cationIndex.get(ionLabel(ion)), amount };
    });
    if (anion === undefined || members.some(({ index }) => index === undefined)) return 'unknown-ion';
    const sorted = members.sort((a, b) => a.index! - b.index!);
    const divisor = sorted.reduce((common, { amount }) => gcd(common, amount), 0);
    const ratio = this.ratioOf(sorted.map(({ amount }) => amount / divisor));
    if (ratio === undefined) return 'amounts-too-large';
    return { cations: sorted.map(({ index }) => index!), anion, ratio };
  }

  /** Every unmasked canonical cell whose composition is the given one: one for each balanced choice of oxidation states. */
  cellsOf({ elements, amounts }: Composition): Cell[] {
    const cells: Cell[] = [];
    const numbers = elements.map((element) => this.#symbolIndex.get(element) ?? -1);
    this.#balanced.visit({ elements: numbers, amounts, count: elements.length }, (members, anion, ratio) => {
      cells.push(this.canonical({ cations: [...members], anion, ratio }));
    });
    return cells;
  }

  /** Everything needed to make the same space again. */
  definition(): SpaceDefinition {
    const { kind, arity, cations, anions, maxAmount } = this;
    const furtherRatios = this.#furtherRatios;
    return { kind, arity, cations, anions, maxAmount, ...(furtherRatios.length > 0 && { furtherRatios }) };
  }
}
