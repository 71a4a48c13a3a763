import { FLAG_NAMES } from '../calibration/flags/flag.js';
import { parseChemicalSystem } from '../chemistry/chemical-system.js';
import { ELEMENTS } from '../chemistry/elements/elements.js';
import { formulaPatternText, parseFormulaPattern } from '../chemistry/formula/formula-pattern.js';
import { ionLabel, MAX_ION_CHARGE, parseIon } from '../chemistry/ions/ion.js';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { nameOf } from '../messages/name-of.js';
import type { Condition, ConditionType } from './condition.js';
import { columnTestMessage, columnTestText, readColumnTest } from './column-test.js';
import { ionWords } from './ion-words.js';
import { flagsAmong, readFlag } from './read-flag.js';
import { readKind } from './read-kind.js';
import { kindByName } from '../space/kind-names.js';
import { SPACE_KINDS } from '../space/space-choice.js';
import { joinParts, searchParts } from './search/split-search.js';
import { hasId } from './search/formulas-of-ids.js';
import { parseSearch } from './search/parse-search.js';
import { searchContent } from './search/search-tests.js';
import { searchMessage } from './search/search-message.js';
import { searchText } from './search/search-text.js';
import type { SearchTree } from './search/search-term.js';
import { contentOfAnonymousFormula, readAnonymousFormula } from './read-anonymous-formula.js';
import { elementsAmong, readElement, readElements } from './read-elements.js';
import type { RowContent } from './row-test.js';

/** From this number of elements on they are counted in one chip. */
const ELEMENTS_COUNTED = 6;

const FLAG_CHOICES = FLAG_NAMES.map((name) => [name, nameOf('flag', name)] as const);

/**
 * The conditions on the rows of a list: how each is read, matched, chosen, spelt and shown. The API's parameter, the
 * option of `export`, the fields and chips of the pages and the matching follow from its entry. A new one needs its
 * entry here, its parameter in api-spec.yaml and the Japanese of its texts; test/rows/conditions.test.ts says what is missing.
 */
