import { CONCEPT_PHRASES } from './concepts.js';
import { GROUP_PHRASES } from './element-groups.js';
import { elementWord, symbolOf } from './element-words.js';
import { withPlainJapanese } from './plain-japanese.js';
import { romanNumeral } from './roman-numeral.js';

/** Names of several words, which are one with hyphens; of others the name that the search has. The longer ones first. */
const NAMES =
  'alkaline earth metal, alkali metal, alkaline earth, rare earth element, rare earth metal, rare earth, transition metal, inverse spinel, vacancy ordered double perovskite, layered perovskite, cubic perovskite, hexagonal perovskite, orthorhombic perovskite, double perovskite, half heusler, full heusler, ruddlesden popper, dion jacobson, tungsten bronze, rock salt, zinc blende, filled skutterudite, max phase, chevrel phase, a15 phase = a15, anti perovskite = antiperovskite, inverse perovskite = antiperovskite';

const MORE_NAMES =
  'quaternary heusler, tetragonal perovskite = perovskite, rhombohedral perovskite = perovskite, table salt, mixed halide, acid salt, group IA = group-1, group IIA = group-2, van der waals, band gap, solar cell';

/** Other names of several words, each as one with hyphens. */
const HYPHENATED = [...GROUP_PHRASES, ...CONCEPT_PHRASES].map((name) => name.replaceAll('-', ' '));

const PHRASES = [...NAMES.split(', '), ...MORE_NAMES.split(', '), ...HYPHENATED].map((line) => {
  const [name, word] = line.split(' = ') as [string, string?];
  const pattern = new RegExp(`(?<![\\w-])${name.replaceAll(' ', '[ -]')}(?=s?(?![\\w-]))`, 'giu');
  return { pattern, word: word ?? name.replaceAll(' ', '-') };
});

/** "no" and "not" by other words. */
const NEGATIONS = /(?<![\w-])(?:w\/o(?!\w)|non-(?=[a-z]+s?(?![\w-])))/giu;
/** Two elements or more share a place in a chemical system: (Li,Na)-Fe-O. */
const SHARED_SYSTEM =
  /(?<=^|\s)[({](\p{Lu}\p{Ll}?(?:\s?[,|/]\s?\p{Lu}\p{Ll}?)+)[)}]((?:-(?:\p{Lu}\p{Ll}?|\*))+)(?=$|\s)/gu;
/** Fe III; one letter would be iodine or vanadium. */
const ROMAN_APART = /(?<=^|[\s,;(])(\p{Lu}\p{Ll}?)\s+(II|III|IV|VI|VII)(?=$|[\s,;)])/gu;
/** NaCl structure, as NaCl-type. */
const STRUCTURE_OF = /(?<![\w-])((?:\p{Lu}\p{Ll}?\d*){2,})[ -]structures?(?:[ -]types?)?(?![\w-])/gu;

