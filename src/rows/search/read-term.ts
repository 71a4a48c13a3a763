import { parseChemicalSystem } from '../../chemistry/chemical-system.js';
import { ELEMENT_FAMILIES, type ElementFamily } from '../../chemistry/elements/element-families.js';
import { parseFormulaPattern } from '../../chemistry/formula/formula-pattern.js';
import { formulaTerms } from '../../chemistry/formula/formula-terms.js';
import { parseFormula } from '../../chemistry/formula/formula.js';
import { conventionalFormula, reducedFormula } from '../../chemistry/formula/spellings.js';
import { ionLabel, readIon } from '../../chemistry/ions/ion.js';
import { IncognitaError } from '../../errors.js';
import { expandAbbreviation } from './abbreviations.js';
import { elementWord, symbolOf } from './element-words.js';
import { hasBalancedCharges } from './has-balanced-charges.js';
import { elementGroup } from './element-groups.js';
import { endMembers, endTexts } from './end-members.js';
import { formulaInAnotherCase } from './formula-in-another-case.js';
import { kindOfWord } from './kind-words.js';
import { readFormulaType } from './read-formula-type.js';
import { ROMAN } from './roman-numeral.js';
import { recaseSolution } from './recase-solution.js';
import type { SearchTree } from './search-term.js';
import { searchText } from './search-text.js';
import { similarWord } from './similar-word.js';
import { structureFamily } from './structure-families.js';

const ION_IN_ROMAN = /^(.+)\(([IV]+)\)$/iu;
/** Fe+3, and other ways to write a charge: Fe(3+), Fe^{3+}, [Fe3+], iron(3+). */
const CHARGE_BEHIND = /^(\p{Lu}\p{Ll}?)([+-])(\d)$/u;
const CHARGE_IN_BRACKETS = /^\[?(\p{L}+)(?:\^?\{|\()?(\d?)([+-])[\])}]$/u;
const CLASS_ION = /^([A-Za-z]{1,3})(\d?)([+-])$/;
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
  // The Strukturbericht of Laves phases.
  (word) => (/^C(?:14|15|36)$/.test(word) ? [{ kind: 'family', name: 'laves' }] : undefined),
  (word) => formulaOf(word),
  (word) => {
    const formulas = expandAbbreviation(word);
    return (
      formulas && [
        { kind: 'members', written: word, formulas: formulas.map((each) => reducedFormula(parseFormula(each))) },
      ]
    );
  },
  nameInCapitals,
  inCapitals,
  typeOf,
  prototypeOf,
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
  endTypes,
  (word) => {
    const symbol = symbolOf(word);
    return symbol === undefined ? undefined : [{ kind: 'element', element: symbol }];
  },
  (word) => (similarWord(word) === undefined ? inAnyCase(word) : undefined),
  inSmallLetters,
];

/** What a word of a search asks for (after NFKC and without a sign); undefined if it is none. */
export function readTerm(word: string): Reading | undefined {
  // Dimensions, not deuterium.
  if (/^[123]D$/.test(word)) return undefined;
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
  const charge = ROMAN.indexOf(roman.toUpperCase()) + 1;
  if (charge > 0) return ionByName(name, charge);
  const [, named = '', digit = '', sign = ''] = CHARGE_IN_BRACKETS.exec(word) ?? [];
  if (named.length > 2 && sign === '+') return ionByName(named, Number(digit || 1));
  const ions = word.split('/').map((each) => {
    const text = each
      .replace(CHARGE_IN_BRACKETS, '$1$2$3')
      .replace('^', '')
      .replace(LOWER_CASE, (letter) => letter.toUpperCase())
      .replace(CHARGE_BEHIND, '$1$3$2');
    const ion = readIon(text);
    return ion ? ({ kind: 'ion', ion: ionLabel(ion) } as const) : classIon(text);
  });
  return ions.includes(undefined) ? undefined : (ions as SearchTree[]);
}

/** Ln3+, X-, TM2+: an ion of one of the elements of a class. */
function classIon(text: string): SearchTree | undefined {
  const [, letters = '', digit = '', sign = ''] = CLASS_ION.exec(text) ?? [];
  const family = MEMBERS[letters] ?? CLASSES.find((name) => name === letters);
  const charge = Number(digit || 1) * (sign === '-' ? -1 : 1);
  return family === undefined ? undefined : { kind: 'class-ion', family, charge };
}

