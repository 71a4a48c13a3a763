import { parseChemicalSystem } from '../../chemistry/chemical-system.js';
import { ELEMENT_FAMILIES, type ElementFamily } from '../../chemistry/elements/element-families.js';
import { parseFormulaPattern } from '../../chemistry/formula/formula-pattern.js';
import { formulaTerms } from '../../chemistry/formula/formula-terms.js';
import { parseFormula } from '../../chemistry/formula/formula.js';
import { reducedFormula } from '../../chemistry/formula/spellings.js';
import { ionLabel, readIon } from '../../chemistry/ions/ion.js';
import { likeliestForm } from '../../chemistry/ions/likeliest-form.js';
import { IncognitaError } from '../../errors.js';
import { abbreviated } from './abbreviations.js';
import { elementWord, symbolOf } from './element-words.js';
import { endMembers } from './end-members.js';
import { kindOfWord } from './kind-words.js';
import { readFormulaType } from './read-formula-type.js';
import { ROMAN } from './roman-numeral.js';
import type { SearchTree } from './search-term.js';
import { structureFamily } from './structure-families.js';

const ION_IN_ROMAN = /^(.+)\(([IV]+)\)$/u;
const CHARGE_BEHIND = /^(\p{Lu}\p{Ll}?)([+-])(\d)$/u;
/** fe3+: the first letter of an ion with its charge. */
const LOWER_CASE = /^[a-z](?=[a-z]?\d?[+-]$)/u;
const ELEMENTS = /^\p{Lu}\p{Ll}?(?:[+/]\p{Lu}\p{Ll}?)+$/u;
const SYSTEM = /^(?:\p{L}{1,2}|\*)(?:-(?:\p{L}{1,2}|\*))+$/u;
/** Letters that are any element, as in formula types: Li-M-O is Li-*-O. */
const OPEN = /^[MAX]$/u;
const ID = /^(?:[a-z]{2,10}[-_ ]\d+|(?:mp|cod|icsd|oqmd|jvasp|amcsd|agm)\d+)$/i;

/** One condition, or several that must all hold, as "titanate" means Ti and O. */
type Reading = readonly SearchTree[];

/** How each kind of term is recognised, in the order in which they are tried. */
const READERS: readonly ((word: string) => Reading | undefined)[] = [
  prefixed,
  (word) => {
    const ofKind = kindOfWord(word);
    return ofKind && [{ kind: 'of-kind', ofKind }];
  },
  ionOf,
  systemOf,
  elementsOf,
  (word) => (word.includes('*') ? pattern(word) : undefined),
  (word) => (symbolOf(word) === word ? [{ kind: 'element', element: word }] : undefined),
  formulaOf,
  (word) => {
    const formulas = abbreviated(word);
    return (
      formulas && [
        { kind: 'members', written: word, formulas: formulas.map((each) => reducedFormula(parseFormula(each))) },
      ]
    );
  },
  inCapitals,
  typeOf,
  prototypeOf,
  elementWord,
  (word) => {
    const family = structureFamily(word);
    return family && [{ kind: 'family', name: family.name }];
  },
  (word) => (ID.test(word) ? [{ kind: 'id', id: word }] : undefined),
  (word) => {
    const formulas = endMembers(word);
    return formulas && [{ kind: 'members', written: word, formulas }];
  },
  (word) => {
    const symbol = symbolOf(word);
    return symbol === undefined ? undefined : [{ kind: 'element', element: symbol }];
  },
  inAnyCase,
];

/** What a word of a search asks for (after NFKC and without a sign); undefined if it is none. */
export function readTerm(word: string): Reading | undefined {
  for (const read of READERS) {
    const found = read(word);
    if (found) return found;
  }
  return undefined;
}

/** `class:X`, `anion:O`, `family:spinel`, `type:BCN`: what a word means if it could mean something else. */
function prefixed(word: string): Reading | undefined {
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
      return typeOf(rest);
    default:
      return undefined;
  }
}

const CLASSES = Object.keys(ELEMENT_FAMILIES) as ElementFamily[];

/** A class by its letters in any case, or by name: class:Hal, class:hal, class:halogen. */
function classOf(word: string): ElementFamily | undefined {
  const letters =
    CLASSES.find((name) => name === word) ?? CLASSES.find((name) => name.toLowerCase() === word.toLowerCase());
  const named = letters === undefined ? elementWord(word) : undefined;
  return letters ?? (named?.length === 1 && named[0]!.kind === 'class' ? named[0]!.family : undefined);
}

/** The element of a name: anion:oxygen, anion:oxide. */
function elementOf(word: string): string | undefined {
  const [term, ...more] = elementWord(word) ?? [];
  return (term?.kind === 'element' || term?.kind === 'anion') && more.length === 0 ? term.element : undefined;
}

