import type { Composition } from '../../chemistry/composition.js';
import { conventionalFormula, reducedFormula } from '../../chemistry/formula/spellings.js';
import { message, type Message } from '../../messages/message.js';
import { balanceReaction, type Reaction } from './balance-reaction.js';
import type { GasChoice } from './gases.js';
import type { Precursor } from './precursor.js';
import { precursorPenalty, targetClass, type TargetClass } from './precursor-penalty.js';

/** A precursor that does not serve, and why. */
interface RejectedPrecursor {
  readonly formula: string;
  readonly reason: Message;
}

/** How a composition can be made. */
export interface PrecursorsFound {
  /** The best first. */
  readonly reactions: readonly Reaction[];
  /** Elements of which there is no source. */
  readonly missing: readonly string[];
  /** Sources of its elements that do not serve. */
  readonly rejected: readonly RejectedPrecursor[];
}

/** Sources of one element that are tried; with five elements that is 7^5 sets, so the number of sets has a limit too. */
const MOST_SOURCES = 7;
const MOST_SETS = 500;
/** Reactions that are given back. */
const MOST_REACTIONS = 10;
const MOST_REJECTED = 40;

/**
 * Balanced reactions that make a composition of the given compounds and elements, by exact arithmetic: one source of each element,
 * which may be the same for several. Volatile parts (CO2, H2O, NH3, N2, O2) leave or enter as the choice of gases allows. Ranked
 * by the number of phases, by how usual the starting compounds are, and by how much oxygen has to leave or enter.
 */
export function findPrecursors(
  target: Composition,
  precursors: readonly Precursor[],
  gases: GasChoice,
): PrecursorsFound {
  const kind = targetClass(target);
  const own = reducedFormula(target);
  const name = conventionalFormula(target);
  const fromGas = (element: string): boolean =>
    (element === 'O' && target.elements.length > 1) ||
    (element === 'N' && target.elements.length > 1 && gases.takeUp.includes('N2'));
  const needed = target.elements.filter((element) => !fromGas(element));
  const rejected: RejectedPrecursor[] = [];
  const serving: { precursor: Precursor; penalty: number }[] = [];
  for (const precursor of precursors) {
    if (reducedFormula(precursor.composition) === own) continue;
    if (!precursor.composition.elements.some((element) => needed.includes(element))) continue;
    const reason = whyNot(precursor, target, kind, gases);
    if (reason) rejected.push({ formula: precursor.written, reason });
    else serving.push({ precursor, penalty: precursorPenalty(precursor, kind) });
  }
  serving.sort((a, b) => a.penalty - b.penalty);
  const sources = needed.map((element) =>
    serving.filter(({ precursor }) => precursor.composition.elements.includes(element)).slice(0, MOST_SOURCES),
  );
  const missing = needed.filter((_, index) => sources[index]!.length === 0);
  const found = new Map<string, { reaction: Reaction; penalty: number }>();
  if (missing.length === 0) {
    for (const set of setsOf(sources)) {
      const key = set
        .map(({ precursor }) => precursor.written)
        .sort()
        .join(' ');
      if (found.has(key)) continue;
      const reaction = balanceReaction(
        target,
        name,
        set.map(({ precursor }) => precursor),
        gases,
      );
      if (!reaction) continue;
      found.set(key, {
        reaction,
        penalty: set.reduce((sum, { penalty }) => sum + penalty + 1, reaction.oxygenPenalty),
      });
    }
  }
  const reactions = [...found.values()]
    .sort((a, b) => a.penalty - b.penalty || (a.reaction.equation < b.reaction.equation ? -1 : 1))
    .slice(0, MOST_REACTIONS)
    .map(({ reaction }) => reaction);
  return { reactions, missing, rejected: rejected.slice(0, MOST_REJECTED) };
}

/** Why a source of an element does not serve, or null if it does. */
function whyNot(
  { composition, kind }: Precursor,
  target: Composition,
  of: TargetClass,
  gases: GasChoice,
): Message | null {
  const foreign = composition.elements.filter((element) => !target.elements.includes(element));
  if (of !== 'oxide' && foreign.includes('O')) return message('precursors.oxygen');
  const volatile = new Map([
    ['C', kind !== 'carbide' && kind !== 'element' && gases.release.includes('CO2')],
    ['H', kind !== 'hydride' && gases.release.includes('H2O')],
    ['N', kind !== 'nitride' && (gases.release.includes('N2') || gases.release.includes('NH3'))],
  ]);
  const staying = foreign.filter((element) => of !== 'oxide' || volatile.get(element) !== true);
  return staying.length === 0 ? null : message('precursors.brings', { elements: staying });
}

interface Source {
  readonly precursor: Precursor;
  readonly penalty: number;
}

/** Sets of one source for each element, those of the first sources first, up to MOST_SETS. */
function* setsOf(sources: readonly (readonly Source[])[]): Generator<Source[], void, undefined> {
  let given = 0;
  const most = sources.reduce((sum, each) => sum + each.length - 1, 0);
  function* from(index: number, left: number, chosen: readonly Source[]): Generator<Source[], void, undefined> {
    if (index === sources.length) {
      if (left === 0) yield [...new Set(chosen)];
      return;
    }
    for (let at = 0; at < sources[index]!.length && at <= left; at++) {
      yield* from(index + 1, left - at, [...chosen, sources[index]![at]!]);
    }
  }
  for (let sum = 0; sum <= most; sum++) {
    for (const set of from(0, sum, [])) {
      if (given++ >= MOST_SETS) return;
      yield set;
    }
  }
}