/** Fe(III), fe(iii), iron(III), 酸化鉄(III): the element that is named last has the charge; Ln(III), lanthanide(III). */
function ionByName(name: string, charge: number): Reading | undefined {
  const ofClass = classIon(`${name}${charge}+`);
  if (ofClass) return [ofClass];
  const symbol = symbolOf(name);
  const named: Reading =
    symbol !== undefined && name.length < 3 ? [{ kind: 'element', element: symbol }] : (elementWord(name) ?? []);
  const last = named.at(-1);
  if (last?.kind === 'class' && !last.anion) {
    return [...named.slice(0, -1), { kind: 'class-ion', family: last.family, charge }];
  }
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

/** A formula as it is written, or as chemists write it. */
function formulaOf(word: string, conventional = false): Reading | undefined {
  return unlessRefused(() => {
    const composition = parseFormula(word);
    const written = conventional ? conventionalFormula(composition) : word;
    return [{ kind: 'formula', formula: reducedFormula(composition), written }];
  });
}

function typeOf(word: string): Reading | undefined {
  const slots = readFormulaType(word);
  return slots ? [{ kind: 'type', slots }] : undefined;
}

/** IRON, BARIUM, TMD, MAX: a name in capitals is no formula type. */
function nameInCapitals(word: string): Reading | undefined {
  if (!/^[A-Z]{3,}s?$/.test(word)) return undefined;
  const family = structureFamily(word);
  if (family) return [{ kind: 'family', name: family.name }];
  return word.length > 3 ? elementWord(word) : undefined;
}

/** AxMO2, La1-xAxMnO3, Li2MnO3\u00b7LiMO2: the types and formulas at the ends of the amounts, or of the parts. */
function endTypes(word: string): Reading | undefined {
  const texts = word.includes('\u00b7') ? word.split('\u00b7') : endTexts(word);
  // B is open with A only.
  const renamed = /A(?![a-z])/.test(word)
    ? texts?.map((text) => (text.includes('A') ? text : text.replace(/B(?![a-z])/, 'A')))
    : texts;
  const ends = renamed?.map((text) => typeOf(text)?.[0] ?? formulaOf(text, true)?.[0]);
  if (!ends || ends.length === 0 || ends.includes(undefined) || !ends.some((end) => end!.kind === 'type'))
    return undefined;
  const [first, ...more] = uniqueBySpelling(ends as SearchTree[]);
  return [more.reduce<SearchTree>((left, right) => ({ kind: 'or', left, right }), first!)];
}

function uniqueBySpelling(trees: readonly SearchTree[]): SearchTree[] {
  return [...new Map(trees.map((tree) => [searchText(tree), tree])).values()];
}

/** An x that may be an amount, as in axmo2. */
const MAY_VARY = /x(?!\d*$|\d*y)/;

/** Whether two letters may be one symbol: rmno3 is no RMNO3. */
function hasLongSymbol(word: string): boolean {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)).some(
    (pair) => /^[a-z]{2}$/.test(pair) && symbolOf(pair) !== undefined,
  );
}

/** la1-xsrxmno3, abx3, ln2o3: what is read if the case of the letters is mended, which has one way. */
function inSmallLetters(word: string): Reading | undefined {
  if (word !== word.toLowerCase()) return undefined;
  const recased = recaseSolution(word);
  if (recased !== undefined) {
    const formulas = endMembers(recased);
    const read = formulas ? [{ kind: 'members' as const, written: recased, formulas }] : formulaOf(recased);
    if (read) return read;
  }
  if (!/\d/.test(word) || MAY_VARY.test(word)) return undefined;
  return (hasLongSymbol(word) ? undefined : typeOf(word.toUpperCase())) ?? lanthanoidType(word);
}

/** ln2o3, lnfeo3: as with lanthanum, of which the case is known. */
function lanthanoidType(word: string): Reading | undefined {
  if (!word.startsWith('ln')) return undefined;
  const formula = formulaInAnotherCase(`la${word.slice(2)}`);
  return formula === undefined ? undefined : typeOf(`Ln${formula.slice(2)}`);
}

/** Letters of the elements of a formula type but the last, which is X. */
const LETTERS = 'ABCD';

/** The formula type of K2NiF4-type and of 1:2:4. */
function prototypeOf(word: string): Reading | undefined {
  const type = typeOf(/^(.+)-type$/.exec(word)?.[1] ?? '');
  if (type) return type;
  const amounts = /^\d{1,3}(?::\d{1,3})+$/.test(word)
    ? word.split(':').map(Number)
    : formulaTerms(/^(.+)-type$/.exec(word)?.[1] ?? '')?.map(([, amount]) => amount);
  if (!amounts || amounts.length > LETTERS.length + 1) return undefined;
  return typeOf(amounts.map((amount, at) => `${at === amounts.length - 1 ? 'X' : LETTERS[at]}${amount}`).join(''));
}

/** The longest word without a digit that is taken for a formula in another case: nacl, not a word of a language. */
const LONGEST_WITHOUT_DIGITS = 6;

/** licoo2, NACL: if only the case keeps it from being a formula. A word without digits must have charges that balance. */
function inAnyCase(word: string): Reading | undefined {
  const formula = formulaInAnotherCase(word);
  if (formula === undefined) return undefined;
  const mayBeWord = !/\d/.test(word) && (word.length > LONGEST_WITHOUT_DIGITS || !hasBalancedCharges(formula));
  return mayBeWord ? undefined : formulaOf(formula);
}

/**
 * NACL, TIO2, BATIO3: capitals that could be a formula type, but are a formula with balanced charges. Types that begin with
 * A or R, and nitrates, stay: AMO2, RUO4, MNO3.
 */
function inCapitals(word: string): Reading | undefined {
  if (!/^(?![AR])[A-Z][A-Z\d]+$/.test(word) || word.includes('NO3')) return undefined;
  const formula = formulaInAnotherCase(word);
  return formula !== undefined && hasBalancedCharges(formula) ? formulaOf(formula) : undefined;
}

function unlessRefused(read: () => Reading): Reading | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof IncognitaError) return undefined;
    throw error;
  }
}
