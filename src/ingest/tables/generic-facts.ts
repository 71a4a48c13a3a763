import type { Get } from '../databases/database.js';
import { toKelvin, toKilopascals, toNumber, PRESSURE_UNITS } from '../databases/values.js';
import type { EntryFacts } from '../ingest-item.js';
import { normaliseHeading } from './column-names.js';

/** Names of columns of energies above the hull and of formation, without their unit. */
const ABOVE_HULL =
  /^(?:e|energy|ener|stability)?_?(?:above|over|to|from)_(?:convex_)?hull$|^(?:e_?hull|hull_distance|hull_energy|distance_(?:to|from)_(?:convex_)?hull|eah)$/;
const FORMATION = /^(?:formation_energy|e_form|eform|energy_of_formation|formation_enthalpy)$/;
const TEMPERATURE = /^(?:temperature|temp|measurement_temperature|temperatur|température)$/;
const PRESSURE = /^(?:pressure|press|synthesis_pressure|measurement_pressure|druck|pression)$/;

type Fact = 'energyAboveHull' | 'formationEnergy' | 'temperature' | 'pressure';

/** Conditions and energies that a table of no known database gives, by the names and units of its headings. */
export interface GenericFacts {
  /** The columns that are read. */
  readonly used: readonly string[];
  read(get: Get): EntryFacts | undefined;
}

/**
 * Energies without a unit are in electronvolts per atom; temperatures in kelvin. Pressures need a unit.
 *
 * @param units a unit for each heading, if the table has a row of them
 */
export function genericFacts(
  headings: readonly string[],
  taken: readonly string[],
  units: readonly string[] = [],
): GenericFacts {
  const readers = new Map<Fact, { readonly heading: string; readonly of: (value: unknown) => number | null }>();
  // A column that is named in full comes before one that has a letter only.
  for (const isLetter of [false, true]) {
    for (const [position, heading] of headings.entries()) {
      if (taken.includes(heading) || /^[tp]\b/i.test(heading) !== isLetter) continue;
      const found = factOf(`${heading} (${units[position] ?? ''})`) ?? factOf(heading);
      if (found && !readers.has(found.fact)) readers.set(found.fact, { heading, of: found.of });
    }
  }
  const all = [...readers];
  return {
    used: all.map(([, { heading }]) => heading),
    read: (get) =>
      all.length === 0 ? undefined : Object.fromEntries(all.map(([fact, { heading, of }]) => [fact, of(get(heading))])),
  };
}

function factOf(heading: string): { fact: Fact; of: (value: unknown) => number | null } | undefined {
  const { name, unit } = partsOf(heading);
  if (ABOVE_HULL.test(name) || FORMATION.test(name)) {
    const factor = energyFactor(unit);
    if (factor === null) return undefined;
    const of = (value: unknown): number | null => {
      const number = toNumber(value);
      return number === null ? null : number * factor;
    };
    return { fact: ABOVE_HULL.test(name) ? 'energyAboveHull' : 'formationEnergy', of };
  }
  // The letter alone is a temperature or a pressure only with a unit of one: "T/K", "P (GPa)".
  if (TEMPERATURE.test(name) || (name === 't' && TEMPERATURE_UNITS.has(unit)))
    return { fact: 'temperature', of: (value) => toKelvin(value, unit) };
  if (PRESSURE.test(name) || (name === 'p' && Object.hasOwn(PRESSURE_UNITS, unit)))
    return { fact: 'pressure', of: (value) => toKilopascals(value, PRESSURE_UNITS[unit] ?? null) };
  return undefined;
}

/** The factor that makes electronvolts per atom of an energy; null if the unit does not say how. */
function energyFactor(unit: string): number | null {
  if (unit === '' || /^ev(?:peratom)?$/.test(unit)) return 1;
  if (/^mev(?:peratom)?$/.test(unit)) return 1e-3;
  return /^kj(?:permol)?peratom$/.test(unit) ? 1 / 96.48533 : null;
}

const TEMPERATURE_UNITS = new Set(['k', 'c']);
/** Units of energies, temperatures and pressures, in small letters. */
const UNITS = new Set(['ev', 'mev', 'kev', 'kj', 'k', 'kelvin', 'c', '°c', ...Object.keys(PRESSURE_UNITS)]);
/** Words that may follow a unit: "per atom", "mol", "at.", "f.u.". */
const PER = /^(?:per|mol|of|atoms?|at\.?|[-^]?1|)$/;

/** The name of a heading as `normaliseHeading` writes it, and its unit in small letters: "E above hull (meV/atom)". */
function partsOf(heading: string): { name: string; unit: string } {
  const words = heading.slice(0, MAX_HEADING).split(/[\s_()[\]{},/·*]/);
  const at = words.findIndex((word, index) => index > 0 && UNITS.has(word.toLowerCase()));
  const rest = words.slice(at + 1).map((word) => word.toLowerCase());
  const hasUnit = at > 0 && rest.every((word) => PER.test(word));
  const name = normaliseHeading((hasUnit ? words.slice(0, at) : words).join('_')).replace(/_per_atom$/, '');
  if (!hasUnit) return { name, unit: '' };
  const unit = words[at]!.toLowerCase().replace('kelvin', 'k').replace('°', '');
  const isPerAtom = rest.some((word) => word.startsWith('at'));
  return { name, unit: `${unit}${rest.includes('mol') ? 'permol' : ''}${isPerAtom ? 'peratom' : ''}` };
}

/** Characters of a heading that are looked at. */
const MAX_HEADING = 100;
