import { elementBySymbol } from '../../chemistry/elements/elements.js';
import { elements as englishNames } from '../../messages/en/elements.js';
import { japaneseWord } from './japanese-words.js';
import type { SearchTerm, SearchTree } from './search-term.js';
import { structureFamily } from './structure-families.js';
import { anion, bonded, element, elementNames, family, mixedHalide, pairs, size, without } from './word-terms.js';

/** Compounds whose names ask for more than an anion. */
const COMPOUNDS: readonly (readonly [string, readonly SearchTree[]])[] = [
  ['hydride', [anion('H')]],
  ['deuteride', [anion('H')]],
  ['hydroxide', [element('H'), anion('O')]],
  ['hydrate', [element('H'), anion('O')]],
  ['acid-salt', [element('H'), anion('O')]],
  ['acetylide', bonded('C')],

  ['borohydride', [element('B'), anion('H')]],
  ['boride', without('B')],
  ['carbide', without('C')],
  ['silicide', without('Si')],
  ['germanide', without('Ge')],
  ['peroxide', bonded('O')],
  ['superoxide', bonded('O')],
  ['polysulfide', bonded('S')],
  ['azide', bonded('N')],
  ['cyanide', [element('C'), element('N')]],
  ['cyanamide', [element('C'), element('N')]],
  ['carbodiimide', [element('C'), element('N')]],
  ['thiocyanate', [element('S'), element('C'), element('N')]],
  ['amide', [element('H'), anion('N')]],
  ['imide', [element('H'), anion('N')]],
  ['thiosulfate', [element('S'), anion('O')]],
  ['fluorophosphate', [element('P'), anion('O'), anion('F')]],
  ['fluorosulfate', [element('S'), anion('O'), anion('F')]],
  ['borosilicate', [element('B'), element('Si'), anion('O')]],
  ['aluminosilicate', [element('Al'), element('Si'), anion('O')]],
  ['borophosphate', [element('B'), element('P'), anion('O')]],
  ['nitridophosphate', [element('P'), anion('N')]],
  ['nitridosilicate', [element('Si'), anion('N')]],
  ['chalcohalide', [family('Ch', true), family('Hal', true)]],
  ['thiohalide', [anion('S'), family('Hal', true)]],
  ['sulfohalide', [anion('S'), family('Hal', true)]],
  ['selenohalide', [anion('Se'), family('Hal', true)]],
  ['mixed-halide', mixedHalide()],
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
const OTHER_NAMES = 'aluminum Al, sulphur S, cesium Cs, wolfram W, deuterium H';

const ENGLISH_ANIONS =
  'oxide O, sulfide S, sulphide S, selenide Se, telluride Te, fluoride F, chloride Cl, bromide Br, iodide I, nitride N, phosphide P, arsenide As, antimonide Sb';

/** Salts of oxygen acids, by the element besides oxygen. */
const OXOANIONS =
  'aluminate Al, antimonate Sb, arsenate As, bismuthate Bi, borate B, carbonate C, chromate Cr, cobaltate Co, cobaltite Co, cuprate Cu, ferrite Fe, ferrate Fe, gallate Ga, germanate Ge, hafnate Hf, indate In, iridate Ir, manganate Mn, manganite Mn, molybdate Mo, nickelate Ni, niobate Nb, nitrate N, phosphate P, plumbate Pb, ruthenate Ru, selenate Se, silicate Si, stannate Sn, sulfate S, sulphate S, tantalate Ta, tellurate Te, titanate Ti, tungstate W, uranate U, vanadate V, zincate Zn, zirconate Zr, arsenite As, bromate Br, chlorate Cl, chlorite Cl, iodate I, magnesate Mg, nitrite N, osmate Os, palladate Pd, perchlorate Cl, periodate I, permanganate Mn, perrhenate Re, phosphite P, platinate Pt, pyrophosphate P, diphosphate P, metaphosphate P, polyphosphate P, orthophosphate P, orthosilicate Si, metasilicate Si, disilicate Si, dichromate Cr, disulfate S, hydrogenphosphate P, rhenate Re, rhodate Rh, scandate Sc, selenite Se, sulfite S, sulphite S, tellurite Te, yttrate Y';

/** Salts of the acids of sulfur, selenium and tellurium: thiophosphates have P, and S as the anion. */
const THIO: readonly (readonly [string, string])[] = [
  ['thio', 'S'],
  ['seleno', 'Se'],
  ['telluro', 'Te'],
];

/** Numbers in names: dioxide, trisulfide, pentoxide. The search asks for the elements only. */
const NUMBERED = /^(?:mono|di|tri|tetra?|penta?|hexa|hepta|sesqui)(?=[a-z]*ides?$)/u;

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

const others = pairs(OTHER_NAMES).map(([word, symbol]) => [word, element(symbol)] as const);

const ENGLISH = new Map<string, readonly SearchTree[]>([
  ...[...elementNames(englishNames), ...others, ...ENGLISH_CLASSES].map(([word, term]) => [word, [term]] as const),
  ...pairs(ENGLISH_ANIONS).map(([word, symbol]) => [word, [anion(symbol)]] as const),
  ...COMPOUNDS,
  ...pairs(OLD_NAMES).map(([word, ion]) => [word, [{ kind: 'ion', ion }]] as const),
  ...pairs(OXOANIONS).map(([word, symbol]) => [word, [element(symbol), anion('O')]] as const),
]);

/** What a name of an element, a class of elements or of compounds asks for, in either language; undefined for other words. */
export function elementWord(word: string): readonly SearchTree[] | undefined {
  const lower = word.toLowerCase();
  return english(lower) ?? withOxygen(lower) ?? withSulfur(lower) ?? numbered(lower) ?? japaneseWord(word);
}

/** Dioxides, trisulfides; dichalcogenides are a family of structures. */
function numbered(lower: string): readonly SearchTree[] | undefined {
  return structureFamily(lower) ? undefined : english(lower.replace(NUMBERED, ''));
}

/** Every English word of elements and compounds, for spelling mistakes. */
export function englishWords(): readonly string[] {
  return [...ENGLISH.keys()];
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

/** Thiogermanates, selenostannates. */
function withSulfur(lower: string): readonly SearchTree[] | undefined {
  const [prefix, symbol] = THIO.find(([each]) => lower.startsWith(each)) ?? [];
  const [acid, oxygen, ...more] = (prefix && english(lower.slice(prefix.length))) || [];
  const isSalt = acid?.kind === 'element' && oxygen?.kind === 'anion' && more.length === 0;
  return isSalt && symbol !== undefined ? [acid, anion(symbol)] : undefined;
}

/** The symbol that a word is in any case, if it is one. */
export function symbolOf(word: string): string | undefined {
  const symbol = word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  return elementBySymbol(symbol) ? symbol : undefined;
}
