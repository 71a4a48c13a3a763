import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';

/** Fields that entries need, so that servers do not send sites and species of every structure. */
const FIELDS = [
  'chemical_formula_reduced',
  'chemical_formula_hill',
  'chemical_formula_descriptive',
  'chemical_formula_anonymous',
  'structure_features',
  'elements',
  'elements_ratios',
];
/** Fields of servers' own that say which structures were made from measured ones, by a word in the name of the host. */
const OWN_FIELDS: readonly (readonly [host: string, fields: readonly string[]])[] = [
  ['oqmd', ['_oqmd_icsd_id', '_oqmd_stability', '_oqmd_delta_e']],
];
/** Structures per page; servers with a smaller limit refuse more than it, most allow this. */
const PAGE_LIMIT = 100;

/** Whether an address is one that is asked by HTTP: no file, no data, no script. */
export function isOfWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}

/** Whether an argument is the address of a server, and no file. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/**
 * The first page of structures of an OPTIMADE server, by any address that people know it by: its base with or without
 * the version, or that of its structures, perhaps with a filter. `fields` are further ones to ask for. Throws USAGE for what is no address
 * of the web, and, without repeating it, for one that has a password.
 */
export function structuresAddress(text: string, filter?: string, fields: readonly string[] = []): URL {
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address !== null && address.username + address.password !== '') {
    throw new IncognitaError('USAGE', message('optimade.credentials'));
  }
  if (address === null || !isOfWeb(address)) {
    throw new IncognitaError('USAGE', message('optimade.no-address', { address: text.slice(0, 200) }));
  }
  const path = address.pathname.replace(/\/+$/, '');
  if (!path.endsWith('/structures')) {
    address.pathname = /\/v\d+(?:\.\d+)*$/.test(path) ? `${path}/structures` : `${path}/v1/structures`;
  }
  if (filter !== undefined) address.searchParams.set('filter', filter);
  const own = OWN_FIELDS.flatMap(([host, ofHost]) => (address.hostname.includes(host) ? ofHost : []));
  const asked = address.searchParams.get('response_fields')?.split(',') ?? [...FIELDS, ...own];
  address.searchParams.set('response_fields', [...new Set([...asked, ...fields])].join());
  if (!address.searchParams.has('page_limit')) address.searchParams.set('page_limit', String(PAGE_LIMIT));
  address.hash = '';
  return address;
}
