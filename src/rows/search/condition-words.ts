import { symbolOf } from './element-words.js';

/** Most elements that a composition of a list has. */
const MOST_ELEMENTS = 5;

/** A condition as addresses and options have it: elements=Li,O, anonymous_formula=ABO3. */
const PARAMETER =
  /(?<=^|[\s(])(elements|exclude|anonymous[_-]formula|chemical[_-]system|formula|anion|arity|kind)\s?(?:=|:(?=\s))\s?([^\s()]+)/giu;

/** "at least 3 elements", "≥3 elements", "3 or more elements", "fewer than 4 elements", in signs, English and Japanese. */
const SIGNED_SIZE =
  /(?<=^|[\s(])(?:(?:number of elements|elements|元素数)\s?(>=|<=|>|<)\s?([1-9])|(>=|<=|>|<)\s?([1-9])\s?(?:-?elements?|元素|元系))(?=$|[\s),;])/giu;
const SPOKEN_SIZE =
  /(?<![\w-])(at least|more than|at most|up to|less than|fewer than) (\d|one|two|three|four|five) elements?(?![\w-])/giu;
const SIZE_AND_SIDE =
  /(?<![\w-])(\d|one|two|three|four|five) (or more|or fewer|or less) elements?(?![\w-])|([1-9])(?:種類の)?元[素系](以上|以下|より多い|未満)/giu;
const NUMBERS = ['one', 'two', 'three', 'four', 'five'];
const SIGNS: Readonly<Record<string, string>> = {
  'at least': '>=',
  'or more': '>=',
  以上: '>=',
  'more than': '>',
  より多い: '>',
  'at most': '<=',
  'up to': '<=',
  'or fewer': '<=',
  'or less': '<=',
  以下: '<=',
  'less than': '<',
  'fewer than': '<',
  未満: '<',
};

/** An amount of an element with blanks: Ni > 1. */
const AMOUNT_APART = /(?<=^|[\s(])(\p{Lu}\p{Ll}?)\s?(>=|<=|>|<|=)\s?(\d+)(?=$|[\s),;])/gu;

/** III-V, II-VI, I-III-VI2: groups of the periodic table as semiconductors are called. I-V is a system of iodine and vanadium. */
const GROUPS_BY_NUMERAL: Readonly<Record<string, string>> = {
  I: '(group-1 or group-11)',
  II: '(group-2 or group-12)',
  III: 'group-13',
  IV: 'group-14',
  V: 'class:Pn',
  VI: 'class:Ch',
  VII: 'class:Hal',
};
const NUMERAL = '(?:III|II|IV|I|VII|VI|V)';
const NUMERALS = new RegExp(
  `(?<=^|[\\s(])(${NUMERAL}\\d?(?:-${NUMERAL}\\d?){1,2})(?:族)?(?:[ -](?:compounds?|semiconductors?|phases?)|\\s?(?:化合物)?半導体|\\s?化合物)?(?=$|[\\s),;])`,
  'gu',
);

/** Several kinds of anion, bonded anions, as Japanese prose has them. */
const JAPANESE_KINDS: readonly (readonly [RegExp, string])[] = [
  [/(?:[23二三]|複数)種?類?の(?:陰イオン|アニオン)(?:を(?:持つ|もつ|含む))?(?:化合物)?/gu, 'kind:several-anions'],
  [/(?:結合した|結合の|結合)(?:陰イオン|アニオン)(?:を(?:持つ|もつ|含む))?(?:化合物)?/gu, 'kind:polyanionic'],
];

/** A search in which conditions that are written otherwise than by a word are words: of addresses, numbers of elements, amounts, groups by Roman numerals. */
export function withConditionWords(text: string): string {
  const plain = text
    .replaceAll(/[≥≧⩾]/g, '>=')
    .replaceAll(/[≤≦⩽]/g, '<=')
    .replaceAll('=>', '>=')
    .replaceAll('=<', '<=');
  const kinds = JAPANESE_KINDS.reduce((done, [pattern, word]) => done.replace(pattern, ` ${word} `), plain);
  return kinds
    .replace(PARAMETER, (_, name: string, value: string) => parameter(name.toLowerCase().replace('-', '_'), value))
    .replace(SPOKEN_SIZE, (_, side: string, count: string) => sizes(SIGNS[side.toLowerCase()]!, numberOf(count)))
    .replace(SIZE_AND_SIDE, (_, count?: string, side?: string, digit?: string, sign?: string) =>
      sizes(SIGNS[(side ?? sign)!.toLowerCase()]!, numberOf((count ?? digit)!)),
    )
    .replace(SIGNED_SIZE, (_, first?: string, count?: string, sign?: string, digit?: string) =>
      sizes((first ?? sign)!, Number(count ?? digit)),
    )
    .replace(AMOUNT_APART, (found, element: string, sign: string, amount: string) =>
      symbolOf(element) === element || element === 'D' ? `${element}${sign}${amount}` : found,
    )
    .replace(NUMERALS, (found, groups: string) => {
      const members = groups.replaceAll(/\d/g, '').split('-');
      if (members.every((each) => each.length === 1)) return found;
      return `${members.map((each) => GROUPS_BY_NUMERAL[each]!).join(' ')} elements:${members.length}`;
    })
    .trim();
}

function parameter(name: string, value: string): string {
  const values = value.split(',').filter((each) => each !== '');
  switch (name) {
    case 'exclude':
      return values.map((each) => `not ${each}`).join(' ');
    case 'anonymous_formula':
      return `type:${value}`;
    case 'anion':
      return `anion:${value}`;
    case 'arity':
      return `elements:${value}`;
    case 'kind':
      return `(${values.map((each) => `kind:${each}`).join(' or ')})`;
    default:
      return name === 'elements' && /^\d+$/.test(value) ? `elements:${value}` : values.join(' ');
  }
}

function numberOf(word: string): number {
  return NUMBERS.indexOf(word.toLowerCase()) + 1 || Number(word);
}

/** Every number of elements on one side of a limit that lists have; the limit itself if there is none. */
function sizes(sign: string, limit: number): string {
  const [from, to] = sign.startsWith('>')
    ? [limit + (sign === '>' ? 1 : 0), MOST_ELEMENTS]
    : [1, limit - (sign === '<' ? 1 : 0)];
  const fitting = Array.from(
    { length: Math.max(0, Math.min(to, MOST_ELEMENTS) - from + 1) },
    (_, index) => `elements:${from + index}`,
  );
  return fitting.length === 0 ? ` elements:${Math.max(1, Math.min(from, 9))} ` : ` (${fitting.join(' or ')}) `;
}
