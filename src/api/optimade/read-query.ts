import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import type { OptimadeQuery } from '../../service/optimade/answer-query.js';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;
/** Beyond it no list has entries. */
const MAX_OFFSET = 2 ** 31;

/** A page with more entries than are allowed, which the standard answers by 403. */
export class PageTooLarge extends IncognitaError {
  constructor() {
    super('USAGE', message('optimade.page-limit', { most: MAX_LIMIT }));
  }
}

/** Parameters of all endpoints; others with the prefix of another provider are ignored. */
const COMMON = ['response_format', 'email_address', 'api_hint'];
const OF_ENTRIES = ['filter', 'sort', 'response_fields', 'page_limit', 'page_offset', 'page_number', 'include'];
const OTHER_PREFIX = /^_(?!incognita_)[a-z0-9]+_/;

type Parameters = Readonly<Record<string, unknown>>;

/** Checks the names of parameters. Throws USAGE for one that there is not, NOT_IMPLEMENTED for another format than JSON. */
export function checkParameters(query: Parameters, more: readonly string[] = []): void {
  for (const [name, value] of Object.entries(query)) {
    if (typeof value !== 'string') throw bad(name);
    if (!COMMON.includes(name) && !more.includes(name) && !OTHER_PREFIX.test(name)) {
      throw new IncognitaError('USAGE', message('optimade.unknown-parameter', { parameter: name.slice(0, 60) }));
    }
  }
  const { response_format: format = 'json' } = query;
  if (format !== 'json') throw new IncognitaError('USAGE', message('optimade.only-json'));
}

/** The query of an entry listing endpoint. Throws USAGE or PageTooLarge. */
export function readOptimadeQuery(query: Parameters): OptimadeQuery {
  checkParameters(query, OF_ENTRIES);
  const { filter, sort, response_fields: fields, include = '' } = query as Readonly<Record<string, string | undefined>>;
  if (include !== '') throw bad('include');
  const limit = wholeNumber(query, 'page_limit', 0) ?? DEFAULT_LIMIT;
  if (limit > MAX_LIMIT) throw new PageTooLarge();
  const page = wholeNumber(query, 'page_number', 1) ?? 1;
  const offset = wholeNumber(query, 'page_offset', 0) ?? (page - 1) * limit;
  return {
    filter: filter?.trim() === '' ? undefined : filter,
    sort: sort === undefined || sort === '' ? [] : sort.split(','),
    fields: readResponseFields(fields),
    offset: Math.min(offset, MAX_OFFSET),
    limit,
  };
}

/** The parameter response_fields; undefined for all. */
export function readResponseFields(text: string | undefined): string[] | undefined {
  return text === undefined ? undefined : text.split(',').filter((name) => name !== '');
}

function wholeNumber(query: Parameters, name: string, least: number): number | undefined {
  const text = query[name];
  if (text === undefined) return undefined;
  const value = typeof text === 'string' && /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least)) throw bad(name);
  return value;
}

function bad(parameter: string): IncognitaError {
  return new IncognitaError('USAGE', message('optimade.bad-parameter', { parameter: parameter.slice(0, 60) }));
}