const IDS = /(?<![\w-])(mp|cod|icsd|oqmd|jvasp|amcsd)[ :#]+(\d+)(?![\w-])/giu;
const FREE = /(?<![\w-])([A-Za-z]+)[- ]free(?![\w-])/gu;
const BASED = /(?<![\w-])([A-Za-z]+)-(?:based|containing)(?![\w-])/gu;
const FILLERS =
  /(?<![\w-])(?:of|the|but|any|all|containing|contains?|including|having|compounds?|materials?|phases?|structures?)(?![\w-])/gu;

const TYPE = /(?<![\w-])(\p{Lu}[\w()·{}']*)[ -]?(?:type|型)(?:[ -]?structures?|構造)?(?![\w-])/gu;

/** "without Co or Ni": an element that is left out, and others behind it. */
const LEFT_OUT = /(?<![\w-])(without|no|neither|free of|excluding|except(?: for)?)\s+(?=[A-Za-z])/giu;
/** "oxides of Li or Na". */
const ONE_OF = /(?<![\w-])(?:of|with|containing)\s+(?=[A-Za-z])/giu;
const FIRST = /^[A-Za-z]+(?![\w-])/u;
const NEXT = /^(?:\s*,\s*(?:(and|or|nor)\s+)?|\s+(and|or|nor)\s+)([A-Za-z]+)(?![\w-])/u;

const NUMBERS = ['one', 'two', 'three', 'four', 'five'];
const ELEMENTS = /(?<![\w-])([1-9]|one|two|three|four|five)[ -]elements?(?![\w-])/giu;

/** From one on. */
const VALENCES = ['mono', 'di', 'tri', 'tetra', 'penta', 'hexa'];
const VALENT = /(?<![\w-])(mono|di|tri|tetra|penta|hexa)valent\s+([A-Za-z-]+)(?![\w-])/giu;
const CHARGE_APART = /(?<=^|[\s,;(])(\p{Lu}\p{Ll}?)\s+(\d[+-])(?=$|[\s,;)])/gu;
const NAME_AND_CHARGE = /(?<=^|[\s,;(])([\p{L}-]{3,}?)[ -]([1-6])\+(?=$|[\s,;)])/gu;

/** Li - Mn - O: a chemical system with blanks. */
const SYSTEM_APART = /(?<=^|[\s,;(])(?:\p{L}{1,2}|\*)(?: - (?:\p{L}{1,2}|\*)){2,}(?=$|[\s,;)])/gu;

function isElement(word: string): boolean {
  if (symbolOf(word) !== undefined) return true;
  const named = elementWord(word);
  return named?.length === 1 && named[0]!.kind === 'element';
}

/** The elements of a list such as "Pb, Cd or Hg" at the start of a text, how the last is joined, and how long the list is. */
function listAt(text: string): { elements: string[]; joint: string; length: number } {
  const elements: string[] = [];
  let [joint, length] = ['', 0];
  for (let found = FIRST.exec(text); found; found = NEXT.exec(text.slice(length))) {
    const element = found.length > 1 ? found[3]! : found[0];
    if (!isElement(element)) break;
    elements.push(element);
    if (found.length > 1) joint = found[1] ?? found[2] ?? '';
    length += found[0].length;
  }
  return { elements, joint, length };
}

/** Lists of elements behind a word, each written anew if it is joined by one of the words. */
function withLists(
  text: string,
  before: RegExp,
  joints: readonly string[],
  written: (elements: readonly string[]) => string,
): string {
  let [done, at] = ['', 0];
  for (const match of text.matchAll(before)) {
    if (match.index < at || match[1] === 'No') continue;
    const start = match.index + match[0].length;
    const { elements, joint, length } = listAt(text.slice(start));
    const isAlone = elements.length === 1 && /^(?:neither|free|exc)/i.test(match[0]) && joints.includes('nor');
    if (!isAlone && !(elements.length > 1 && joints.includes(joint))) continue;
    done += `${text.slice(at, match.index)} ${written(elements)} `;
    at = start + length;
  }
  return done + text.slice(at);
}

/**
 * A search without the words of prose: "oxides of lithium" is "oxides lithium", "lead-free" is "not lead", "without Co or Ni"
 * is "not Co not Ni", "oxides of Li or Na" is "oxides (Li or Na)", names of several words are one, and Japanese is apart
 * from symbols.
 */
export function withPlainWords(text: string): string {
  const signs = text.replace(NEGATIONS, (found) =>
    found.startsWith('n') || found.startsWith('N') ? 'not ' : 'without',
  );
  const phrases = PHRASES.reduce((done, { pattern, word }) => done.replace(pattern, word), signs);
  const lists = withLists(
    withLists(phrases, LEFT_OUT, ['and', 'or', 'nor'], (elements) =>
      elements.map((element) => `not ${element}`).join(' '),
    ),
    ONE_OF,
    ['or'],
    (elements) => `(${elements.join(' or ')})`,
  );
  const plain = lists
    .replace(IDS, '$1-$2')
    .replace(FREE, ' not $1 ')
    .replace(BASED, '$1')
    .replace(ELEMENTS, (_, count: string) => `elements:${NUMBERS.indexOf(count.toLowerCase()) + 1 || count}`)
    .replace(VALENT, (_, word: string, name: string) => {
      const valence = VALENCES.indexOf(word.toLowerCase()) + 1;
      return `${symbolOf(name) ?? name}(${romanNumeral(valence)})`;
    })
    .replace(CHARGE_APART, '$1$2')
    .replace(ROMAN_APART, '$1($2)')
    .replace(SHARED_SYSTEM, (_, shared: string, others: string) => {
      const systems = shared.split(/[,|/]/).map((element) => `${element.trim()}${others}`);
      return `(${systems.join(' or ')})`;
    })
    .replace(NAME_AND_CHARGE, (_, name: string, charge: string) => `${name}(${romanNumeral(Number(charge))})`)
    .replace(SYSTEM_APART, (system) => system.replaceAll(' ', ''))
    .replace(STRUCTURE_OF, '$1-type')
    .replace(FILLERS, ' ')
    .replace(TYPE, '$1-type');
  return withPlainJapanese(plain).trim();
}
