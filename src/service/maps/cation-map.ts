import { elementClass } from '../../chemistry/elements/element-classes.js';
import { representation, REPRESENTATIONS } from '../../chemistry/elements/elemental-representations.js';
import { elementBySymbol } from '../../chemistry/elements/elements.js';
import { compareIons, ionLabel, type Ion } from '../../chemistry/ions/ion.js';
import { conventionalFormula, reducedFormula } from '../../chemistry/formula/spellings.js';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import type { RunControl } from '../../run-control.js';
import { defaultCations } from '../../space/default-ions.js';
import { mayCombine } from '../../chemistry/ions/may-combine.js';
import { neutralAmounts } from '../../chemistry/ions/neutral-amounts.js';
import { gcd } from '../../numerics/gcd.js';
import type { Workspace } from '../../store/workspace.js';
import { balanceByAnion } from './map-compositions.js';
import { isUsual, readMapAnion } from './map-ions.js';
import type { CationMap, CationMapCell, CationMapQuery } from './map-types.js';
import { PlaceScorer } from '../scores/place-score.js';
import type { ScorerCache } from '../scores/scorer-cache.js';

/** Largest amount of a cation in the ratio, and largest charge, that a heat map is made for. */
const HEAT_MAP_LIMITS = { amount: 6, charge: 7 } as const;

/** Radioactive elements that are handled all the same; the others would only fill rows nobody makes. */
const LONG_LIVED: readonly string[] = ['Th', 'U'];

const GROUP = REPRESENTATIONS.findIndex(({ name }) => name === 'group');

/** The usual ions of a charge that may be combined with the anion, by group of the periodic table, then by atomic number. */
function ionsOfCharge(charge: number, anion: Ion): Ion[] {
  return defaultCations()
    .filter(
      (ion) =>
        ion.charge === charge && isUsual(ion) && isLongLived(ion.element) && mayCombine(ion.element, anion.element),
    )
    .toSorted((a, b) => group(a.element) - group(b.element) || atomicNumber(a.element) - atomicNumber(b.element));
}

function isLongLived(element: string): boolean {
  return LONG_LIVED.includes(element) || !elementClass('radioactive').includes(element);
}

/** Whether the ions of a composition (none if it has no ionic form) are those of a pair. */
function isReading(ions: readonly Ion[], pair: readonly Ion[]): boolean {
  return ions.length === 0 || pair.every((ion) => ions.some((other) => compareIons(other, ion) === 0));
}

function atomicNumber(element: string): number {
  return elementBySymbol(element)!.atomicNumber;
}

function group(symbol: string): number {
  return representation(symbol)?.[GROUP] ?? 0;
}

/**
 * The heat map of two cations for an anion, a ratio and their charges: a cell for each pair of different elements whose
 * composition is known or scored, and best read as these ions. Throws USAGE for a ratio, charges or an anion that make no map.
 */
export function cationMap(
  workspace: Workspace,
  scorers: ScorerCache,
  { anion: anionText, ratio, charges }: CationMapQuery,
  control?: RunControl,
): CationMap {
  const anion = readMapAnion(anionText);
  requireWhole('amount', ratio, HEAT_MAP_LIMITS.amount);
  requireWhole('charge', charges, HEAT_MAP_LIMITS.charge);
  const divisor = gcd(ratio[0], ratio[1]);
  const reduced = [ratio[0] / divisor, ratio[1] / divisor] as const;
  const rows = ionsOfCharge(charges[0], anion);
  const columns = ionsOfCharge(charges[1], anion);
  const places = new PlaceScorer(workspace, scorers);
  // With equal ions on both axes and equal amounts, the map is its own mirror image: one half says all.
  const half = charges[0] === charges[1] && reduced[0] === reduced[1];
  const cells: CationMapCell[] = [];
  for (const [row, first] of rows.entries()) {
    for (const [column, second] of columns.entries()) {
      if (first.element === second.element || (half && column < row)) continue;
      const composition = balanceByAnion([first, second], reduced, anion);
      control?.throwIfCancelled();
      const { known, score, rank, ions, list } = places.score(composition);
      const formula = reducedFormula(composition);
      // MnGeO3 is a place of Mn2+ with Ge4+, not of Ge2+ with Mn4+ as well: the likelier reading has it.
      if ((known || score !== null) && isReading(ions, [first, second])) {
        const conventional = conventionalFormula(composition);
        cells.push({
          row,
          column,
          formula,
          conventional,
          known,
          score,
          rank: known ? null : rank,
          list: score === null ? null : list,
        });
      }
    }
  }
  return {
    anion: anion.element,
    ratio: reduced,
    charges,
    rows: rows.map(ionLabel),
    columns: columns.map(ionLabel),
    type: typeText(charges, reduced, anion),
    cells,
    list: places.list(3)?.id ?? null,
  };
}

const RANGES = { amount: 'map.amount-range', charge: 'map.charge-range' } as const;

function requireWhole(what: 'amount' | 'charge', values: readonly number[], max: number): void {
  if (values.every((value) => Number.isInteger(value) && value >= 1 && value <= max)) return;
  throw new IncognitaError('USAGE', message(RANGES[what], { most: max }), {
    [what]: values,
  });
}

/** "ABO3" for charges 2 and 4 in the ratio 1:1. */
function typeText(charges: readonly [number, number], ratio: readonly [number, number], anion: Ion): string {
  const charge = charges[0] * ratio[0] + charges[1] * ratio[1];
  const neutral = neutralAmounts(charge, anion.charge);
  const whole = [ratio[0] * neutral.cations, ratio[1] * neutral.cations, neutral.anion];
  const divisor = whole.reduce(gcd);
  return ['A', 'B', anion.element]
    .map((symbol, place) => `${symbol}${whole[place] === divisor ? '' : whole[place]! / divisor}`)
    .join('');
}
