import { IncognitaError } from '../errors.js';
import { message, type Message } from '../messages/message.js';
import type { Composition } from './composition.js';
import { elementBySymbol } from './elements/elements.js';

/** The elements of a composition in alphabetical order, joined by hyphens: "Fe-Li-O-P". */
export function chemicalSystem(composition: Composition): string {
  return composition.elements.join('-');
}

/** A chemical system in which some elements may be open. */
export interface ChemicalSystemPattern {
  /** The given elements in alphabetical order. */
  readonly elements: readonly string[];
  /** How many further, different elements there must be. */
  readonly wildcards: number;
  /** elements.length + wildcards */
  readonly arity: number;
}

/** More elements than this has no compound of interest, and no pattern. */
export const MAX_SYSTEM_ARITY = 20;

/** How much of a refused text is repeated in the message, in characters. */
const ECHO = 60;

/** Every part as an element if only its case is wrong; undefined if a part cannot be guessed. */
function correction(parts: readonly string[]): string | undefined {
  const guesses = parts.map((part) => {
    const guess = part === '*' ? part : part.slice(0, 1).toUpperCase() + part.slice(1).toLowerCase();
    return guess === '*' || elementBySymbol(guess) ? guess : undefined;
  });
  return guesses.includes(undefined) ? undefined : guesses.join('-');
}

function withoutRepeats(parts: readonly string[]): string {
  return parts.filter((part, index) => part === '*' || parts.indexOf(part) === index).join('-');
}

/**
 * Reads a chemical system: element symbols and wildcards in any order, joined by hyphens, such as "Ba-O-Ti" or
 * "Li-*-O". Spaces around hyphens are allowed.
 *
 * Throws CHEMICAL_SYSTEM_INVALID, details { text, position, suggestion? }, position 0-based
 */
export function parseChemicalSystem(text: string): ChemicalSystemPattern {
  const fail = (reason: Message, position: number, suggestion?: string): never => {
    throw new IncognitaError(
      'CHEMICAL_SYSTEM_INVALID',
      message('system.unreadable', { text: text.slice(0, ECHO), reason }),
      suggestion === undefined ? { text, position } : { text, position, suggestion },
    );
  };
  if (text.trim() === '') fail(message('system.empty'), 0);
  const raw = text.split('-');
  if (raw.length > MAX_SYSTEM_ARITY) fail(message('pattern.too-many-elements', { most: MAX_SYSTEM_ARITY }), 0);
  // Deuterium is hydrogen, as in formulas.
  const parts = raw.map((part) => (part.trim() === 'D' ? 'H' : part.trim()));
  const elements: string[] = [];
  let wildcards = 0;
  let position = 0;
  for (const [index, part] of parts.entries()) {
    const start = position + (raw[index]!.length - raw[index]!.trimStart().length);
    if (part === '*') wildcards += 1;
    else if (part === '') fail(message('system.missing-element'), start, correction(parts.filter(Boolean)));
    else if (!elementBySymbol(part))
      fail(message('formula.not-an-element', { symbol: part.slice(0, 20) }), start, correction(parts));
    else if (elements.includes(part))
      fail(message('pattern.repeated-element', { symbol: part }), start, withoutRepeats(parts));
    else elements.push(part);
    position += raw[index]!.length + 1;
  }
  return { elements: elements.sort(), wildcards, arity: parts.length };
}
