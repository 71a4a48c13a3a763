import { assignIons } from '../chemistry/ions/assign-ions.js';
import { chemicalSystem } from '../chemistry/chemical-system.js';
import type { Composition } from '../chemistry/composition.js';
import { reducedFormula } from '../chemistry/formula/spellings.js';
import { seededRandom, shuffle } from '../numerics/random.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import { placeKnown, type PlacedCompound } from '../space/known-cells.js';
import { assignFolds } from './assign-folds.js';
import type { Question, Split } from './split.js';
import { findHeldOut } from './trial.js';
import type { ProtocolName } from './types.js';

/** A protocol that counts compounds of files. */
interface FileProtocol {
  readonly name: 'holdout' | 'second-database' | 'time';
  /** Hits, of any arity. */
  readonly heldOut: readonly Composition[];
  /** The files that they are from; one by default. */
  readonly files?: readonly { readonly name: string; readonly compositions: readonly Composition[] }[];
  /** Neither hits nor misses; stronger than `heldOut`. */
  readonly neutral: readonly Composition[];
}

/** A protocol that hides known compounds. */
export interface FoldProtocol {
  readonly name: 'kfold' | 'leave-system-out' | 'leave-one-system-out' | 'leave-anion-out';
}

export type Protocol = FileProtocol | FoldProtocol;

export interface PlanOptions {
  readonly known: readonly Composition[];
  readonly protocols: readonly Protocol[];
  /** Parts of the known compounds in k-fold and leave-system-out. */
  readonly folds: number;
  /** Chemical systems that are left out one at a time in leave-one-system-out. */
  readonly systems: number;
  readonly seed: number;
}

/** What has to be fitted in a space to answer all protocols, each training set once. */
export function planSplits(space: CandidateSpace, options: PlanOptions): Split[] {
  const { known, protocols, folds, systems, seed } = options;
  const placed = placeKnown(space, known);
  const compositions = new Map(known.map((composition) => [reducedFormula(composition), composition]));
  const hidden = (name: ProtocolName, compounds: readonly PlacedCompound[]): Question => {
    const given = compounds.filter(({ sameArity }) => sameArity);
    const heldOut = findHeldOut(
      space,
      given.map(({ formula }) => compositions.get(formula)!),
    );
    return { protocol: name, heldOut, neutral: new Set(), given: given.length, unknown: given.length };
  };
  const files = protocols.filter((protocol) => 'heldOut' in protocol);
  const splits: Split[] = [];
  if (files.length > 0) {
    const questions = files.map((protocol) => fileQuestion(space, placed, protocol));
    splits.push({ name: 'all known compounds', compounds: placed, surroundings: known, anion: null, seed, questions });
  }
  const byFold = (name: ProtocolName, keyOf: (compound: PlacedCompound) => string): void => {
    const foldOf = assignFolds(placed.map(keyOf), folds, seededRandom(seed));
    for (let fold = 0; fold < folds; fold++) {
      splits.push({
        name: `${name}, fold ${fold + 1} of ${folds}`,
        compounds: placed.filter((_, position) => foldOf[position] !== fold),
        surroundings: known,
        anion: null,
        seed: seed + 1 + fold,
        questions: [
          hidden(
            name,
            placed.filter((_, position) => foldOf[position] === fold),
          ),
        ],
      });
    }
  };
  const systemOf = ({ formula }: PlacedCompound): string => chemicalSystem(compositions.get(formula)!);
  /** A random sample of the systems with a compound to find; for each of them everything is fitted anew. */
  const bySystem = (name: ProtocolName): void => {
    const inSpace = placed.filter(({ atHome }) => atHome);
    const sample = shuffle([...new Set(inSpace.map(systemOf))].sort(), seededRandom(seed)).slice(0, systems);
    sample.forEach((system, position) => {
      const compounds = placed.filter((compound) => systemOf(compound) !== system);
      const left = placed.filter((compound) => systemOf(compound) === system);
      splits.push({
        name: `without ${system}, ${position + 1} of ${sample.length}`,
        compounds,
        surroundings: known,
        anion: null,
        seed: seed + 1 + position,
        questions: [hidden(name, left)],
      });
    });
  };
  for (const { name } of protocols) {
    if (name === 'kfold') byFold(name, ({ formula }) => formula);
    if (name === 'leave-system-out') byFold(name, systemOf);
    if (name === 'leave-one-system-out') bySystem(name);
    if (name === 'leave-anion-out') splits.push(...anionSplits(space, { placed, known, hidden, seed }));
  }
  return splits;
}

interface AnionSplitOptions {
  readonly placed: readonly PlacedCompound[];
  readonly known: readonly Composition[];
  readonly hidden: (name: ProtocolName, compounds: readonly PlacedCompound[]) => Question;
  readonly seed: number;
}

function anionSplits(space: CandidateSpace, { placed, known, hidden, seed }: AnionSplitOptions): Split[] {
  if (!space.hasAnion) return [];
  const anions = known.map((composition) => ({ composition, anion: anionOf(composition) }));
  return space.anions.flatMap(({ element }, anion): Split[] => {
    const holds = ({ cells, training }: PlacedCompound): boolean =>
      [...cells, ...(training === null ? [] : [training])].some((number) => space.cell(number).anion === anion);
    const question = hidden('leave-anion-out', placed.filter(holds));
    if (question.heldOut.size === 0) return [];
    return [
      {
        name: `without ${element}`,
        compounds: placed.filter((compound) => !holds(compound)),
        // Where nobody knows what the anion is, any of the elements may be.
        surroundings: anions
          .filter(({ composition, anion: own }) => !(own ? own === element : composition.elements.includes(element)))
          .map(({ composition }) => composition),
        anion,
        seed: seed + 1 + anion,
        questions: [question],
      },
    ];
  });
}

/** The element that is most likely the anion of a composition, or undefined. */
function anionOf(composition: Composition): string | undefined {
  const assignment = assignIons(composition);
  return assignment.kind === 'ionic' ? assignment.best.anions[0]?.ion.element : undefined;
}

function fileQuestion(
  space: CandidateSpace,
  placed: readonly PlacedCompound[],
  { name, heldOut, neutral, files = [] }: FileProtocol,
): Question {
  const known = new Set(placed.filter(({ sameArity }) => sameArity).map(({ formula }) => formula));
  const ofArity = ({ elements }: Composition): boolean => elements.length === space.arity;
  const neither = new Set(neutral.filter(ofArity).map(reducedFormula));
  const given = new Map(heldOut.filter(ofArity).map((composition) => [reducedFormula(composition), composition]));
  const unknown = [...given].filter(([formula]) => !known.has(formula) && !neither.has(formula));
  const unknownFormulas = new Set(unknown.map(([formula]) => formula));
  return {
    protocol: name,
    heldOut: findHeldOut(
      space,
      unknown.map(([, composition]) => composition),
    ),
    neutral: neither,
    ...(files.length > 1 && {
      files: files.map((file) => ({
        name: file.name,
        heldOut: findHeldOut(
          space,
          file.compositions.filter((each) => unknownFormulas.has(reducedFormula(each))),
        ),
      })),
    }),
    given: given.size,
    unknown: unknown.length,
  };
}
