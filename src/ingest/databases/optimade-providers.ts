import { flagBit, NO_FLAGS, type FlagBits } from '../entry-flags.js';
import type { Get } from './database.js';
import { originFlags, withoutIcsd } from './database-facts.js';
import { toText } from './values.js';

/** Fields that entries of providers have whose structures are all computed, none of which says that it was made. */
const COMPUTED_FIELDS = [
  '_alexandria_hull_distance',
  '_alexandria_formation_energy_per_atom',
  '_alexandria_scan_formation_energy_per_atom',
  '_gnome_decomposition_energy_per_atom',
  '_mp_chemical_system',
  '_mp_stability',
  '_pcod_database_code',
];

/** The same by their ids: the Materials Project relaxes all its structures, and over OPTIMADE does not say which it has from experiments. */
const COMPUTED_IDS = /^(?:mp|mvc)-\d+$/;

/** Whether an address of AFLOW is that of a structure which is in ICSD; its other catalogues are prototypes with other elements. */
export function isAflowOfIcsd(address: string): boolean {
  return /ICSD_WEB|_ICSD_/.test(address);
}

/** Where a field of an entry is: among its attributes, or next to its id once they were put together. */
export function fieldPaths(field: string): string[] {
  return [`attributes.${field}`, field];
}

/** A field that a provider has added to the standard's. */
export function providerField(get: Get, field: string): unknown {
  return get(`attributes.${field}`) ?? get(field);
}

/** What fields of providers that are known say of an entry: OQMD and AFLOW name the ICSD entry from which theirs was made. */
export function providerFlags(get: Get): FlagBits {
  const has = (field: string): boolean => fieldPaths(field).some((key) => get(key) !== undefined);
  if (has('_oqmd_icsd_id')) return originFlags(withoutIcsd(providerField(get, '_oqmd_icsd_id')));
  if (has('_aflow_aurl')) {
    return originFlags(!isAflowOfIcsd(toText(providerField(get, '_aflow_aurl')) ?? ''));
  }
  const isComputed = COMPUTED_FIELDS.some(has) || COMPUTED_IDS.test(toText(get('id')) ?? '');
  return isComputed ? flagBit('theoretical') : NO_FLAGS;
}
