import { amountIn, type Composition } from '../../chemistry/composition.js';
import { compareIons, ionLabel, type Ion } from '../../chemistry/ions/ion.js';
import { conventionalFormula, reducedFormula } from '../../chemistry/formula/spellings.js';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import type { RunControl } from '../../run-control.js';
import type { Workspace } from '../../store/workspace.js';
import { balanceByAnion, mapCompositions } from './map-compositions.js';
import { readMapAnion, readMapCation, type MapCation } from './map-ions.js';
import type { MapPoint, SystemMap, SystemMapQuery } from './map-types.js';
import { PlaceScorer } from '../scores/place-score.js';
import type { ScorerCache } from '../scores/scorer-cache.js';

/** Largest amount of a cation among the candidates of a map, by the number of cations in them. */
const MAX_CATION_AMOUNT: Readonly<Record<number, number>> = { 1: 1, 2: 6, 3: 3 };

/**
 * The known compounds and the candidates of a pseudo-binary or pseudo-ternary system with the places of their cations.
 * Candidates are all charge-balanced compositions of the cations' usual states in small ratios, listed or not.
 * Throws USAGE for cations or an anion that make no map.
 */
export function systemMap(
  workspace: Workspace,
  scorers: ScorerCache,
  query: SystemMapQuery,
  control?: RunControl,
): SystemMap {
  const anion = readMapAnion(query.anion);
  const cations = query.cations.map((text) => readMapCation(text, anion));
  const elements = cations.map(({ element }) => element);
  if (cations.length < 2 || cations.length > 3 || new Set(elements).size < cations.length) {
    throw new IncognitaError('USAGE', message('map.two-or-three-cations'), { cations: query.cations });
  }
  const places = new PlaceScorer(workspace, scorers);
  if (elements.includes('H') && !places.hasHydrogen) {
    throw new IncognitaError('USAGE', message('map.no-hydrogen-lists'), { cations: query.cations });
  }
  const compositions = [...systemCompositions(workspace, cations, anion).values()];
  const points: MapPoint[] = [];
  const used = new Set<string>();
  for (const composition of compositions) {
    control?.throwIfCancelled();
    const { point, list } = pointOf(composition, cations, anion, places);
    if (point) points.push(point);
    if (point && list) used.add(list);
  }
  points.sort((a, b) => Number(b.known) - Number(a.known) || (b.score ?? 0) - (a.score ?? 0) || order(a, b));
  return {
    anion: anion.element,
    cations: cations.map(({ element, asked, states }) => ({
      element,
      ion: asked && ionLabel(asked),
      states: states.map(ionLabel),
      endMember: conventionalFormula(balanceByAnion([states[0]!], [1], anion)),
    })),
    points,
    maxAmount: MAX_CATION_AMOUNT[cations.length]!,
    lists: [...used].sort(),
  };
}

function order(a: MapPoint, b: MapPoint): number {
  return a.formula < b.formula ? -1 : 1;
}

/** Known compounds and candidates of the system and of those within it, by reduced formula. */
function systemCompositions(workspace: Workspace, cations: readonly MapCation[], anion: Ion): Map<string, Composition> {
  const found = new Map<string, Composition>();
  for (let subset = 1; subset < 2 ** cations.length; subset++) {
    const members = cations.filter((_, place) => (subset >>> place) & 1);
    const elements = [...members.map(({ element }) => element), anion.element];
    for (const { formula, composition } of workspace.entries.inSystem(elements)) found.set(formula, composition);
    const states = members.map((member) => member.states);
    for (const [formula, composition] of mapCompositions(states, anion, MAX_CATION_AMOUNT[members.length]!))
      found.set(formula, composition);
  }
  return found;
}

/** A composition as a point, with the list that scored it; no point if it has none of the cations' states that were asked for, or no score. */
function pointOf(
  composition: Composition,
  cations: readonly MapCation[],
  anion: Ion,
  places: PlaceScorer,
): { readonly point: MapPoint | null; readonly list: string | null } {
  const { known, score, rank, estimatedRank, ions, list } = places.score(composition);
  if (!known && score === null) return { point: null, list };
  const holds = (wanted: Ion): boolean => ions.some((ion) => compareIons(ion, wanted) === 0);
  for (const { element, asked } of cations) {
    if (asked && composition.elements.includes(element) && !holds(asked)) return { point: null, list };
  }
  // The other way round from an anion: Sb2O3 belongs on a map of oxides, but not if antimony is the anion. FeS2 is a sulfide, too.
  if (ions.length > 0 && !ions.some(({ element, charge }) => element === anion.element && charge < 0))
    return { point: null, list };
  const amounts = cations.map(({ element }) => amountIn(composition, element));
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const point: MapPoint = {
    formula: reducedFormula(composition),
    conventional: conventionalFormula(composition),
    ions,
    known,
    score,
    rank: known ? null : rank,
    estimatedRank,
    list: score === null ? null : list,
    fractions: amounts.map((amount) => amount / total),
  };
  return { point, list };
}
