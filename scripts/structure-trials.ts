import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { reducedFormula } from '../src/chemistry/formula/spellings.js';
import { readCifBlocks } from '../src/ingest/cif-blocks.js';
import { cifCrystal, STRUCTURE_COLUMNS, STRUCTURE_TAGS } from '../src/ingest/cif-structure.js';
import { choleskyFactor, solveCholesky } from '../src/numerics/cholesky.js';
import { describeCompound, elementsWithoutDescriptors } from '../src/properties/compound-descriptors.js';
import { symmetryFinder } from '../src/ingest/symmetry.js';
import { structureLibrary } from '../src/service/structures/structure-library.js';
import { withTypesByName } from '../src/service/structures/with-types-by-name.js';
import { generateAtoms, computeBasis } from '../src/structures/atoms.js';
import { guessStructures, type LabelledCompound } from '../src/structures/guess-structures.js';
import type { Prototype } from '../src/structures/prototype.js';
import { standardPrototype } from '../src/structures/standard-prototype.js';

/** The methods that are compared. */
export const METHODS = [
  'frequency',
  'exchange',
  'exchange with what ships',
  'kernel of elements',
  'kernel of elements and structures',
] as const;

export type Method = (typeof METHODS)[number];

/** How many compounds have a label of theirs first, and among the first three. */
export interface Hits {
  readonly first: number;
  readonly three: number;
}

/** The outcome of leaving out each compound once. */
export interface Trial {
  readonly structures: number;
  readonly compounds: number;
  /** Compounds of which another compound of the formula type has a label: no method that learns from the files alone can name the others. */
  readonly possible: number;
  readonly hits: Readonly<Record<Method, Hits>>;
}

/** As in the program. */
const SYMPREC = 0.02;
const RIDGE = 0.01;

/** The ordered crystals of two and more elements of all CIF files of a folder and its folders, each structure type of a compound once. */
export async function readPrototypeFolder(folder: string): Promise<Prototype[]> {
  const found = new Map<string, Prototype>();
  for (const file of (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.cif'))
    .sort()) {
    const path = join(folder, file);
    if (!statSync(path).isFile()) continue;
    const lines = readFileSync(path, 'latin1').split(/\r?\n/);
    for await (const block of readCifBlocks(lines, new Set(STRUCTURE_TAGS), new Set(STRUCTURE_COLUMNS))) {
      const crystal = cifCrystal(block, null)?.crystal;
      const prototype = crystal && standardPrototype(crystal, SYMPREC, symmetryFinder());
      if (!prototype) continue;
      const label = structureLibrary().byKey.get(prototype.key)?.label ?? prototype.key;
      found.set(`${reducedFormula(prototype.composition)} ${label}`, { ...prototype, label });
    }
  }
  return [...found.values()];
}

/** Leaves out each compound with all its structures, and asks each method for its labels. */
export function leaveOneOut(prototypes: readonly Prototype[]): Trial {
  const hits = Object.fromEntries(METHODS.map((method) => [method, { first: 0, three: 0 }])) as Record<
    Method,
    { first: number; three: number }
  >;
  const byFormula = grouped(prototypes, ({ composition }) => reducedFormula(composition));
  let possible = 0;
  for (const [formula, own] of byFormula) {
    const labels = new Set(own.map(({ label }) => label));
    const others = prototypes.filter(
      (each) => each.formulaType === own[0]!.formulaType && reducedFormula(each.composition) !== formula,
    );
    if (others.some(({ label }) => labels.has(label))) possible++;
    const answers: Record<Method, string[]> = {
      frequency: byCount(others),
      exchange: byExchange(own[0]!, others, false),
      'exchange with what ships': byExchange(own[0]!, others, true),
      ...byKernels(own[0]!, others),
    };
    for (const method of METHODS) {
      if (answers[method].slice(0, 1).some((label) => labels.has(label))) hits[method].first++;
      if (answers[method].slice(0, 3).some((label) => labels.has(label))) hits[method].three++;
    }
  }
  return { structures: prototypes.length, compounds: byFormula.size, possible, hits };
}

function grouped(all: readonly Prototype[], keyOf: (prototype: Prototype) => string): Map<string, Prototype[]> {
  const groups = new Map<string, Prototype[]>();
  for (const prototype of all) groups.set(keyOf(prototype), [...(groups.get(keyOf(prototype)) ?? []), prototype]);
  return groups;
}

/** The most frequent labels of the formula type. */
function byCount(others: readonly Prototype[]): string[] {
  const counts = grouped(others, ({ label }) => label);
  return ranked(new Map([...counts].map(([label, { length }]) => [label, length])));
}

function byExchange(own: Prototype, others: readonly Prototype[], withLibrary: boolean): string[] {
  const formula = reducedFormula(own.composition);
  const labelled = others.map(({ composition, label }): LabelledCompound => ({
    formula: reducedFormula(composition),
    composition,
    label,
  }));
  const library = structureLibrary();
  const shipped = (library.labelled.get(own.formulaType) ?? []).filter((each) => each.formula !== formula);
  const families = withTypesByName(shipped, others);
  const types = library.prototypes.filter(({ composition }) => reducedFormula(composition) !== formula);
  const guesses = withLibrary
    ? guessStructures(own.composition, [...others, ...types], [...labelled, ...families])
    : guessStructures(own.composition, others, labelled);
  // Types without coordinates have no letters to be compared by.
  return guesses.filter(({ prototype }) => prototype !== null).map(({ label }) => label);
}

/**
 * Kernel ridge classification, one label against the others of the formula type, on the compound descriptors of elements (A. Seko et al., Phys. Rev. B 95,
 * 144110 (2017)); and the same with labels of like structures supporting each other, by their radial distribution functions.
 */
function byKernels(
  own: Prototype,
  others: readonly Prototype[],
): Record<'kernel of elements' | 'kernel of elements and structures', string[]> {
  const described = others.filter(({ composition }) => elementsWithoutDescriptors(composition.elements).length === 0);
  if (described.length === 0 || elementsWithoutDescriptors(own.composition.elements).length > 0)
    return { 'kernel of elements': [], 'kernel of elements and structures': [] };
  const points = standardised([...described, own].map(descriptorsOf));
  const width = median(points.slice(0, -1).map((point) => squared(point, points.at(-1)!)));
  const kernel = (a: readonly number[], b: readonly number[]): number => Math.exp(-squared(a, b) / (width || 1));
  const n = described.length;
  const data = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) data[i * n + j] = kernel(points[i]!, points[j]!) + (i === j ? RIDGE : 0);
  const factor = choleskyFactor({ rows: n, columns: n, data });
  const scores = new Map<string, number>();
  for (const label of new Set(described.map((each) => each.label))) {
    const weights = solveCholesky(
      factor,
      Float64Array.from(described, (each) => (each.label === label ? 1 : 0)),
    );
    scores.set(
      label,
      weights.reduce((sum, weight, index) => sum + weight * kernel(points[index]!, points.at(-1)!), 0),
    );
  }
  const shapes = new Map(described.map((each) => [each.label, distributionOf(each)]));
  const shared = [...scores.keys()].map((label) => {
    const support = [...scores].map(
      ([other, score]) => score * Math.exp(-squared(shapes.get(label)!, shapes.get(other)!)),
    );
    return [label, support.reduce((sum, value) => sum + value, 0)] as const;
  });
  return { 'kernel of elements': ranked(scores), 'kernel of elements and structures': ranked(new Map(shared)) };
}

