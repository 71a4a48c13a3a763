import { parseChemicalSystem } from '../../chemistry/chemical-system.js';
import { CLASSES_IN_SYSTEMS } from './class-letters.js';
import { symbolOf } from './element-words.js';
import type { TermReading } from './search-term.js';
import { unlessRefused } from './unless-refused.js';

const ELEMENTS = /^\p{Lu}\p{Ll}?(?:[+/]\p{Lu}\p{Ll}?)+$/u;
const SYSTEM = /^(?:\p{L}{1,2}|\*)(?:-(?:\p{L}{1,2}|\*))+$/u;
/** Letters that are any element, as in formula types: Li-M-O is Li-*-O. */
const OPEN = /^[MAX]$/u;

/** Li+Mn+O and Li/Mn/O: elements. */
export function readElementsTerm(word: string): TermReading | undefined {
  if (!ELEMENTS.test(word)) return undefined;
  const symbols = word.split(/[+/]/);
  if (symbols.some((symbol) => symbolOf(symbol) !== symbol)) return undefined;
  return symbols.map((element) => ({ kind: 'element', element }));
}

/** Li-Fe-O, Li-*-O, R-Fe-B: a chemical system, in which letters may be a class or any element. */
export function readSystemTerm(word: string): TermReading | undefined {
  if (!SYSTEM.test(word)) return undefined;
  const members = word.split('-');
  const classes = members
    .filter((part) => Object.hasOwn(CLASSES_IN_SYSTEMS, part))
    .map((part) => CLASSES_IN_SYSTEMS[part]!);
  const symbols = members.filter((part) => !Object.hasOwn(CLASSES_IN_SYSTEMS, part)).map((part) => symbolOf(part));
  if (classes.length > 0 && symbols.length > 0 && !symbols.includes(undefined)) {
    return [
      ...classes.map((family) => ({ kind: 'class' as const, family, anion: false })),
      ...symbols.map((element) => ({ kind: 'element' as const, element: element! })),
      { kind: 'size', elements: members.length },
    ];
  }
  // Placeholders of formula types are any one element.
  const parts = members.map((part) => (part === '*' || (OPEN.test(part) && members.length > 2) ? '*' : symbolOf(part)));
  if (parts.includes(undefined)) return undefined;
  const system = parts.join('-');
  return unlessRefused(() => (parseChemicalSystem(system) ? [{ kind: 'system', system }] : []));
}
