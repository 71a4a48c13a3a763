import { amountIn, type Composition } from '../chemistry/composition.js';
import { reducedFormula } from '../chemistry/formula/spellings.js';
import type { Phase } from './formation-energies.js';
import { hullEnergy, hullFacets, type Facet } from './hull-facets.js';

/** A phase in a picture. */
interface HullMark {
  readonly formula: string;
  /** Share of the atoms in each end member or corner. */
  readonly shares: readonly number[];
  /** eV per atom; on a line from its end members, in a triangle from the elements. */
  readonly energy: number;
  /** eV per atom above the hull; 0 on it. */
  readonly aboveHull: number;
}

/** The hull over the line between two end members. */
export interface HullLine {
  readonly ends: readonly [string, string];
  readonly marks: readonly HullMark[];
  /** Where the hull bends: the share of the second end member, and the energy from the end members. */
  readonly hull: readonly { readonly share: number; readonly energy: number }[];
  /** The composition that was asked for: its share of the second end member, and the hull there. */
  readonly here: { readonly share: number; readonly energy: number };
}

/** The hull of three elements, seen from above. */
export interface HullTriangle {
  readonly corners: readonly [string, string, string];
  readonly marks: readonly HullMark[];
  /** Pairs of indices of marks that coexist. */
  readonly edges: readonly (readonly [number, number])[];
  readonly here: readonly number[];
}

/** Phases that are farther above the hull are left out, in eV per atom. */
const FARTHEST = 0.1;
/** Parts of a line at which the hull is computed. */
const STEPS = 240;
const SAME = 1e-7;

const atomsOf = ({ amounts }: Composition): number => amounts.reduce((sum, amount) => sum + amount, 0);

function shareOf(composition: Composition, element: string): number {
  return amountIn(composition, element) / atomsOf(composition);
}

/** Phases as points over the elements, the elements first. */
function pointsOver(elements: readonly string[], phases: readonly Phase[]) {
  const ordered = [
    ...elements.map((element) => phases.find(({ formula }) => formula === element)!),
    ...phases.filter(({ composition }) => composition.elements.length > 1),
  ];
  const [, second = '', third = ''] = elements;
  const facets = hullFacets(
    ordered.map(({ composition, energy }) => [shareOf(composition, second), shareOf(composition, third), energy]),
  );
  return { ordered, facets };
}

/** The triangle of three elements with the phases on and near the hull. The phases must have the elements among them. */
export function hullTriangle(composition: Composition, phases: readonly Phase[]): HullTriangle {
  const elements = composition.elements as readonly string[] as readonly [string, string, string];
  const { ordered, facets } = pointsOver(elements, phases);
  const shares = (of: Composition): number[] => elements.map((element) => shareOf(of, element));
  const own = reducedFormula(composition);
  const all = ordered.map((phase) => {
    const at = shares(phase.composition);
    const aboveHull = distance(phase.energy - hullEnergy(facets, [at[1]!, at[2]!]));
    return { formula: phase.formula, shares: at, energy: phase.energy, aboveHull };
  });
  const indices = all.flatMap((mark, index) => (mark.aboveHull <= FARTHEST || mark.formula === own ? [index] : []));
  const edges = new Map<string, readonly [number, number]>();
  for (const { corners } of facets) {
    for (let side = 0; side < 3; side++) {
      const ends = [corners[side]!, corners[(side + 1) % 3]!].map((corner) => indices.indexOf(corner));
      const [from, to] = ends.sort((a, b) => a - b) as [number, number];
      edges.set(`${from} ${to}`, [from, to]);
    }
  }
  return {
    corners: elements,
    marks: indices.map((index) => all[index]!),
    edges: [...edges.values()],
    here: shares(composition),
  };
}

/**
 * The line between two end members through the composition, with the phases on it. The hull is that of the whole chemical
 * system of two or three elements, so it may bend where no phase of the line is. The phases must have the elements among
 * them.
 */
