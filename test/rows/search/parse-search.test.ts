import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { anonymousFormula } from '../../../src/chemistry/formula/spellings.js';
import type { Ion } from '../../../src/chemistry/ions/ion.js';
import { ELEMENTS } from '../../../src/chemistry/elements/elements.js';
import { IncognitaError } from '../../../src/errors.js';
import { say } from '../../../src/messages/say.js';
import { matchesRow } from '../../../src/rows/matches-row.js';
import { parseSearch } from '../../../src/rows/search/parse-search.js';
import { nearConcept } from '../../../src/rows/search/concepts.js';
import { searchMessage } from '../../../src/rows/search/search-message.js';
import type { SearchTree } from '../../../src/rows/search/search-term.js';
import { searchContent } from '../../../src/rows/search/search-tests.js';
import { searchText } from '../../../src/rows/search/search-text.js';

const spelt = (text: string) => searchText(parseSearch(text));

const problem = (text: string): string => {
  try {
    return spelt(text);
  } catch (error) {
    if (error instanceof IncognitaError) return error.message;
    throw error;
  }
};

/** A row of a formula; its ions are given as their charges, zero for those that are left out. */
const row = (formula: string, charges: Readonly<Record<string, number>> = {}) => {
  const { elements, amounts } = parseFormula(formula);
  const ions: Ion[] = elements.map((element) => ({ element, charge: charges[element] ?? 0 }));
  const anonymous = anonymousFormula({ elements, amounts });
  return {
    formula,
    elements,
    amounts,
    arity: elements.length,
    ions,
    anonymousFormula: anonymous,
    score: 0,
    raw: {},
  } as never;
};
const finds = (search: string, formula: string, charges?: Readonly<Record<string, number>>) =>
  matchesRow(row(formula, charges), [searchContent(parseSearch(search))]);

const all = (pairs: Readonly<Record<string, string>>) =>
  expect(Object.fromEntries(Object.keys(pairs).map((typed) => [typed, problem(typed)]))).toEqual(pairs);

const FORMULAS = ['NiO', 'Ni2O3', 'Ni3S2', 'GaAs', 'CdTe', 'CuInSe2', 'NaCl', 'ZnSiP2'];
const foundOf = (search: string) => FORMULAS.filter((each) => finds(search, each));