function ranked(scores: ReadonlyMap<string, number>): string[] {
  return [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([label]) => label);
}

function descriptorsOf({ composition: { elements, amounts } }: Prototype): number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return [...describeCompound(new Map(elements.map((element, index) => [element, amounts[index]! / total])))];
}

function standardised(rows: readonly (readonly number[])[]): number[][] {
  const columns = rows[0]!.map((_, column) => rows.map((row) => row[column]!));
  const scales = columns.map((values) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    return { mean, spread: spread || 1 };
  });
  return rows.map((row) => row.map((value, column) => (value - scales[column]!.mean) / scales[column]!.spread));
}

const BINS = Array.from({ length: 19 }, (_, index) => 0.6 + 0.1 * index);

const distributions = new WeakMap<Prototype['sites'], number[]>();

/** How many neighbours of like and of other elements an atom has at each distance, in units of the edge of the cube that it has for itself. */
function distributionOf({ sites, operations, cell }: Prototype): number[] {
  const known = distributions.get(sites);
  if (known) return known;
  const atoms = generateAtoms(sites, operations);
  const basis = computeBasis(cell);
  const volume = basis[0]![0]! * basis[1]![1]! * basis[2]![2]!;
  const unit = Math.cbrt(volume / atoms.length);
  const made = Array.from({ length: 2 * BINS.length }, () => 0);
  const reach = [0, 1, 2].map((axis) => Math.min(4, Math.ceil((2.6 * unit) / basis[axis]![axis]!)));
  for (const one of atoms) {
    for (const other of atoms) {
      for (let i = -reach[0]!; i <= reach[0]!; i++) {
        for (let j = -reach[1]!; j <= reach[1]!; j++) {
          for (let k = -reach[2]!; k <= reach[2]!; k++) {
            const along = [i, j, k].map((shift, axis) => {
              const plain = other.at[axis]! - one.at[axis]!;
              return plain - Math.round(plain) + shift;
            });
            const vector = [0, 1, 2].map((column) =>
              along.reduce((sum, value, row) => sum + value * basis[row]![column]!, 0),
            );
            const distance = Math.hypot(...vector) / unit;
            if (distance < 0.01 || distance > 2.6) continue;
            const offset = one.element === other.element ? 0 : BINS.length;
            for (const [bin, centre] of BINS.entries())
              made[offset + bin]! += Math.exp(-(((distance - centre) / 0.1) ** 2)) / atoms.length / 10;
          }
        }
      }
    }
  }
  distributions.set(sites, made);
  return made;
}

function squared(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + (value - b[index]!) ** 2, 0);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 1;
}
