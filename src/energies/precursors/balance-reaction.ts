import type { Composition } from '../../chemistry/composition.js';
import { gasAtoms, type Gas, type GasChoice } from './gases.js';
import type { Precursor } from './precursor.js';
import { commonDenominator, solveExactly, type Rational } from './solve-exactly.js';

/** An amount of something in a reaction, per formula unit of the target. */
interface ReactionTerm {
  readonly formula: string;
  readonly amount: number;
}

/** A balanced reaction. */
export interface Reaction {
  /** In whole numbers, such as "BaCO3 + TiO2 → BaTiO3 + CO2". */
  readonly equation: string;
  readonly precursors: readonly (ReactionTerm & { readonly precursor: Precursor })[];
  readonly takenUp: readonly (ReactionTerm & { readonly formula: Gas })[];
  readonly released: readonly (ReactionTerm & { readonly formula: Gas })[];
  /** How much the oxygen that must leave or enter counts against the reaction. */
  readonly oxygenPenalty: number;
}

/** Kinds that give off oxygen by themselves. */
const OXIDISING: ReadonlySet<string> = new Set(['nitrate', 'permanganate', 'chromate', 'iodate']);
const OXYGEN_LEAVES = { any: 0.8, perFormula: 0.5 } as const;
const OXYGEN_ENTERS = { any: 0.2, perFormula: 0.1 } as const;

/**
 * The reaction of these precursors to the target, exactly; null if they make no such reaction, more than one, or one in which
 * a gas would have to leave or enter that may not.
 *
 * @param name the target in the equation
 */
export function balanceReaction(
  target: Composition,
  name: string,
  precursors: readonly Precursor[],
  choice: GasChoice,
): Reaction | null {
  const gases = gasesOf(target, precursors, choice);
  if (!gases) return null;
  const sides = [...precursors.map(({ atoms }) => atoms), ...gases.map(gasAtoms)];
  const elements = [...new Set([...target.elements, ...sides.flatMap((side) => [...side.keys()])])];
  const solution = solveExactly(
    elements.map((element) => [
      ...sides.map((side) => side.get(element) ?? 0),
      target.amounts[target.elements.indexOf(element)] ?? 0,
    ]),
  );
  if (!solution) return null;
  const shares = solution.slice(0, precursors.length);
  const changes = gases.map((gas, index) => ({ gas, share: solution[precursors.length + index]! }));
  if (shares.some(({ n }) => n <= 0n)) return null;
  const entering = changes.filter(({ share }) => share.n > 0n);
  const leaving = changes.filter(({ share }) => share.n < 0n);
  if (entering.some(({ gas }) => !choice.takeUp.includes(gas))) return null;
  if (leaving.some(({ gas }) => !choice.release.includes(gas))) return null;
  const common = commonDenominator(solution);
  const term = (formula: string, { n, d }: Rational): string => {
    const count = ((n < 0n ? -n : n) * common) / d;
    return count === 1n ? formula : `${count} ${formula}`;
  };
  const left = [
    ...precursors.map(({ written }, index) => term(written, shares[index]!)),
    ...entering.map(({ gas, share }) => term(gas, share)),
  ];
  const right = [term(name, { n: 1n, d: 1n }), ...leaving.map(({ gas, share }) => term(gas, share))];
  const terms = (of: typeof changes) => of.map(({ gas, share }) => ({ formula: gas, amount: amountOf(share) }));
  return {
    equation: `${left.join(' + ')} → ${right.join(' + ')}`,
    precursors: precursors.map((precursor, index) => ({
      formula: precursor.written,
      amount: amountOf(shares[index]!),
      precursor,
    })),
    takenUp: terms(entering),
    released: terms(leaving),
    oxygenPenalty: oxygenPenalty(precursors, changes.find(({ gas }) => gas === 'O2')?.share),
  };
}

function isAmmonium({ written }: Precursor): boolean {
  return written.includes('NH4');
}

/** The gases by which the elements of the precursors that the target lacks can leave, and O2 and N2 for the target's own. */
function gasesOf(target: Composition, precursors: readonly Precursor[], { takeUp }: GasChoice): Gas[] | null {
  const foreign = new Set(
    precursors
      .flatMap(({ composition }) => composition.elements)
      .filter((element) => !target.elements.includes(element)),
  );
  const ammonium = foreign.has('N') && precursors.some(isAmmonium);
  const otherNitrogen =
    foreign.has('N') && precursors.some((each) => !isAmmonium(each) && each.composition.elements.includes('N'));
  // Both at once could balance in more than one way.
  if (ammonium && (otherNitrogen || precursors.some((each) => isAmmonium(each) && each.kind === 'nitrate')))
    return null;
  // Oxynitrides are made in ammonia, which takes oxygen away as water.
  if (target.elements.includes('N') && target.elements.includes('O') && takeUp.includes('NH3')) {
    return otherNitrogen ? null : [...(foreign.has('C') ? (['CO2'] as const) : []), 'H2O', 'NH3'];
  }
  return [
    ...(foreign.has('C') ? (['CO2'] as const) : []),
    ...(foreign.has('H') ? (['H2O'] as const) : []),
    ...(target.elements.includes('O') || foreign.has('O') ? (['O2'] as const) : []),
    ...(ammonium ? (['NH3'] as const) : []),
    ...(otherNitrogen || target.elements.includes('N') ? (['N2'] as const) : []),
  ];
}

function oxygenPenalty(precursors: readonly Precursor[], share: Rational | undefined): number {
  if (!share || share.n === 0n) return 0;
  const amount = Math.abs(Number(share.n) / Number(share.d));
  if (share.n > 0n) return OXYGEN_ENTERS.any + OXYGEN_ENTERS.perFormula * amount;
  if (precursors.some(({ kind }) => OXIDISING.has(kind))) return 0;
  return OXYGEN_LEAVES.any + OXYGEN_LEAVES.perFormula * amount;
}

function amountOf({ n, d }: Rational): number {
  return Math.abs(Number(n) / Number(d));
}
