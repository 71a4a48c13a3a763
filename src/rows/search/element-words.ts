import type { ElementFamily } from '../../chemistry/elements/element-families.js';
import { ELEMENTS, elementBySymbol } from '../../chemistry/elements/elements.js';
import { elements as englishNames } from '../../messages/en/elements.js';
import { elements as japanese } from '../../messages/ja/elements.js';
import type { SearchTerm, SearchTree } from './search-term.js';
import { JAPANESE_FAMILIES } from './structure-families.js';

const element = (symbol: string): SearchTerm => ({ kind: 'element', element: symbol });
const anion = (symbol: string): SearchTerm => ({ kind: 'anion', element: symbol });
const family = (name: ElementFamily, isAnion = false): SearchTerm => ({ kind: 'class', family: name, anion: isAnion });

/** With this element and none that would be its anion: carbides, borides and silicides, most of which have no charges. */
const without = (symbol: string): readonly SearchTree[] => [
  element(symbol),
  { kind: 'not', of: family('Ch') },
  { kind: 'not', of: family('Hal') },
];
const bonded = (symbol: string): readonly SearchTree[] => [element(symbol), { kind: 'of-kind', ofKind: 'polyanionic' }];
const size = (elements: number): SearchTerm => ({ kind: 'size', elements });

/** Compounds whose names ask for more than an anion. */
const COMPOUNDS: readonly (readonly [string, readonly SearchTree[]])[] = [
  ['hydride', [anion('H')]],
  ['hydroxide', [element('H'), anion('O')]],
  ['borohydride', [element('B'), anion('H')]],
  ['boride', without('B')],
  ['carbide', without('C')],
  ['silicide', without('Si')],
  ['germanide', without('Ge')],
  ['peroxide', bonded('O')],
  ['superoxide', bonded('O')],
  ['polysulfide', bonded('S')],
  ['azide', bonded('N')],
  ['thiophosphate', [element('P'), anion('S')]],
  ['selenophosphate', [element('P'), anion('Se')]],
  ['unary', [size(1)]],
  ['binary', [size(2)]],
  ['ternary', [size(3)]],
  ['quaternary', [size(4)]],
  ['quinary', [size(5)]],
];

/** Ions by their old names. */
const OLD_NAMES =
  'ferrous Fe2+, ferric Fe3+, cuprous Cu+, cupric Cu2+, stannous Sn2+, stannic Sn4+, manganous Mn2+, manganic Mn3+, chromous Cr2+, chromic Cr3+, cobaltous Co2+, cobaltic Co3+, plumbous Pb2+, plumbic Pb4+, cerous Ce3+, ceric Ce4+, titanous Ti3+, nickelous Ni2+, aurous Au+, auric Au3+, thallous Tl+, thallic Tl3+, mercuric Hg2+, uranyl U6+, vanadyl V4+';

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
  ['rare-earth-metal', family('R')],
  ['rare-earth-element', family('R')],
  ['alkali', family('A')],
  ['alkali-metal', family('A')],
  ['alkaline-earth', family('Ae')],
  ['alkaline-earth-metal', family('Ae')],
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
const JAPANESE_PARTS: readonly (readonly [string, readonly SearchTree[]])[] = [
  ['水酸化', [element('H'), anion('O')]],
  ['水素化', [anion('H')]],
  ['炭化', without('C')],
  ['ホウ化', without('B')],
  ['ケイ化', without('Si')],
  ['過酸化', bonded('O')],
  ['超酸化', bonded('O')],
  ['一元系', [size(1)]],
  ['二元系', [size(2)]],
  ['三元系', [size(3)]],
  ['四元系', [size(4)]],
  ['五元系', [size(5)]],
  ['合金', [{ kind: 'of-kind', ofKind: 'no-charges' }]],
  ['化合物', []],
  ['系', []],
  ['型', []],
  ['と', []],
  ['の', []],
  ['を含む', []],
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
  ['オキシ', [anion('O')]],
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

const ENGLISH = new Map<string, readonly SearchTree[]>([
  ...[...names(englishNames), ...others, ...ENGLISH_CLASSES].map(([word, term]) => [word, [term]] as const),
  ...pairs(ENGLISH_ANIONS).map(([word, symbol]) => [word, [anion(symbol)]] as const),
  ...COMPOUNDS,
  ...pairs(OLD_NAMES).map(([word, ion]) => [word, [{ kind: 'ion', ion }]] as const),
  ...pairs(OXOANIONS).map(([word, symbol]) => [word, [element(symbol), anion('O')]] as const),
]);

/** The longest first, so that リン化 is no リン. */
const PARTS = [
  ...JAPANESE_PARTS,
  ...JAPANESE_FAMILIES.map(([word, name]) => [word, [{ kind: 'family', name }]] as const),
  ...[...names(japanese), ...others].map(([word, term]) => [word, [term]] as const),
].toSorted(([a], [b]) => b.length - a.length);

/** What a name of an element, a class of elements or of compounds asks for, in either language; undefined for other words. */
export function elementWord(word: string): readonly SearchTree[] | undefined {
  const lower = word.toLowerCase();
  return english(lower) ?? withOxygen(lower) ?? japaneseWord(word);
}

function english(lower: string): readonly SearchTree[] | undefined {
  return ENGLISH.get(lower) ?? (lower.endsWith('s') ? ENGLISH.get(lower.slice(0, -1)) : undefined);
}

/** Oxynitrides, oxyhalides: two anions, one of them oxygen. */
function withOxygen(lower: string): readonly SearchTree[] | undefined {
  const other = lower.startsWith('oxy') ? english(lower.slice('oxy'.length)) : undefined;
  const [term] = other ?? [];
  const isAnion = term?.kind === 'anion' || (term?.kind === 'class' && term.anion);
  return isAnion && other?.length === 1 ? [anion('O'), term] : undefined;
}

/** The symbol that a word is whatever its case, if it is one. */
export function symbolOf(word: string): string | undefined {
  const symbol = word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  return elementBySymbol(symbol) ? symbol : undefined;
}

function japaneseWord(word: string): readonly SearchTree[] | undefined {
  if (!/^[A-Z\d\u3041-\u30ff\u4e00-\u9fff]+$/.test(word)) return undefined;
  const terms: SearchTree[] = [];
  for (let rest = word; rest !== '';) {
    const part = PARTS.find(([text]) => rest.startsWith(text));
    if (!part) return undefined;
    terms.push(...part[1]);
    rest = rest.slice(part[0].length);
  }
  return terms.length > 0 ? terms : undefined;
}