export const CONDITIONS = {
  elements: list({
    option: { value: '<symbols>', description: 'only with all of these elements, e.g. Li,O' },
    read: readElements,
    readAddress: elementsAmong,
    tests: (elements) => elements.map(holds),
    chips: (elements) =>
      elements.map((element) => ({
        id: `with-${element}`,
        message: message('condition.with-element', { element }),
        rest: without(elements, element),
      })),
  }),
  exclude: list({
    option: { value: '<symbols>', description: 'only without these elements, e.g. Pb,Cd' },
    read: readElements,
    readAddress: elementsAmong,
    tests: (elements) => [{ none: elements.map(holds) }],
    chips: (elements) =>
      elements.length >= ELEMENTS_COUNTED
        ? [
            {
              id: 'without',
              message: message('condition.without-elements', { count: elements.length }),
              rest: undefined,
            },
          ]
        : elements.map((element) => ({
            id: `without-${element}`,
            message: message('condition.without-element', { element }),
            rest: without(elements, element),
          })),
  }),
  chemicalSystem: text({
    option: { value: '<system>', description: 'only this chemical system, e.g. Ba-Ti-O or Li-*-O' },
    read: (system) => {
      const { elements, wildcards } = parseChemicalSystem(system);
      return [...elements, ...Array<string>(wildcards).fill('*')].join('-');
    },
    // A row of that many elements that has all the given ones has nothing left to differ in.
    tests: (system) => {
      const { arity, elements } = parseChemicalSystem(system);
      return [{ arity }, ...elements.map(holds)];
    },
    chips: (system) => [{ id: 'system', message: message('condition.system', { system }), rest: undefined }],
  }),
  anonymousFormula: text({
    option: { value: '<formula>', description: 'only this formula type, e.g. A3BC, or ABO3 for oxides only' },
    read: readAnonymousFormula,
    tests: (type) => [contentOfAnonymousFormula(type)],
    chips: (type) => [{ id: 'type', message: message('condition.type', { type }), as: 'formula', rest: undefined }],
  }),
  formula: text({
    option: { value: '<pattern>', description: 'only formulas of this pattern, * for any one element, e.g. "*2O3"' },
    read: (pattern) => formulaPatternText(parseFormulaPattern(pattern.trim())),
    // Once the given elements have their amounts, the anonymous formula leaves the open ones no others than theirs.
    tests: (pattern) => {
      const { arity, anonymousFormula, given } = parseFormulaPattern(pattern);
      return [{ arity }, { anonymousFormula }, ...given.map((atoms) => ({ atoms }))];
    },
    chips: (formula) => [
      { id: 'formula', message: message('condition.formula', { formula }), as: 'formula', rest: undefined },
    ],
  }),
  anion: text({
    option: { value: '<symbol>', description: 'only with this anion, e.g. O' },
    ofIons: true,
    read: (anion) => (anion.trim() === '' ? undefined : readElement(anion.trim())),
    tests: (element) => [{ ion: { element, to: -1 } }],
    chips: (anion) => [{ id: 'anion', message: message('condition.anion', { anion }), rest: undefined }],
  }),
  kind: list({
    option: { value: '<kinds>', description: `only of one of these kinds: ${SPACE_KINDS.join(', ')}` },
    read: (kinds) => [...new Set(kinds.map(readKind))].sort(),
    readAddress: (words) => {
      const kinds = [...new Set(words.split(',').flatMap((word) => kindByName(word) ?? []))].sort();
      return kinds.length > 0 ? kinds : undefined;
    },
    tests: (kinds) => [{ any: kinds.map((kind) => ({ kind: readKind(kind) })) }],
    chips: (kinds) => [
      {
        id: 'kind',
        message: message('condition.kind', { kinds: kinds.map((kind) => nameOf('kind', kind)) }),
        rest: undefined,
      },
    ],
  }),
  arity: number({
    // The command and the pages choose the list by it.
    onPages: false,
    read: (arity) => arity,
    readAddress: () => undefined,
    tests: (arity) => [{ arity }],
    chips: () => [],
  }),
  scoreMin: number({
    option: { value: '<score>', description: 'only scores of at least this, 0 to 1' },
    field: { kind: 'fraction', label: message('condition.field-score-min') },
    read: (scoreMin) => {
      if (scoreMin >= 0 && scoreMin <= 1) return scoreMin;
      throw new IncognitaError('USAGE', message('filter.score-range'), { scoreMin });
    },
    readAddress: (word) => (Number(word) > 0 && Number(word) <= 1 ? Number(word) : undefined),
    tests: (scoreFrom) => [{ scoreFrom }],
    chips: (score) => [
      { id: 'score', message: message('condition.score-from', { score: String(score) }), rest: undefined },
    ],
  }),
  anyOf: list({
    option: { value: '<symbols>', description: 'only with at least one of these elements, e.g. Li,Na' },
    field: { kind: 'element group', label: message('condition.field-any-of') },
    read: readElements,
    readAddress: elementsAmong,
    tests: (elements) => [{ any: elements.map(holds) }],
    chips: (elements) => [
      {
        id: 'any-of',
        message: message('condition.with-one-of', { elements: elements.join(',') }),
        as: 'element group',
        rest: undefined,
      },
    ],
  }),
  onlyOf: list({
    option: { value: '<symbols>', description: 'only with no other elements than these, e.g. Li,P,S,Cl' },
    field: { kind: 'text', label: message('condition.field-only-of'), placeholder: 'Li, P, S, Cl' },
    read: (elements) => readElements(elements.flatMap((word) => word.split('-'))),
    readAddress: (text) => elementsAmong(text.replaceAll('-', ',')),
    tests: (elements) => [{ none: elementsBeside(elements).map(holds) }],
    chips: (elements) => [
      {
        id: 'only-of',
        message: message('condition.only-of', { elements: elements.join(',') }),
        rest: undefined,
      },
    ],
  }),
  ions: list({
    option: { value: '<ions>', description: 'only with all of these ions, e.g. Fe3+,O2-' },
    ofIons: true,
    field: { kind: 'text', label: message('condition.field-ions'), placeholder: 'Fe3+, O2-' },
    read: (ions) => [...new Set(ions.map((word) => ionLabel(parseIon(word))))].sort(),
    readAddress: ionWords,
    tests: (ions) => ions.map(parseIon).map(({ element, charge }) => ({ ion: { element, from: charge, to: charge } })),
    chips: (ions) =>
      ions.map((ion) => ({
        id: `ion-${ion}`,
        message: message('condition.with-ion', { ion }),
        as: 'ion',
        rest: without(ions, ion),
      })),
  }),
  chargeMax: number({
    option: { value: '<charge>', description: 'only without cations of a higher charge' },
    ofIons: true,
    read: (chargeMax) => {
      if (Number.isInteger(chargeMax) && chargeMax >= 1 && chargeMax <= MAX_ION_CHARGE) return chargeMax;
      throw new IncognitaError('USAGE', message('filter.charge-range', { most: MAX_ION_CHARGE }), { chargeMax });
    },
    readAddress: (word) => (Number.isInteger(Number(word)) && Number(word) > 0 ? Number(word) : undefined),
    tests: (charge) => [{ none: [{ ion: { from: charge + 1 } }] }],
    chips: (charge) => [{ id: 'charge', message: message('condition.no-cation-above', { charge }), rest: undefined }],
  }),
  search: text({
    option: {
      value: '<search>',
      description: 'only what a search finds, e.g. "perovskite and not Pb"; see docs/search.md',
    },
    read: (typed) => searchText(checkedSearch(typed)),
    readAddress: (typed) => {
      try {
        const tree = parseSearch(typed);
        // Ids are looked up when the rows are asked for.
        return searchText(hasId(tree) ? tree : checkedSearch(typed));
      } catch {
        return undefined;
      }
    },
    tests: (typed) => searchParts(parseSearch(typed)).map(searchContent),
    chips: (typed) => {
      const parts = searchParts(parseSearch(typed));
      return parts.map((part, index) => {
        const rest = joinParts(parts.filter((_, other) => other !== index));
        return {
          id: `search-${index}`,
          message: searchMessage(part),
          as: 'search',
          rest: rest && searchText(rest),
        };
      });
    },
  }),
  where: list({
    option: {
      value: '<conditions>',
      description: 'only rows whose computed columns pass, e.g. "gap>=1.5,!solid_solution"; see columns',
    },
    read: (words) => [...new Set(words.map((word) => columnTestText(readColumnTest(word))))].sort(),
    readAddress: (text) =>
      text.split(',').flatMap((word) => {
        try {
          return columnTestText(readColumnTest(word));
        } catch {
          return [];
        }
      }),
    tests: (words) => words.map((word) => ({ column: readColumnTest(word) })),
    chips: (words) =>
      words.map((word) => ({
        id: `where-${word}`,
        message: columnTestMessage(readColumnTest(word)),
        rest: without(words, word),
      })),
  }),
  flags: list({
    option: { value: '<flags>', description: 'only with one of these flags, e.g. inside-series' },
    ofIons: true,
    field: { kind: 'choice', label: message('condition.field-flags'), choices: FLAG_CHOICES },
    read: (flags) => [...new Set(flags.map(readFlag))].sort(),
    readAddress: flagsAmong,
    tests: (flags) => [{ any: flags.map((flag) => ({ flag: readFlag(flag) })) }],
    chips: (flags) => [
      {
        id: 'flags',
        message: message('condition.flags', { flags: flags.map((flag) => nameOf('flag', flag)) }),
        rest: undefined,
      },
    ],
  }),
  withoutFlags: list({
    option: { value: '<flags>', description: 'only without these flags, e.g. rare-state,metallic' },
    ofIons: true,
    field: { kind: 'choice', label: message('condition.field-without-flags'), choices: FLAG_CHOICES },
    read: (flags) => [...new Set(flags.map(readFlag))].sort(),
    readAddress: flagsAmong,
    tests: (flags) => [{ none: flags.map((flag) => ({ flag: readFlag(flag) })) }],
    chips: (flags) =>
      flags.map((flag) => ({
        id: `without-flag-${flag}`,
        message: message('condition.without-flag', { flag: nameOf('flag', flag) }),
        rest: without(flags, flag),
      })),
  }),
} as const;

