import { splitFormulas } from '../../chemistry/formula/split-formulas.js';
import type { CationMapQuery, SystemMapQuery } from '../../service/maps/map-types.js';

/** What the page of systems shows before anything is chosen. */
const FIRST_SYSTEM: SystemMapQuery = { anion: 'O', cations: ['Ba', 'Ti'] };
const FIRST_PAIRS: CationMapQuery = { anion: 'O', ratio: [1, 1], charges: [2, 4] };

/** A cation as an address holds it: the plus sign, which would be read as a space, escaped. */
function cationWord(cation: string): string {
  return encodeURIComponent(cation);
}

/** The query string of a system, with the names of the HTTP API. */
export function systemParameters({ anion, cations }: SystemMapQuery): string {
  return `anion=${encodeURIComponent(anion)}&cations=${cations.map(cationWord).join(',')}`;
}

export function systemAddress(query: SystemMapQuery, known = true): string {
  return `/maps?${systemParameters(query)}${knownParameter(known)}`;
}

/** Whether a map has the known compounds, as its address says it; nothing if it has. */
export function knownParameter(known: boolean): string {
  return known ? '' : '&include_known=false';
}

export function readKnownChoice(params: URLSearchParams): boolean {
  return params.get('include_known') !== 'false';
}

/** The query string of a heat map, with the names of the HTTP API. */
export function pairParameters({ anion, ratio, charges }: CationMapQuery): string {
  return `anion=${encodeURIComponent(anion)}&ratio=${ratio.join(',')}&charges=${charges.join(',')}`;
}

export function pairAddress(query: CationMapQuery, known = true): string {
  return `/maps/cations?${pairParameters(query)}${knownParameter(known)}`;
}

/** Reads a system from an address; cations come as one list, or one by one from the form. */
export function readSystem(params: URLSearchParams): SystemMapQuery {
  const anion = params.get('anion')?.trim() || FIRST_SYSTEM.anion;
  const words = params.has('cation') ? params.getAll('cation') : (params.get('cations') ?? '').split(',');
  const cations = words.flatMap(splitFormulas);
  return { anion, cations: cations.length > 0 ? cations : FIRST_SYSTEM.cations };
}

function readPair(texts: readonly string[], fallback: readonly [number, number]): readonly [number, number] {
  const [first, second] = texts.flatMap((text) => text.split(/[,:]/)).map(Number);
  return first === undefined || second === undefined ? fallback : [first, second];
}

/** Reads a heat map from an address; pairs come as lists, or one number after the other from the form. */
export function readPairs(params: URLSearchParams): CationMapQuery {
  return {
    anion: params.get('anion')?.trim() || FIRST_PAIRS.anion,
    ratio: readPair(params.getAll('ratio'), FIRST_PAIRS.ratio),
    charges: readPair(params.getAll('charges'), FIRST_PAIRS.charges),
  };
}