function ionOf(word: string): Reading | undefined {
  const [, name = '', roman = ''] = ION_IN_ROMAN.exec(word) ?? [];
  const charge = ROMAN.indexOf(roman) + 1;
  if (charge > 0) return ionByName(name, charge);
  const ions = word.split('/').map((each) =>
    readIon(
      each
        .replace('^', '')
        .replace(LOWER_CASE, (letter) => letter.toUpperCase())
        .replace(CHARGE_BEHIND, '$1$3$2'),
    ),
  );
  return ions.includes(null) ? undefined : ions.map((ion) => ({ kind: 'ion', ion: ionLabel(ion!) }));
}

/** Fe(III), iron(III), 酸化鉄(III): the element that is named last has the charge. */
function ionByName(name: string, charge: number): Reading | undefined {
  const named: Reading = symbolOf(name) === name ? [{ kind: 'element', element: name }] : (elementWord(name) ?? []);
  const last = named.at(-1);
  const ion = last?.kind === 'element' ? readIon(`${last.element}${charge}+`) : null;
  return ion ? [...named.slice(0, -1), { kind: 'ion', ion: ionLabel(ion) }] : undefined;
}

/** Li+Mn+O and Li/Mn/O: elements. */
function elementsOf(word: string): Reading | undefined {
  if (!ELEMENTS.test(word)) return undefined;
  const symbols = word.split(/[+/]/);
  if (symbols.some((symbol) => symbolOf(symbol) !== symbol)) return undefined;
  return symbols.map((element) => ({ kind: 'element', element }));
}

/** Classes that are members of a system: R-Fe-B, Ln-Ni-O. */
const MEMBERS: Readonly<Record<string, ElementFamily>> = {
  R: 'R',
  RE: 'R',
  Ln: 'Ln',
  T: 'T',
  TM: 'T',
  Ae: 'Ae',
  AE: 'Ae',
  Ch: 'Ch',
  Pn: 'Pn',
};

function systemOf(word: string): Reading | undefined {
  if (!SYSTEM.test(word)) return undefined;
  const members = word.split('-');
  const classes = members.filter((part) => Object.hasOwn(MEMBERS, part)).map((part) => MEMBERS[part]!);
  const symbols = members.filter((part) => !Object.hasOwn(MEMBERS, part)).map((part) => symbolOf(part));
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

function pattern(word: string): Reading | undefined {
  return unlessRefused(() => (parseFormulaPattern(word) ? [{ kind: 'pattern', pattern: word }] : []));
}

function formulaOf(word: string): Reading | undefined {
  return unlessRefused(() => [{ kind: 'formula', formula: reducedFormula(parseFormula(word)), written: word }]);
}

function typeOf(word: string): Reading | undefined {
  const slots = readFormulaType(word);
  return slots ? [{ kind: 'type', slots }] : undefined;
}

/** Letters of the elements of a formula type but the last, which is X. */
const LETTERS = 'ABCD';

/** The formula type of K2NiF4-type and of 1:2:4. */
function prototypeOf(word: string): Reading | undefined {
  const amounts = /^\d{1,3}(?::\d{1,3})+$/.test(word)
    ? word.split(':').map(Number)
    : formulaTerms(/^(.+)-type$/.exec(word)?.[1] ?? '')?.map(([, amount]) => amount);
  if (!amounts) return typeOf(/^(.+)-type$/.exec(word)?.[1] ?? '');
  if (amounts.length > LETTERS.length + 1) return undefined;
  return typeOf(amounts.map((amount, at) => `${at === amounts.length - 1 ? 'X' : LETTERS[at]}${amount}`).join(''));
}

/** The longest word without a digit that is taken for a formula in another case: nacl, not a word of a language. */
const LONGEST_WITHOUT_DIGITS = 6;

/** licoo2, NACL: if only the case keeps it from being a formula. A word without digits must have charges that balance. */
function inAnyCase(word: string): Reading | undefined {
  const formula = formulaInAnotherCase(word);
  if (formula === undefined) return undefined;
  const mayBeWord = !/\d/.test(word) && (word.length > LONGEST_WITHOUT_DIGITS || !balances(formula));
  return mayBeWord ? undefined : formulaOf(formula);
}

/**
 * NACL, TIO2, BATIO3: capitals that could be a formula type, but are a formula with balanced charges. Types that begin with
 * A or R, and nitrates, stay: AMO2, RUO4, MNO3.
 */
function inCapitals(word: string): Reading | undefined {
  if (!/^(?![AR])[A-Z][A-Z\d]+$/.test(word) || word.includes('NO3')) return undefined;
  const formula = formulaInAnotherCase(word);
  return formula !== undefined && balances(formula) ? formulaOf(formula) : undefined;
}

function formulaInAnotherCase(word: string): string | undefined {
  try {
    parseFormula(word);
  } catch (error) {
    if (!(error instanceof IncognitaError)) throw error;
    const { suggestion } = error.details;
    if (typeof suggestion === 'string' && suggestion.toLowerCase() === word.toLowerCase()) return suggestion;
  }
  return undefined;
}

function balances(formula: string): boolean {
  return typeof likeliestForm(parseFormula(formula)) === 'object';
}

function unlessRefused(read: () => Reading): Reading | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof IncognitaError) return undefined;
    throw error;
  }
}