describe('a search', () => {
  it.each([
    ['Li S', 'Li and S'],
    ['Li AND S', 'Li and S'],
    ['LiMnO2 OR NaMnO2', 'LiMnO2 or NaMnO2'],
    ['no Pb', 'not Pb'],
    ['+Li,-Pb', 'Li and not Pb'],
    ['＋Li，－Pb', 'Li and not Pb'],
    ['(Li or Na) and not (Pb or Cd)', '(Li or Na) and not (Pb or Cd)'],
    ['lithium oxide', 'Li and anion:O'],
    ['barium titanate', 'Ba and Ti and anion:O'],
    ['酸化チタン', 'anion:O and Ti'],
    ['チタン酸バリウム', 'Ti and anion:O and Ba'],
    ['リチウム かつ 硫化物', 'Li and anion:S'],
    ['ペロブスカイト', 'family:perovskite'],
    ['perovskites', 'family:perovskite'],
    ['spinel -Pb', 'family:spinel and not Pb'],
    ['li-*-O', 'Li-*-O'],
    ['*2O3', '*2O3'],
    ['Fe(III)', 'Fe3+'],
    ['Fe³⁺ O²⁻', 'Fe3+ and O2-'],
    ['Ｆｅ３＋', 'Fe3+'],
    ['ＢａＴｉＯ３', 'BaTiO3'],
    ['LiFePO₄', 'LiFePO4'],
    ['LiFe\u200bPO4', 'LiFePO4'],
    ['licoo2', 'LiCoO2'],
    ['CuSO4・5H2O', 'CuSO4·5H2O'],
    ['(NH4)2SO4', '(NH4)2SO4'],
    ['ABX3', 'type:ABX3'],
    ['AB2X4', 'type:AB2X4'],
    ['A2BCX6', 'type:A2BCX6'],
    ["A2BB'O6", "type:A2BB'O6"],
    ['A2BB′O6', "type:A2BB'O6"],
    ['A2BIrO6', 'type:A2BIrO6'],
    ['MO2', 'type:MO2'],
    ['Ln2O3', 'type:{Ln}2O3'],
    ['class:X', 'class:X'],
    ['halides', 'anion:Hal'],
    ['ba', 'Ba'],
    ['mp-9157', 'mp-9157'],
    ['La1-xSrxMnO3', 'La1-xSrxMnO3'],
    ['oxides of lithium and manganese', 'anion:O and Li and Mn'],
    ['lead-free halide perovskite', 'not Pb and anion:Hal and family:perovskite'],
    ['halide perovskite free of Pb', 'anion:Hal and family:perovskite and not Pb'],
    ['alkali metal oxide', 'class:A and anion:O'],
    ['alkaline earth titanates', 'class:Ae and Ti and anion:O'],
    ['transition metal dichalcogenides', 'class:T and family:dichalcogenide'],
    ['MAX phases', 'family:max-phase'],
    ['double perovskite', 'family:double-perovskite'],
    ['inverse perovskite', 'family:antiperovskite'],
    ['ternary oxides', 'elements:3 and anion:O'],
    ['oxynitride', 'anion:O and anion:N'],
    ['oxyhalides', 'anion:O and anion:Hal'],
    ['hydroxide', 'H and anion:O'],
    ['boride', 'B and not class:Ch and not class:Hal'],
    ['iron(III) oxide', 'Fe3+ and anion:O'],
    ['cuprous oxide', 'Cu+ and anion:O'],
    ['Fe+3', 'Fe3+'],
    ['Li+Mn+O', 'Li and Mn and O'],
    ['Li/Mn/O', 'Li and Mn and O'],
    ['FE2O3', 'Fe2O3'],
    ['REFeO3', 'type:{R}FeO3'],
    ['TMO2', 'type:{T}O2'],
    ['K2NiF4-type', 'type:A2BX4'],
    ['CaTiO3型構造', 'type:ABX3'],
    ['1:2:4', 'type:AB2X4'],
    ['mp 1234', 'mp-1234'],
    ['鉛フリー', 'not Pb'],
    ['Pbを含まない酸化物', 'not Pb and anion:O'],
    ['リチウムとマンガンの酸化物', 'Li and Mn and anion:O'],
    ['LiとMn', 'Li and Mn'],
    ['酸化鉄（III）', 'anion:O and Fe3+'],
    ['ハロゲン化物ペロブスカイト', 'anion:Hal and family:perovskite'],
    ['水酸化物', 'H and anion:O'],
  ])('%s is %s', (typed, text) => {
    expect(spelt(typed)).toBe(text);
  });

  it('leaves out every element of a list, and groups those of which one is wanted', () => {
    all({
      'without Co or Ni': 'not Co and not Ni',
      'Li without Pb, Cd or Hg': 'Li and not Pb and not Cd and not Hg',
      'without Co and Ni': 'not Co and not Ni',
      'neither lead nor Cd': 'not Pb and not Cd',
      'Li but not Co': 'Li and not Co',
      'Li except Co': 'Li and not Co',
      'no Pb, Li': 'not Pb and Li',
      'not (Co or Ni)': 'not (Co or Ni)',
      'oxides of Li or Na': 'anion:O and (Li or Na)',
      CoとNiを含まない酸化物: 'not Co and not Ni and anion:O',
      リチウムを含み鉛を含まない: 'Li and not Pb',
      LiまたはNaの硫化物: '(Li or Na) and anion:S',
      リチウムかつ硫黄: 'Li and S',
      酸化物以外: 'not anion:O',
    });
  });

  it('takes capitals and small letters for a formula if its charges balance', () => {
    all({
      NACL: 'NaCl',
      nacl: 'NaCl',
      gaas: 'GaAs',
      BATIO3: 'BaTiO3',
      TIO2: 'TiO2',
      NIO: 'NiO',
      AMO2: 'type:AMO2',
      MNO3: 'type:MNO3',
      KMX3: 'type:KMX3',
      what: '"what" was not understood.',
      'fe3+': 'Fe3+',
    });
  });

  it('reads classes by name, in prefixes and as members of a system', () => {
    all({
      'class:lanthanide': 'class:Ln',
      'class:x': 'class:X',
      'anion:halide': 'anion:Hal',
      'anion:oxygen': 'anion:O',
      'R-Fe-B': 'class:R and Fe and B and elements:3',
      'Li-M-O': 'Li-*-O',
      'Li - Mn - O': 'Li-Mn-O',
    });
  });

  it('reads charges of classes of elements', () => {
    all({
      'Ln3+': 'Ln3+',
      'RE(III)': 'R3+',
      'trivalent lanthanide': 'Ln3+',
      'Ch2- or X-': 'Ch2- or X-',
      'TM2+': 'T2+',
      'M4+ O': 'M4+ and O',
    });
    expect(finds('Ln3+', 'LaFeO3', { La: 3 })).toBe(true);
    expect(finds('Ln3+', 'EuTiO3', { Eu: 2 })).toBe(false);
    expect(finds('X-', 'NaClO4', { Cl: 7 })).toBe(false);
    expect(say(searchMessage(parseSearch('X-')), 'en')).toBe('with X-, X being one of F Cl Br I');
  });

  it('reads charges in other ways of writing', () => {
    for (const typed of [
      'Fe(2+)',
      'Fe^2+',
      'Fe^{2+}',
      '[Fe2+]',
      'fe(ii)',
      'FE(II)',
      'Fe II',
      'iron(2+)',
      '二価の鉄',
      '鉄(Ⅱ)',
    ]) {
      expect([typed, spelt(typed)]).toEqual([typed, 'Fe2+']);
    }
    expect(spelt('Fe V')).toBe('Fe and V');
  });

  it('reads variable amounts of formula types as the types at their ends', () => {
    all({
      AxMO2: 'type:MO2 or type:AMO2',
      'AxMO2 Na': '(type:MO2 or type:AMO2) and Na',
      'RNi1-xCoxO3': 'type:RNiO3 or type:RCoO3',
      'La1-xAxMnO3': 'LaMnO3 or type:AMnO3',
      'A1-xBxO3': 'type:AO3',
      'Li2MnO3·LiMO2': 'Li2MnO3 or type:LiMO2',
      '(Li,Na)-Fe-O': 'Li-Fe-O or Na-Fe-O',
    });
  });

  it('reads small letters if the case can be mended in one way', () => {
    all({
      'la1-xsrxmno3': 'La1-xSrxMnO3',
      'cuin1-xgaxse2': 'CuIn1-xGaxSe2',
      'la0.7sr0.3mno3': 'La0.7Sr0.3MnO3',
      'batio3-d': 'BaTiO3-d',
      abx3: 'type:ABX3',
      a2b2o7: 'type:A2B2O7',
      lnfeo3: 'type:{Ln}FeO3',
      lfp: 'lfp',
      axmo2: '"axmo2" was not understood.',
      rmno3: '"rmno3" was not understood.',
    });
    expect(parseSearch('lfp')).toMatchObject({ formulas: ['FeLiO4P'] });
  });

  it('reads minerals and other names of one composition, and does not guess at structures and uses', () => {
    expect(parseSearch('α-quartz')).toMatchObject({ kind: 'members', formulas: ['O2Si'] });
    expect(parseSearch('石英')).toMatchObject({ kind: 'members', formulas: ['O2Si'] });
    expect(parseSearch('feldspars')).toMatchObject({ formulas: ['AlKO8Si3', 'AlNaO8Si3', 'Al2CaO8Si2'] });
    for (const typed of [
      'Zintl phases',
      'zeolite',
      'layered oxide',
      'ゼオライト',
      '層状酸化物',
      'solid electrolyte',
      '2D',
    ]) {
      const said = problem(typed);
      expect(said).toContain('about structures, properties or uses');
      const suggestion = /Did you mean (.+)\?$/.exec(said)![1]!;
      expect(() => parseSearch(suggestion)).not.toThrow();
    }
    expect(problem('cubic')).toBe(
      '"cubic" is about structures, properties or uses. A search asks for compositions: elements, ions, formulas, formula types, families.',
    );
  });

  it('offers only what it can read', () => {
    const words =
      'Zintl zeolite mica layered layered-oxide layered-sulfide cathode electrolyte thermoelectric superconductor ferroelectric magnet semiconductor phosphor catalyst topological high-entropy toxic';
    const offers = words.split(' ').flatMap((word) => nearConcept(word) ?? [`${word} is no concept`]);
    for (const near of offers) expect(problem(near)).not.toContain('not understood');
  });

  it('knows groups of elements', () => {
    all({
      'noble metals': 'Ru or Rh or Pd or Ag or Os or Ir or Pt or Au',
      'no actinides': 'not (Ac or Th or Pa or U or Np or Pu or Am or Cm)',
      'group 14': 'C or Si or Ge or Sn or Pb',
      白金族元素: 'Ru or Rh or Pd or Os or Ir or Pt',
    });
  });

  it('joins a formula with blanks, and says what excludes each other', () => {
    all({
      'Ba Ti O3': 'BaTiO3',
      'Li1 Fe1 P1 O4': 'Li1Fe1P1O4',
      'Ba TiO3': 'BaTiO3',
      'Li Fe O': 'Li and Fe and O',
      'Li BaTiO3': 'BaTiO3 has no Li, so no composition is both.',
      'BaTiO3 SrTiO3': 'No composition is BaTiO3 and SrTiO3 at once. Put "or" between them to find either.',
      'BaTiO3 or SrTiO3': 'BaTiO3 or SrTiO3',
      'BaTiO3 O': 'BaTiO3 and O',
    });
  });

  it('takes no word of a language for a formula or an element', () => {
    all({
      'bismuth ferite': '"ferite" was not understood. Did you mean ferrite?',
      'IRON OXIDE': 'Fe and anion:O',
      TMDs: 'family:dichalcogenide',
      'MAX -Pb': 'family:max-phase and not Pb',
      'sulfides in bulk': '"in" may be a word, or the element In. Did you mean In?',
      'Ga in as': 'Ga and In and As',
      'quaternary Heusler': 'family:quaternary-heusler',
      C15: 'family:laves',
      'NaCl structure': 'type:AX',
      'ThCr2Si2 structure type': 'type:AB2X2',
      '2 anions': 'kind:several-anions',
      'スピネル Liあり': 'family:spinel and Li',
      ABO3型: 'type:ABO3',
      BaTi03: '"BaTi03" was not understood. Did you mean BaTiO3?',
      NaCL: '"NaCL" was not understood. Did you mean NaCl?',
    });
  });

  it('reads other ways to write conditions', () => {
    all({
      'w/o lead and cadmium': 'not Pb and not Cd',
      'non-oxides': 'not anion:O',
      'Li|Na': 'Li or Na',
      'Li・P・S': 'Li and P and S',
      $ABX_3$: 'type:ABX3',
      'LiFePO4.': 'LiFePO4',
      混合アニオン化合物: 'kind:several-anions',
      酸化二銅: 'anion:O and Cu',
      MAX相: 'family:max-phase',
    });
  });

  it('reads charges and numbers of elements in words', () => {
    all({
      'trivalent iron': 'Fe3+',
      'Fe 3+': 'Fe3+',
      'iron 3+': 'Fe3+',
      鉄３価: 'Fe3+',
      '3価の鉄': 'Fe3+',
      'three elements': 'elements:3',
      '3元系 酸化物': 'elements:3 and anion:O',
      'Fe2+/Fe3+': 'Fe2+ and Fe3+',
    });
  });

  it('reads names of compounds', () => {
    all({
      'titanium dioxide': 'Ti and anion:O',
      thiogermanate: 'Ge and anion:S',
      perchlorates: 'Cl and anion:O',
      cyanide: 'C and N',
      chalcohalide: 'anion:Ch and anion:Hal',
      アルミン酸ストロンチウム: 'Al and anion:O and Sr',
      バナジン酸ビスマス: 'V and anion:O and Bi',
      二硫化モリブデン: 'anion:S and Mo',
      カルコゲナイド: 'anion:Ch',
      複合酸化物: 'anion:O',
      ちたん: 'Ti',
    });
  });

  it('reads names of families', () => {
    all({
      'layered perovskite': 'family:layered-perovskite',
      層状ペロブスカイト: 'family:layered-perovskite',
      二重ペロブスカイト: 'family:double-perovskite',
      ハライドペロブスカイト: 'anion:Hal and family:perovskite',
      'Ruddlesden–Popper phases': 'family:ruddlesden-popper',
      'ルドルスデン・ポッパー相': 'family:ruddlesden-popper',
      'Laves phase': 'family:laves',
      ラーベス相: 'family:laves',
      柘榴石: 'family:garnet',
      'cubic perovskite': 'family:perovskite',
      Aurivillius: 'family:aurivillius',
    });
  });

  it('ignores quotation marks around a formula', () => {
    all({ '"LiFePO4"': 'LiFePO4', "'LiFePO4'": 'LiFePO4', 'LiFePO4?': 'LiFePO4', "A2BB'O6": "type:A2BB'O6" });
  });

  it('suggests the word of which another is a spelling mistake', () => {
    for (const [typed, meant] of [
      ['lithum oxide', 'lithium'],
      ['pervoskite', 'perovskite'],
      ['barium titante', 'titanate'],
    ] as const) {
      expect(problem(typed)).toContain(`Did you mean ${meant}?`);
    }
    expect(problem('Li qwerty')).not.toContain('Did you mean');
  });

  it.each([
    ['La1-xSrxMnO3', ['LaMnO3', 'MnO3Sr']],
    ['LaMnO3-δ', ['LaMnO3']],
    ['YBa2Cu3O7-d', ['Ba2Cu3O7Y']],
    ['BaTiO3-x', ['BaO3Ti']],
    ['Li2S-P2S5', ['Li2S', 'P2S5']],
    ['(1-x)BiFeO3-xPbTiO3', ['BiFeO3', 'O3PbTi']],
    ['Pb(Zr1-xTix)O3', ['O3PbZr', 'O3PbTi']],
    ['Li1-xCoO2', ['CoLiO2', 'CoO2']],
    ['La(1-x)SrxMnO3', ['LaMnO3', 'MnO3Sr']],
    ['GaAs/AlAs', ['AsGa', 'AlAs']],
    ['(La,Sr)MnO3', ['LaMnO3', 'MnO3Sr']],
    ['Ba(Ti, Zr)O3', ['BaO3Ti', 'BaO3Zr']],
    ['(La,Sr)2(Co,Fe)O4', ['CoLa2O4', 'FeLa2O4', 'CoO4Sr2', 'FeO4Sr2']],
    ['Y3Al5O12:Ce3+', ['Al5O12Y3']],
    ['PZT', ['O3PbZr', 'O3PbTi']],
    ['LFP', ['FeLiO4P']],
    ['LiNi1-x-yMnxCoyO2', ['LiNiO2', 'LiMnO2', 'CoLiO2']],
    ['La1-xSrxMn1-yFeyO3', ['LaMnO3', 'MnO3Sr', 'FeLaO3', 'FeO3Sr']],
    ['Ce1-xGdxO2-y', ['CeO2', 'GdO2']],
    ['DyMn1-xFexO3', ['DyMnO3', 'DyFeO3']],
  ])('%s has the end members %j', (typed, formulas) => {
    expect(parseSearch(typed)).toMatchObject({ kind: 'members', formulas });
  });

  it('says what it does not understand', () => {
    expect(problem('Li what')).toContain('"what" was not understood');
    expect(problem('M')).toContain('"M" was not understood');
    expect(problem('Li or')).toContain('a word is missing');
    expect(problem('Li)')).toContain('never opened');
    expect(problem(`${'!'.repeat(50)}Li`)).toContain('nested');
    expect(problem('Li '.repeat(100))).toContain('at most 60 words');
  });

  it('finds what it says', () => {
    expect(finds('ABX3', 'BaTiO3')).toBe(true);
    expect(finds('ABX3', 'BaTi2O3')).toBe(false);
    expect(finds('AB{X}3', 'KMgF3')).toBe(true);
    expect(finds('AB{X}3', 'BaTiO3')).toBe(false);
    expect(finds('Ln2O3', 'La2O3')).toBe(true);
    expect(finds('Ln2O3', 'Fe2O3')).toBe(false);
    expect(finds("A2BB'O6", 'Ba2ScNbO6')).toBe(true);
    expect(finds('A2BIrO6', 'Ba2LaIrO6')).toBe(true);
    expect(finds('A2BIrO6', 'Ba2LaNbO6')).toBe(false);
    expect(finds('perovskite', 'BaTiO3')).toBe(true);
    expect(finds('spinel', 'MgAl2O4')).toBe(true);
    expect(finds('oxide', 'BaTiO3', { O: -2 })).toBe(true);
    expect(finds('oxide', 'SO2Cl2', { O: 2 })).toBe(false);
    expect(finds('La1-xSrxMnO3', 'SrMnO3')).toBe(true);
    expect(finds('ternary oxide', 'BaTiO3', { O: -2 })).toBe(true);
    expect(finds('ternary oxide', 'TiO2', { O: -2 })).toBe(false);
    expect(finds('carbide', 'TiC')).toBe(true);
    expect(finds('carbide', 'CaCO3')).toBe(false);
    expect(finds('RE2O3', 'Y2O3')).toBe(true);
    expect(finds('antiperovskite', 'Mn3GaC')).toBe(true);
    expect(finds('antiperovskite', 'BaTiO3')).toBe(false);
    expect(finds('Li-*-O and not Fe', 'LiFeO2')).toBe(false);
    expect(finds('Li-*-O', 'LiFePO4')).toBe(false);
  });

  it('says end members as chemists write them', () => {
    expect(say(searchMessage(parseSearch('La1-xSrxMnO3')), 'en')).toBe('La1-xSrxMnO3: the end members LaMnO3, SrMnO3');
  });

  it('gives each letter and class an element of its own', () => {
    // One alkali metal and one other metal; both of amount 1.
    expect(finds('{A}{M}O2', 'LiCoO2')).toBe(true);
    expect(finds('{A}{M}O2', 'LiPO2')).toBe(false);
    expect(finds('{M}{A}O2', 'LiCoO2')).toBe(true);
  });

  const symbols = ELEMENTS.map(({ symbol }) => symbol);
  const word = fc.oneof(
    fc.constantFrom(...symbols),
    fc.constantFrom(
      'Fe3+',
      'Li-*-O',
      '*2O3',
      'ABX3',
      "A2BB'O6",
      'Ln2O3',
      'AB{Hal}3',
      'class:Pn',
      'anion:O',
      'perovskite',
      'elements:3',
      'oxynitride',
      'carbide',
      'LFP',
      'PZT',
      'RE2O3',
      'lead-free',
      'MAX phase',
      'iron(II)',
      'without Co or Ni',
      'oxides of Li or Na',
      'nacl',
      'R-Fe-B',
      'three elements',
      'Ln3+',
      'AxMO2',
      'actinides',
      'quartz',
      'layered perovskite',
      'La1-x-ySrxCayMnO3',
      'CoとNiを含まない',
    ),
    fc.constantFrom('BaTiO3', '(NH4)2SO4', 'La1-xSrxMnO3', 'lithium', 'halide', 'スピネル'),
  );
  const { text } = fc.letrec<{ text: string }>((tie) => ({
    text: fc.oneof(
      { maxDepth: 4 },
      word,
      fc
        .tuple(tie('text'), fc.constantFrom(' and ', ' or ', ' ', ', ', ' OR '), tie('text'))
        .map((parts) => parts.join('')),
      tie('text').map((inner) => `(${inner})`),
      tie('text').map((inner) => `not (${inner})`),
    ),
  }));

  it('always reads its own spelling back as the same search, and can be said in both languages', () => {
    fc.assert(
      fc.property(text, (typed) => {
        let tree: SearchTree;
        try {
          tree = parseSearch(typed);
        } catch (error) {
          expect(error).toBeInstanceOf(IncognitaError);
          return;
        }
        const once = searchText(tree);
        expect(searchText(parseSearch(once))).toBe(once);
        expect(say(searchMessage(tree), 'en')).not.toMatch(/\{(?:left|right|inner|name|told)\}/);
        expect(say(searchMessage(tree), 'ja')).not.toBe('');
      }),
    );
  });

  it('never fails on any text but by saying so', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 40 })), (typed) => {
        expect(() => problem(typed)).not.toThrow();
      }),
    );
  });
});

