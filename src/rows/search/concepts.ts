/**
 * Words of chemists that say how atoms are arranged or bonded, or what a material does: no search of compositions knows that,
 * but some can be asked for something near, by words of the search.
 */
const CONCEPTS: readonly (readonly [words: string, near: string])[] = [
  ['zintl, zintl-phase, ジントル, ジントル相', 'kind:polyanionic; class:Ae anion:Pn'],
  ['metal-rich, intermetallic-like, 金属過剰', 'kind:no-charges'],
  ['subhalide, サブハライド', 'kind:no-charges class:Hal'],
  ['suboxide, サブオキシド, 亜酸化物', 'kind:no-charges O'],
  ['cluster, cluster-compound, クラスター', 'kind:polyanionic; chevrel-phase'],
  ['complex-hydride, 錯体水素化物', 'borohydride; Al anion:H'],
  ['zeolite, sodalite, mof, ゼオライト, ソーダライト', 'aluminosilicate'],
  [
    'mica, clay, clay-mineral, smectite, montmorillonite, 雲母, マイカ, 粘土, 粘土鉱物',
    'aluminosilicate H; kaolinite; talc',
  ],
  [
    'layered, layer, 2d, van-der-waals, 層状, 二次元, 層状化合物',
    'layered-perovskite; type:AMO2; dichalcogenide; MXene',
  ],
  ['layered-oxide, 層状酸化物', 'layered-perovskite; type:AMO2'],
  ['layered-sulfide, layered-selenide, 層状硫化物', 'dichalcogenide; type:AM{Ch}2'],
  ['cathode, cathode-material, 正極, 正極材料', 'type:LiMO2; type:LiM2O4; olivine'],
  [
    'solid-electrolyte, electrolyte, superionic, superionic-conductor, ion-conductor, ionic-conductor, li-ion, 固体電解質, 超イオン伝導体, イオン伝導体, リチウムイオン伝導体',
    'Li anion:S; argyrodite; garnet; NASICON',
  ],
  ['thermoelectric, thermoelectrics, 熱電, 熱電材料', 'half-Heusler; skutterudite; clathrate; anion:Te'],
  ['superconductor, superconducting, superconductivity, 超伝導, 超伝導体, 超電導', 'cuprate; A15; type:AFe2As2'],
  ['ferroelectric, piezoelectric, multiferroic, 強誘電体, 圧電体, 誘電体', 'perovskite; layered-perovskite'],
  ['magnet, magnetic, ferromagnet, ferromagnetic, 磁石, 磁性体, 永久磁石', 'hexaferrite; R-Fe-B; spinel Fe'],
  ['semiconductor, photovoltaic, solar-cell, 半導体, 太陽電池', 'chalcopyrite; kesterite; halide perovskite'],
  ['phosphor, scintillator, luminescent, 蛍光体, シンチレーター', 'nitridosilicate; garnet; silicate Eu2+'],
  ['catalyst, photocatalyst, 触媒, 光触媒', ''],
  ['topological, topological-insulator, weyl, トポロジカル絶縁体', 'type:A2{Ch}3; half-Heusler'],
  [
    'high-entropy, high-entropy-alloy, high-entropy-oxide, ハイエントロピー, ハイエントロピー合金',
    'kind:no-charges elements:5',
  ],
  ['polymorph, polymorphs, 多形', ''],
  [
    'cubic, hexagonal, tetragonal, orthorhombic, monoclinic, triclinic, trigonal, rhombohedral, centrosymmetric, chiral, polar, 立方晶, 六方晶, 正方晶, 斜方晶, 直方晶, 単斜晶, 三方晶, 三斜晶',
    '',
  ],
  ['glass, amorphous, ガラス, 非晶質, アモルファス', ''],
  ['stable, metastable, synthesizable, band-gap, conductivity, density, 安定, 準安定, バンドギャップ, 密度', ''],
  ['cheap, toxic, heavy-metal, 重金属, nontoxic, non-toxic, abundant, 毒性, 安価', 'not Pb not Cd not Hg not Tl'],
  ['organic, hybrid, polymer, 有機, ハイブリッド', ''],
];

const NEAR: ReadonlyMap<string, readonly string[]> = new Map(
  CONCEPTS.flatMap(([words, near]) => {
    const offers = near === '' ? [] : near.split('; ');
    return words.split(', ').map((word) => [word, offers] as const);
  }),
);

/** What a search can ask for instead of such a word, the nearest first; undefined for other words. */
export function nearConcept(word: string): readonly string[] | undefined {
  const lower = word.toLowerCase();
  return NEAR.get(lower) ?? NEAR.get(lower.replace(/s$/, ''));
}

/** The concepts of several English words, which a search joins by hyphens before it is read. */
export const CONCEPT_PHRASES: readonly string[] = [...NEAR.keys()].filter((word) => /^[a-z]+-[a-z-]+$/.test(word));
