import { elementBySymbol } from '../elements/elements.js';
import type { Ion } from './ion.js';

/** Electrons of a cation outside the noble gas core. */
export interface OuterShells {
  /** From 0 to 10. */
  readonly d: number;
  /** From 0 to 14. */
  readonly f: number;
  /** Whether two electrons are left in the outermost s shell of an element of the p block, as in Pb2+, Sb3+ and Te4+. */
  readonly hasLonePair: boolean;
}

/** Electrons of the noble gases, and how many d and f electrons are filled in before the p shell of the next period. */
const CORES = [
  { electrons: 86, d: 10, f: 14 },
  { electrons: 54, d: 10, f: 14 },
  { electrons: 36, d: 10, f: 0 },
  { electrons: 18, d: 10, f: 0 },
  { electrons: 10, d: 0, f: 0 },
  { electrons: 2, d: 0, f: 0 },
  { electrons: 0, d: 0, f: 0 },
] as const;

/**
 * How the outer electrons of a cation are spread over its shells, by counting: those of s leave first, then f holds the rest in lanthanides and
 * actinides, d in transition metals (Fe3+ has five, Gd3+ seven). Throws RangeError for what is no element.
 */
export function outerShells({ element, charge }: Ion): OuterShells {
  const atomicNumber = elementBySymbol(element)?.atomicNumber;
  if (atomicNumber === undefined) throw new RangeError(`${element} is not an element`);
  const core = CORES.find(({ electrons }) => electrons < atomicNumber)!;
  const outer = atomicNumber - core.electrons;
  const left = outer - charge;
  const inner = core.d + core.f;
  // The s block.
  if (outer <= 2) return { d: 0, f: 0, hasLonePair: false };
  if (outer > inner + 2) return { d: core.d, f: core.f, hasLonePair: left === inner + 2 };
  if (outer <= core.f + 3) return { d: 0, f: within(left, core.f), hasLonePair: false };
  return { d: within(left - core.f, core.d), f: core.f, hasLonePair: false };
}

function within(electrons: number, most: number): number {
  return Math.min(most, Math.max(0, electrons));
}
