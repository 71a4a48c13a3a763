import type { ElementFamily } from '../../chemistry/elements/element-families.js';
import { CLASS_LETTERS } from './class-letters.js';
import { elementWord, symbolOf } from './element-words.js';
import { readTypeTerm } from './read-type-term.js';
import type { TermReading } from './search-term.js';
import { structureFamily } from './structure-families.js';

/** `class:X`, `anion:O`, `family:spinel`, `type:BCN`: what a word means if it could mean something else. */
export function readPrefixedTerm(word: string): TermReading | undefined {
  const [, prefix, rest = ''] = /^(class|anion|family|type|elements):(.+)$/i.exec(word) ?? [];
  switch (prefix?.toLowerCase()) {
    case 'class': {
      const family = classOf(rest);
      return family && [{ kind: 'class', family, anion: false }];
    }
    case 'anion': {
      const family = classOf(rest);
      const symbol = symbolOf(rest) ?? elementOf(rest);
      if (symbol !== undefined) return [{ kind: 'anion', element: symbol }];
      return family && [{ kind: 'class', family, anion: true }];
    }
    case 'family': {
      const family = structureFamily(rest);
      return family && [{ kind: 'family', name: family.name }];
    }
    case 'elements':
      return /^[1-9]\d?$/.test(rest) ? [{ kind: 'size', elements: Number(rest) }] : undefined;
    case 'type':
      return readTypeTerm(rest);
    default:
      return undefined;
  }
}

/** A class by its letters in any case, or by name: class:Hal, class:hal, class:halogen. */
function classOf(word: string): ElementFamily | undefined {
  const letters =
    CLASS_LETTERS.find((name) => name === word) ??
    CLASS_LETTERS.find((name) => name.toLowerCase() === word.toLowerCase());
  const named = letters === undefined ? elementWord(word) : undefined;
  return letters ?? (named?.length === 1 && named[0]!.kind === 'class' ? named[0]!.family : undefined);
}

/** The element of a name: anion:oxygen, anion:oxide. */
function elementOf(word: string): string | undefined {
  const [term, ...more] = elementWord(word) ?? [];
  return (term?.kind === 'element' || term?.kind === 'anion') && more.length === 0 ? term.element : undefined;
}
