import { pairs } from './word-terms.js';

/** Minerals, oxides of ceramics and everyday names that are one composition each, and solid solutions of minerals by their end members. */
const ENGLISH =
  'quartz SiO2, cristobalite SiO2, tridymite SiO2, coesite SiO2, stishovite SiO2, silica SiO2, alumina Al2O3, titania TiO2, zirconia ZrO2, hafnia HfO2, magnesia MgO, ceria CeO2, yttria Y2O3, lanthana La2O3, thoria ThO2, urania UO2, chromia Cr2O3, gallia Ga2O3, ' +
  'brookite TiO2, baddeleyite ZrO2, hematite Fe2O3, haematite Fe2O3, maghemite Fe2O3, magnetite Fe3O4, goethite FeOOH, lepidocrocite FeOOH, boehmite AlOOH, diaspore AlOOH, gibbsite Al(OH)3, brucite Mg(OH)2, portlandite Ca(OH)2, periclase MgO, bunsenite NiO, zincite ZnO, tenorite CuO, cassiterite SnO2, pyrolusite MnO2, hausmannite Mn3O4, uraninite UO2, ' +
  'galena PbS, cinnabar HgS, greenockite CdS, chalcocite Cu2S, covellite CuS, bornite Cu5FeS4, enargite Cu3AsS4, stibnite Sb2S3, bismuthinite Bi2S3, orpiment As2S3, realgar AsS, molybdenite MoS2, arsenopyrite FeAsS, troilite FeS, stannite Cu2FeSnS4, ' +
  'aragonite CaCO3, magnesite MgCO3, siderite FeCO3, rhodochrosite MnCO3, smithsonite ZnCO3, strontianite SrCO3, witherite BaCO3, cerussite PbCO3, dolomite CaMg(CO3)2, malachite Cu2CO3(OH)2, azurite Cu3(CO3)2(OH)2, ' +
  'barite BaSO4, baryte BaSO4, celestine SrSO4, anglesite PbSO4, anhydrite CaSO4, gypsum CaSO4\u00b72H2O, triphylite LiFePO4, lithiophilite LiMnPO4, xenotime YPO4, berlinite AlPO4, hydroxyapatite Ca5(PO4)3OH, fluorapatite Ca5(PO4)3F, powellite CaMoO4, wulfenite PbMoO4, crocoite PbCrO4, ' +
  'forsterite Mg2SiO4, fayalite Fe2SiO4, willemite Zn2SiO4, phenakite Be2SiO4, enstatite MgSiO3, wollastonite CaSiO3, diopside CaMgSi2O6, jadeite NaAlSi2O6, spodumene LiAlSi2O6, eucryptite LiAlSiO4, nepheline NaAlSiO4, leucite KAlSi2O6, pollucite CsAlSi2O6, titanite CaTiSiO5, kyanite Al2SiO5, andalusite Al2SiO5, sillimanite Al2SiO5, mullite Al6Si2O13, cordierite Mg2Al4Si5O18, beryl Be3Al2Si6O18, ' +
  'albite NaAlSi3O8, anorthite CaAl2Si2O8, orthoclase KAlSi3O8, microcline KAlSi3O8, kaolinite Al2Si2O5(OH)4, talc Mg3Si4O10(OH)2, pyrophyllite Al2Si4O10(OH)2, muscovite KAl3Si3O10(OH)2, phlogopite KMg3AlSi3O10(OH)2, ' +
  'chrysoberyl BeAl2O4, gahnite ZnAl2O4, hercynite FeAl2O4, chromite FeCr2O4, franklinite ZnFe2O4, geikielite MgTiO3, pyrophanite MnTiO3, sylvite KCl, villiaumite NaF, chlorargyrite AgCl, salt NaCl, table-salt NaCl, borax Na2B4O7\u00b710H2O, cementite Fe3C, moissanite SiC';

const JAPANESE =
  '石英 SiO2, 水晶 SiO2, クリストバライト SiO2, トリディマイト SiO2, シリカ SiO2, アルミナ Al2O3, チタニア TiO2, ジルコニア ZrO2, ハフニア HfO2, マグネシア MgO, セリア CeO2, イットリア Y2O3, ブルッカイト TiO2, 板チタン石 TiO2, ヘマタイト Fe2O3, 赤鉄鉱 Fe2O3, マグネタイト Fe3O4, 磁鉄鉱 Fe3O4, ゲータイト FeOOH, ベーマイト AlOOH, ギブサイト Al(OH)3, ブルーサイト Mg(OH)2, ペリクレース MgO, 錫石 SnO2, 方鉛鉱 PbS, 辰砂 HgS, 輝銅鉱 Cu2S, 銅藍 CuS, 斑銅鉱 Cu5FeS4, 輝安鉱 Sb2S3, 輝水鉛鉱 MoS2, アラゴナイト CaCO3, 霰石 CaCO3, あられ石 CaCO3, マグネサイト MgCO3, 菱鉄鉱 FeCO3, ドロマイト CaMg(CO3)2, 苦灰石 CaMg(CO3)2, 孔雀石 Cu2CO3(OH)2, 重晶石 BaSO4, 硬石膏 CaSO4, 石膏 CaSO4\u00b72H2O, フォルステライト Mg2SiO4, エンスタタイト MgSiO3, ウォラストナイト CaSiO3, 珪灰石 CaSiO3, ムライト Al6Si2O13, コーディエライト Mg2Al4Si5O18, 緑柱石 Be3Al2Si6O18, 曹長石 NaAlSi3O8, 灰長石 CaAl2Si2O8, 正長石 KAlSi3O8, カオリナイト Al2Si2O5(OH)4, カオリン Al2Si2O5(OH)4, 滑石 Mg3Si4O10(OH)2, タルク Mg3Si4O10(OH)2, ヒドロキシアパタイト Ca5(PO4)3OH, 水酸アパタイト Ca5(PO4)3OH, フッ素アパタイト Ca5(PO4)3F, 食塩 NaCl, 岩塩 NaCl, クロム鉄鉱 FeCr2O4, 四酸化三鉄 Fe3O4, 三二酸化鉄 Fe2O3';

const FORMULAS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...[...pairs(ENGLISH), ...pairs(JAPANESE)].map(([name, formula]) => [name, [formula]] as const),
  ...['feldspar', '長石'].map((name) => [name, ['KAlSi3O8', 'NaAlSi3O8', 'CaAl2Si2O8']] as const),
  ...['plagioclase', '斜長石'].map((name) => [name, ['NaAlSi3O8', 'CaAl2Si2O8']] as const),
  ['LISICON', ['Li14Zn(GeO4)4']],
]);

/** Ways to tell the polymorphs of a mineral apart, which compositions do not have. */
const POLYMORPH = /^(?:(?:alpha|beta|gamma|low|high)[- ]|[\u03b1\u03b2\u03b3]-?)/iu;

/** The formulas of a mineral or of another name of one composition, or of its end members; undefined for other words. */
export function namedFormulas(word: string): readonly string[] | undefined {
  const name = word.toLowerCase().replace(POLYMORPH, '');
  return FORMULAS.get(word) ?? FORMULAS.get(name) ?? FORMULAS.get(name.replace(/s$/, ''));
}

/** The English names, for spelling mistakes. */
export function mineralNames(): readonly string[] {
  return pairs(ENGLISH).map(([name]) => name);
}
