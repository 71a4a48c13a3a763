import { parseFormula } from '../../chemistry/formula/formula.js';
import { reducedFormula } from '../../chemistry/formula/spellings.js';
import { expandAbbreviation } from './abbreviations.js';
import { elementGroup } from './element-groups.js';
import { elementWord, symbolOf } from './element-words.js';
import { endMembers } from './end-members.js';
import { kindOfWord } from './kind-words.js';
import { readAmountTerm } from './read-amount-term.js';
import { readPatternTerm, readFormulaTerm } from './read-formula-term.js';
import { readInAnyCase, readInCapitals, readInSmallLetters } from './read-in-another-case.js';
import { readIonTerm } from './read-ion-term.js';
import { readPrefixedTerm } from './read-prefixed-term.js';
import { readSystemTerm, readElementsTerm } from './read-system-term.js';
import { readTypeTerm, readPrototypeTerm, readEndTypes } from './read-type-term.js';
import type { TermReading } from './search-term.js';
import { similarWord } from './similar-word.js';
import { structureFamily } from './structure-families.js';

const ID = /^(?:[a-z]{2,10}[-_ ]\d+|(?:mp|cod|icsd|oqmd|jvasp|amcsd|agm)\d+)$/i;

/** How each kind of term is recognised, in the order in which they are tried. */
const READERS: readonly ((word: string) => TermReading | undefined)[] = [
  readPrefixedTerm,
  (word) => {
    const ofKind = kindOfWord(word);
    return ofKind && [{ kind: 'of-kind', ofKind }];
  },
  readAmountTerm,
  (word) => (word === 'D' ? [{ kind: 'element', element: 'H' }] : undefined),
  readIonTerm,
  readSystemTerm,
  readElementsTerm,
  (word) => (word.includes('*') ? readPatternTerm(word) : undefined),
  (word) => (symbolOf(word) === word ? [{ kind: 'element', element: word }] : undefined),
  // The Strukturbericht of Laves phases.
  (word) => (/^C(?:14|15|36)$/.test(word) ? [{ kind: 'family', name: 'laves' }] : undefined),
  (word) => readFormulaTerm(word),
  (word) => {
    const formulas = expandAbbreviation(word);
    return (
      formulas && [
        { kind: 'members', written: word, formulas: formulas.map((each) => reducedFormula(parseFormula(each))) },
      ]
    );
  },
  readNameInCapitals,
  readInCapitals,
  readTypeTerm,
  readPrototypeTerm,
  elementWord,
  (word) => {
    const group = elementGroup(word);
    return group && [group];
  },
  (word) => {
    const family = structureFamily(word);
    return family && [{ kind: 'family', name: family.name }];
  },
  (word) => (ID.test(word) ? [{ kind: 'id', id: word }] : undefined),
  (word) => {
    const formulas = endMembers(word);
    return formulas && [{ kind: 'members', written: word, formulas }];
  },
  readEndTypes,
  (word) => {
    const symbol = symbolOf(word);
    return symbol === undefined ? undefined : [{ kind: 'element', element: symbol }];
  },
  (word) => (similarWord(word) === undefined ? readInAnyCase(word) : undefined),
  readInSmallLetters,
];

/** What a word of a search asks for (after NFKC and without a sign); undefined if it is none. */
export function readTerm(word: string): TermReading | undefined {
  // Dimensions, not deuterium.
  if (/^[123]D$/.test(word)) return undefined;
  for (const read of READERS) {
    const found = read(word);
    if (found) return found;
  }
  return undefined;
}

/** IRON, BARIUM, TMD, MAX: a name in capitals is no formula type. */
function readNameInCapitals(word: string): TermReading | undefined {
  if (!/^[A-Z]{3,}s?$/.test(word)) return undefined;
  const family = structureFamily(word);
  if (family) return [{ kind: 'family', name: family.name }];
  return word.length > 3 ? elementWord(word) : undefined;
}
