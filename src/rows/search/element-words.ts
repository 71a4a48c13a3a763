import type { ElementFamily } from '../../chemistry/elements/element-families.js';
import { ELEMENTS, elementBySymbol } from '../../chemistry/elements/elements.js';
import { elements as english } from '../../messages/en/elements.js';
import { elements as japanese } from '../../messages/ja/elements.js';
import type { SearchTerm } from './search-term.js';

const element = (symbol: string): SearchTerm => ({ kind: 'element', element: symbol });
const anion = (symbol: string): SearchTerm => ({ kind: 'anion', element: symbol });
const family = (name: ElementFamily, isAnion = false): SearchTerm => ({ kind: 'class', family: name, anion: isAnion });

/** Other names of elements. */
const OTHER_NAMES =
  'aluminum Al, sulphur S, cesium Cs, wolfram W, 珪素 Si, 弗素 F, 沃素 I, 燐 P, 砒素 As, 硼素 B, マンガン Mn';

const ENGLISH_ANIONS =
  'oxide O, sulfide S, sulphide S, selenide Se, telluride Te, fluoride F, chloride Cl, bromide Br, iodide I, nitride N, phosphide P, arsenide As, antimonide Sb';

/** Salts of oxygen acids, by the element besides oxygen. */
const OXOANIONS =
  'aluminate Al, antimonate Sb, arsenate As, bismuthate Bi, borate B, carbonate C, chromate Cr, cobaltate Co, cobaltite Co, cuprate Cu, ferrite Fe, ferrate Fe, gallate Ga, germanate Ge, hafnate Hf, indate In, iridate Ir, manganate Mn, manganite Mn, molybdate Mo, nickelate Ni, niobate Nb, nitrate N, phosphate P, plumbate Pb, ruthenate Ru, selenate Se, silicate Si, stannate Sn, sulfate S, sulphate S, tantalate Ta, tellurate Te, titanate Ti, tungstate W, uranate U, vanadate V, zincate Zn, zirconate Zr';

const ENGLISH_CLASSES: readonly (readonly [string, SearchTerm])[] = [
  ['lanthanide', family('Ln')],
  ['lanthanoid', family('Ln')],
  ['rare-earth', family('R')],
  ['alkali', family('A')],
  ['alkali-metal', family('A')],
  ['alkaline-earth', family('Ae')],
  ['transition-metal', family('T')],
  ['metal', family('M')],
  ['halogen', family('Hal')],
  ['chalcogen', family('Ch')],
  ['pnictogen', family('Pn')],
  ['halide', family('Hal', true)],
  ['chalcogenide', family('Ch', true)],
  ['pnictide', family('Pn', true)],
];

/** Parts of Japanese names: 酸化チタン is 酸化 and チタン, チタン酸バリウム is チタン, 酸 and バリウム. */
const JAPANESE_PARTS: readonly (readonly [string, readonly SearchTerm[]])[] = [
  ['酸化', [anion('O')]],
  ['硫化', [anion('S')]],
  ['セレン化', [anion('Se')]],
  ['テルル化', [anion('Te')]],
  ['フッ化', [anion('F')]],
  ['塩化', [anion('Cl')]],
  ['臭化', [anion('Br')]],
  ['ヨウ化', [anion('I')]],
  ['窒化', [anion('N')]],
  ['リン化', [anion('P')]],
  ['ヒ化', [anion('As')]],
  ['アンチモン化', [anion('Sb')]],
  ['ハロゲン化', [family('Hal', true)]],
  ['カルコゲン化', [family('Ch', true)]],
  ['プニクトゲン化', [family('Pn', true)]],
  ['ニクトゲン化', [family('Pn', true)]],
  ['硫酸', [element('S'), anion('O')]],
  ['リン酸', [element('P'), anion('O')]],
  ['炭酸', [element('C'), anion('O')]],
  ['硝酸', [element('N'), anion('O')]],
  ['ケイ酸', [element('Si'), anion('O')]],
  ['ホウ酸', [element('B'), anion('O')]],
  ['酸', [anion('O')]],
  ['塩', []],
  ['物', []],
  ['希土類', [family('R')]],
  ['ランタノイド', [family('Ln')]],
  ['アルカリ土類金属', [family('Ae')]],
  ['アルカリ金属', [family('A')]],
  ['遷移金属', [family('T')]],
  ['金属', [family('M')]],
  ['ハロゲン', [family('Hal')]],
  ['カルコゲン', [family('Ch')]],
  ['プニクトゲン', [family('Pn')]],
];

function pairs(text: string): (readonly [word: string, symbol: string])[] {
  return text.split(', ').map((pair) => pair.split(' ') as [string, string]);
}

function names(catalogue: Readonly<Record<string, string>>): (readonly [string, SearchTerm])[] {
  return ELEMENTS.flatMap(({ name, symbol }) => {
    const word = catalogue[`element.${name}`];
    return word === undefined ? [] : [[word.toLowerCase(), element(symbol)] as const];
  });
}

const others = pairs(OTHER_NAMES).map(([word, symbol]) => [word, element(symbol)] as const);

const ENGLISH = new Map<string, readonly SearchTerm[]>([
  ...[...names(english), ...others, ...ENGLISH_CLASSES].map(([word, term]) => [word, [term]] as const),
  ...pairs(ENGLISH_ANIONS).map(([word, symbol]) => [word, [anion(symbol)]] as const),
  ...pairs(OXOANIONS).map(([word, symbol]) => [word, [element(symbol), anion('O')]] as const),
]);

/** The longest first, so that リン化 is no リン. */
const PARTS = [
  ...JAPANESE_PARTS,
  ...[...names(japanese), ...others].map(([word, term]) => [word, [term]] as const),
].toSorted(([a], [b]) => b.length - a.length);

/** What a name of an element, a class of elements or of compounds asks for, in either language; undefined for other words. */
export function elementWord(word: string): readonly SearchTerm[] | undefined {
  const lower = word.toLowerCase();
  const found = ENGLISH.get(lower) ?? (lower.endsWith('s') ? ENGLISH.get(lower.slice(0, -1)) : undefined);
  return found ?? japaneseWord(word);
}

/** The symbol that a word is whatever its case, if it is one. */
export function symbolOf(word: string): string | undefined {
  const symbol = word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  return elementBySymbol(symbol) ? symbol : undefined;
}

function japaneseWord(word: string): readonly SearchTerm[] | undefined {
  if (!/^[\u3041-\u30ff\u4e00-\u9fff]+$/.test(word)) return undefined;
  const terms: SearchTerm[] = [];
  for (let rest = word; rest !== '';) {
    const part = PARTS.find(([text]) => rest.startsWith(text));
    if (!part) return undefined;
    terms.push(...part[1]);
    rest = rest.slice(part[0].length);
  }
  return terms.length > 0 ? terms : undefined;
}
