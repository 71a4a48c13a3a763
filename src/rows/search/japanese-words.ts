import { elements as japanese } from '../../messages/ja/elements.js';
import type { SearchTree } from './search-term.js';
import { JAPANESE_FAMILIES } from './structure-families.js';
import { anion, bonded, element, elementNames, family, mixedHalide, pairs, size, without } from './word-terms.js';

/** Parts of Japanese names: 酸化チタン is 酸化 and チタン, チタン酸バリウム is チタン, 酸 and バリウム. */
const JAPANESE_PARTS: readonly (readonly [string, readonly SearchTree[]])[] = [
  ['水酸化', [element('H'), anion('O')]],
  ['水素化', [anion('H')]],
  ['重水素化', [anion('H')]],
  ['重水素', [element('H')]],
  ['水和', [element('H'), anion('O')]],
  ['酸性塩', [element('H'), anion('O')]],
  ['アセチリド', bonded('C')],
  ['混合ハライド', mixedHalide()],
  ['混合ハロゲン化', mixedHalide()],
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
  ['複合酸化物', [anion('O')]],
  ['複酸化物', [anion('O')]],
  ['系', []],
  ['型', []],
  ['相', []],
  ['構造', []],
  ['材料', []],
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
  ['砒化', [anion('As')]],
  ['アンチモン化', [anion('Sb')]],
  ['ハロゲン化', [family('Hal', true)]],
  ['カルコゲン化', [family('Ch', true)]],
  ['プニクトゲン化', [family('Pn', true)]],
  ['ニクトゲン化', [family('Pn', true)]],
  ['オキサイド', [anion('O')]],
  ['サルファイド', [anion('S')]],
  ['スルフィド', [anion('S')]],
  ['セレナイド', [anion('Se')]],
  ['テルライド', [anion('Te')]],
  ['ナイトライド', [anion('N')]],
  ['フルオライド', [anion('F')]],
  ['フロライド', [anion('F')]],
  ['クロライド', [anion('Cl')]],
  ['ブロマイド', [anion('Br')]],
  ['ヨーダイド', [anion('I')]],
  ['アイオダイド', [anion('I')]],
  ['ハライド', [family('Hal', true)]],
  ['カルコゲナイド', [family('Ch', true)]],
  ['プニクタイド', [family('Pn', true)]],
  ['ニクタイド', [family('Pn', true)]],
  ['ハイドライド', [anion('H')]],
  ['カーバイド', without('C')],
  ['ボライド', without('B')],
  ['シリサイド', without('Si')],
  ['シアン化', [element('C'), element('N')]],
  ['チオシアン酸', [element('S'), element('C'), element('N')]],
  ['アジ化', bonded('N')],
  ['過マンガン酸', [element('Mn'), anion('O')]],
  ['チオリン酸', [element('P'), anion('S')]],
  ['アルミノケイ酸', [element('Al'), element('Si'), anion('O')]],
  ['ホウケイ酸', [element('B'), element('Si'), anion('O')]],
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

/** Acids of Japanese names whose first part is no name of an element, by the element besides oxygen. */
const ACIDS =
  'アルミン酸 Al, バナジン酸 V, ヒ酸 As, 砒酸 As, 亜ヒ酸 As, スズ酸 Sn, 錫酸 Sn, 亜硫酸 S, チオ硫酸 S, 亜硝酸 N, 亜リン酸 P, ピロリン酸 P, 二リン酸 P, メタリン酸 P, ポリリン酸 P, 燐酸 P, 珪酸 Si, 硼酸 B, 過塩素酸 Cl, 塩素酸 Cl, ヨウ素酸 I, 臭素酸 Br, 亜セレン酸 Se, 亜テルル酸 Te, チタネート Ti, フェライト Fe, マンガナイト Mn, コバルタイト Co, ニッケレート Ni, キュプレート Cu, ニオベート Nb, タンタレート Ta, ジルコネート Zr, シリケート Si, ボレート B, ホスフェート P, バナデート V, モリブデート Mo, タングステート W, カーボネート C, サルフェート S';

/** Other names of elements. */
const OTHER_NAMES = '珪素 Si, 弗素 F, 沃素 I, 燐 P, 砒素 As, 硼素 B, 錫 Sn';

/** Minerals by their names in kanji, and other spellings of families. */
const OTHER_FAMILIES =
  'ざくろ石 garnet, 柘榴石 garnet, 尖晶石 spinel, 灰チタン石 perovskite, 金紅石 rutile, 鋼玉 corundum, 灰重石 scheelite, かんらん石 olivine, 橄欖石 olivine, 燐灰石 apatite, リン灰石 apatite, チタン鉄鉱 ilmenite, 黄銅鉱 chalcopyrite, 黄鉄鉱 pyrite, 白鉄鉱 marcasite, 方解石 calcite, 赤銅鉱 cuprite, 輝石 pyroxene, 二重ペロブスカイト double-perovskite, 複ペロブスカイト double-perovskite, 六方晶ペロブスカイト perovskite, 立方晶ペロブスカイト perovskite, パイロクロール pyrochlore, ホイスラー合金 heusler, フルホイスラー heusler, ハーフホイスラー合金 half-heusler, スクッテルド鉱 skutterudite, アンチペロブスカイト antiperovskite, 反ペロブスカイト antiperovskite, ラドルスデンポッパー ruddlesden-popper, ルドルスデンポパー ruddlesden-popper, ジルコン石 zircon, モナズ石 monazite, 閃亜鉛鉱 zinc-blende, ジンクブレンド zinc-blende, ウルツァイト wurtzite, フルオライト fluorite, ダブルペロブスカイト double-perovskite';

const bare = (word: string): string => word.replaceAll(/[\s\u00b7\u30fb=-]/gu, '');

/** The longest first, so that リン化 is no リン. */
const PARTS = [
  ...JAPANESE_PARTS,
  ...pairs(ACIDS).map(([word, symbol]) => [word, [element(symbol), anion('O')]] as const),
  ...[...JAPANESE_FAMILIES, ...pairs(OTHER_FAMILIES)].map(
    ([word, name]) => [bare(word), [{ kind: 'family', name }]] as const,
  ),
  ...elementNames(japanese).map(([word, term]) => [word, [term]] as const),
  ...pairs(OTHER_NAMES).map(([word, symbol]) => [word, [element(symbol)]] as const),
].toSorted(([a], [b]) => b.length - a.length);

/** Numbers in names, 二酸化 and 五酸化: the search asks for the elements only. */
const NUMBERED =
  /^[一二三四五六七八](?=[\u30a0-\u30ff]|[鉄銅銀金鉛亜]|酸化|硫化|セレン化|テルル化|フッ化|塩化|臭化|ヨウ化|窒化|リン化|ホウ化|ケイ化)/u;

/** What a Japanese name of an element, a class or a compound asks for, in hiragana too; undefined for other words. */
export function japaneseWord(word: string): readonly SearchTree[] | undefined {
  const text = bare(word);
  if (!/^[A-Z\d\u3041-\u30ff\u4e00-\u9fff]+$/.test(text)) return undefined;
  return inParts(text) ?? inParts(katakana(text));
}

function inParts(word: string): readonly SearchTree[] | undefined {
  const terms: SearchTree[] = [];
  for (let rest = word; rest !== '';) {
    rest = rest.replace(NUMBERED, '');
    const part = PARTS.find(([text]) => rest.startsWith(text));
    if (!part) return undefined;
    terms.push(...part[1]);
    rest = rest.slice(part[0].length);
  }
  return terms.length > 0 ? terms : undefined;
}

function katakana(text: string): string {
  return text.replaceAll(/[\u3041-\u3096]/gu, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0x60));
}