describe('conditions that are written otherwise than by a word', () => {
  it('are those of addresses and options', () => {
    all({
      'elements=D': 'H',
      'elements=Li,O exclude=Pb': 'Li and O and not Pb',
      'anonymous_formula=ABO3': 'type:ABO3',
      'chemical_system=Li-P-S-Cl': 'Li-P-S-Cl',
      'anion: O': 'anion:O',
      'arity=3': 'elements:3',
      'kind=intermetallic': 'kind:no-charges',
      'a=b': '"a=b" was not understood.',
    });
  });

  it('are ranges of the number of elements', () => {
    const typed = [
      '≥3 elements',
      '>= 3 elements',
      'at least three elements',
      '3元素以上',
      'elements>2',
      '3 or more elements',
    ];
    for (const each of typed) expect(spelt(each)).toBe('elements:3 or elements:4 or elements:5');
    expect(spelt('Li fewer than 4 elements')).toBe('Li and (elements:1 or elements:2 or elements:3)');
    expect(spelt('≥6 elements')).toBe('elements:6');
  });

  it('are amounts of an element per formula unit', () => {
    all({
      'Ni>1': 'Ni>=2',
      'Ni > 1 oxide': 'Ni>=2 and anion:O',
      'Li≥2': 'Li>=2',
      'O<4': 'O<=3',
      'D=2': 'H=2',
      'Ni<1': '"Ni<1" was not understood.',
      'Ni>99': '"Ni>99" was not understood.',
    });
    expect(foundOf('Ni>1')).toEqual(['Ni2O3', 'Ni3S2']);
    expect(foundOf('Ni>=1')).toEqual(['NiO', 'Ni2O3', 'Ni3S2']);
    expect(foundOf('Ni<=2')).toEqual(['NiO', 'Ni2O3']);
    expect(foundOf('Ni=3')).toEqual(['Ni3S2']);
    expect(say(searchMessage(parseSearch('Ni>1')), 'en')).toBe('Ni ≥ 2 per formula unit');
  });

  it('are groups of the periodic table by Roman numerals', () => {
    expect(foundOf('III-V')).toEqual(['GaAs']);
    expect(foundOf('II–VI semiconductors')).toEqual(['CdTe']);
    expect(foundOf('I-III-VI2')).toEqual(['CuInSe2']);
    expect(foundOf('II-IV-V2族化合物')).toEqual(['ZnSiP2']);
    expect(spelt('I-V')).toBe('I-V');
  });

  it('are words for hydrogen and for anions', () => {
    all({
      D: 'H',
      deuterides: 'anion:H',
      重水素化物: 'anion:H',
      hydrates: 'H and anion:O',
      水和物: 'H and anion:O',
      'acid salts': 'H and anion:O',
      acetylides: 'C and kind:polyanionic',
      sulfohalides: 'anion:S and anion:Hal',
      二種類の陰イオン: 'kind:several-anions',
      結合した陰イオン: 'kind:polyanionic',
      ionic: 'kind:ionic',
      'metal-rich':
        '"metal-rich" is about structures, properties or uses, which a search does not know. It can ask for: kind:no-charges Did you mean kind:no-charges?',
    });
    expect(finds('mixed halides', 'PbClF', { Pb: 2, Cl: -1, F: -1 })).toBe(true);
    expect(finds('mixed halides', 'PbCl2', { Pb: 2, Cl: -1 })).toBe(false);
  });

  it('are read in linear time', () => {
    for (const unit of ['>=3 ', 'elements=', 'I-V-', '3元素以上', 'Ni > 1 '])
      expect(() => problem(unit.repeat(500))).not.toThrow();
  });
});