export function hullLine(
  composition: Composition,
  ends: readonly [Composition, Composition],
  phases: readonly Phase[],
): HullLine {
  const elements = [...new Set(ends.flatMap((end) => end.elements))].sort();
  const energyAt = hullOver(elements, phases);
  const atomic = ends.map((end) => elements.map((element) => shareOf(end, element))) as [number[], number[]];
  const mixture = (share: number): number[] =>
    atomic[0].map((first, axis) => first + share * (atomic[1][axis]! - first));
  const [first, second] = [energyAt(mixture(0)), energyAt(mixture(1))];
  const from = (energy: number, share: number): number => energy - first * (1 - share) - second * share;
  const lineEnergy = (share: number): number => from(energyAt(mixture(share)), share);
  const marks = phases.flatMap((phase): HullMark[] => {
    const share = shareOnLine(phase.composition, elements, atomic);
    if (share === null) return [];
    const energy = from(phase.energy, share);
    return [
      { formula: phase.formula, shares: [1 - share, share], energy, aboveHull: distance(energy - lineEnergy(share)) },
    ];
  });
  const here = shareOnLine(composition, elements, atomic) ?? 0;
  const own = reducedFormula(composition);
  const at = [
    ...new Set([
      ...Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS),
      ...marks.map(({ shares }) => shares[1]!),
    ]),
  ];
  const hull = at.sort((a, b) => a - b).map((share) => ({ share, energy: lineEnergy(share) }));
  return {
    ends: [reducedFormula(ends[0]), reducedFormula(ends[1])],
    marks: marks.filter((mark) => mark.aboveHull <= FARTHEST || mark.formula === own),
    hull: bendsOf(hull),
    here: { share: here, energy: lineEnergy(here) },
  };
}

/** The hull energy by the atomic shares of two or three elements. */
function hullOver(elements: readonly string[], phases: readonly Phase[]): (shares: readonly number[]) => number {
  if (elements.length === 3) {
    const { facets } = pointsOver(elements, phases);
    return (shares) => hullEnergy(facets, [shares[1]!, shares[2]!]);
  }
  // Two elements are three of which one never occurs: its corner is far above and touches nothing.
  const points = phases.map((phase) => [shareOf(phase.composition, elements[1]!), 0, phase.energy] as const);
  const corners = [points.find(([x]) => x === 0)!, points.find(([x]) => x === 1)!, [0, 1, 0] as const];
  const facets: Facet[] = hullFacets([...corners, ...points.filter(([x]) => x > 0 && x < 1)]);
  return (shares) => hullEnergy(facets, [shares[1]!, 0]);
}

/** Where on the line a composition is, as the share of atoms in the second end member; null if it is not on it. */
function shareOnLine(
  composition: Composition,
  elements: readonly string[],
  [first, second]: readonly [readonly number[], readonly number[]],
): number | null {
  if (!composition.elements.every((element) => elements.includes(element))) return null;
  const shares = elements.map((element) => shareOf(composition, element));
  const widest = first.reduce(
    (best, value, axis) => (Math.abs(second[axis]! - value) > Math.abs(second[best]! - first[best]!) ? axis : best),
    0,
  );
  const share = (shares[widest]! - first[widest]!) / (second[widest]! - first[widest]!);
  const isOn = shares.every(
    (value, axis) => Math.abs(first[axis]! + share * (second[axis]! - first[axis]!) - value) < SAME,
  );
  return isOn && share > -SAME && share < 1 + SAME ? Math.min(1, Math.max(0, share)) : null;
}

/** Points of a line. */
interface LinePoint {
  readonly share: number;
  readonly energy: number;
}

function slope(from: LinePoint, to: LinePoint): number {
  return (to.energy - from.energy) / (to.share - from.share);
}

/** The points at which a line of many points bends, with its ends. */
function bendsOf(points: readonly LinePoint[]): LinePoint[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) return true;
    return Math.abs(slope(before, point) - slope(point, after)) > 1e-6;
  });
}

function distance(energy: number): number {
  return energy < SAME ? 0 : energy;
}