export type ConditionKey = keyof typeof CONDITIONS;

/** Every condition with its key, in the order in which addresses name them. */
export const conditionEntries: readonly (readonly [ConditionKey, Condition])[] = Object.entries(CONDITIONS) as [
  ConditionKey,
  Condition,
][];

/** The name of a condition in the API and in addresses: `any_of` for `anyOf`. */
export function parameterName(key: ConditionKey): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** An entry of the table: what most conditions share can be left out. */
type Entry<Type extends ConditionType, Given extends keyof Condition> = Omit<
  Condition<Type>,
  'type' | 'onPages' | 'ofIons' | Given
> &
  Partial<Pick<Condition<Type>, 'onPages' | 'ofIons' | Given>>;

function list(entry: Entry<'list', never>): Condition<'list'> {
  const { read, readAddress } = entry;
  return {
    type: 'list',
    onPages: true,
    ofIons: false,
    ...entry,
    read: (given) => unlessEmpty(read(given)),
    readAddress: (text) => unlessEmpty(readAddress(text)),
  };
}

function text({ read, ...entry }: Entry<'text', 'readAddress'>): Condition<'text'> {
  return {
    type: 'text',
    onPages: true,
    ofIons: false,
    readAddress: (text) => text.trim() || undefined,
    ...entry,
    read: (given) => (given === '' ? undefined : read(given)),
  };
}

function number(entry: Entry<'number', never>): Condition<'number'> {
  return { type: 'number', onPages: true, ofIons: false, ...entry };
}

function unlessEmpty(words: readonly string[] | undefined): readonly string[] | undefined {
  return words && words.length > 0 ? words : undefined;
}

/** A search whose tests can be made. Throws as `parseSearch` and `searchContent` do. */
function checkedSearch(typed: string): SearchTree {
  const tree = parseSearch(typed);
  searchContent(tree);
  return tree;
}

function holds(element: string): RowContent {
  return { ion: { element } };
}

/** All elements that a system does not have. */
function elementsBeside(system: readonly string[]): string[] {
  return ELEMENTS.flatMap(({ symbol }) => (system.includes(symbol) ? [] : [symbol]));
}

function without(words: readonly string[], left: string): string[] | undefined {
  return words.length > 1 ? words.filter((word) => word !== left) : undefined;
}