describe('kinds of compositions in a search', () => {
  it('are understood by their names, in both languages, with blanks or hyphens', () => {
    expect(spelt('two anions')).toBe('kind:several-anions');
    expect(spelt('Mixed-valence, Li -Pb')).toBe(spelt('kind:mixed-valence Li -Pb'));
    expect(spelt('Li 混合原子価')).toBe(spelt('Li kind:mixed-valence'));
    for (const typed of ['複数の陰イオン', '複数アニオン'])
      expect(spelt(`Li ${typed}`)).toBe('Li and kind:several-anions');
    expect(spelt('not (two anions or intermetallic)')).toBe(spelt('not (kind:several-anions or kind:no-charges)'));
    expect(spelt('-mixed valence O')).toBe(spelt('not kind:mixed-valence O'));
    expect(problem('kind:unheard')).toContain('kind:unheard');
  });

  it('ask for the kind of a row, and say so', () => {
    expect(searchContent(parseSearch('two anions'))).toEqual({ kind: 'several-anions' });
    expect(say(searchMessage(parseSearch('mixed valence')), 'en')).toContain('mixed valence');
  });

  it('leave formula types with letters for two anions', () => {
    expect(spelt('A2BX3Y')).toBe('type:A2BX3Y');
    expect(spelt('Y2O3')).toBe('Y2O3');
  });
});
