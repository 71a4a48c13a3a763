import { namedFormulas } from './named-formulas.js';

/** Abbreviations of materials that are no formulas, by what they stand for; of solid solutions the end members. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  LFP: 'LiFePO4',
  LMP: 'LiMnPO4',
  LMFP: 'LiFePO4 LiMnPO4',
  LCO: 'LiCoO2',
  LMO: 'LiMn2O4',
  LNMO: 'LiNi0.5Mn1.5O4',
  NMC: 'LiNiO2 LiMnO2 LiCoO2',
  NCM: 'LiNiO2 LiMnO2 LiCoO2',
  NMC811: 'LiNi0.8Mn0.1Co0.1O2',
  NCM811: 'LiNi0.8Mn0.1Co0.1O2',
  NMC622: 'LiNi0.6Mn0.2Co0.2O2',
  NCM622: 'LiNi0.6Mn0.2Co0.2O2',
  NMC532: 'LiNi0.5Mn0.3Co0.2O2',
  NCM523: 'LiNi0.5Mn0.3Co0.2O2',
  NMC111: 'LiNi1/3Mn1/3Co1/3O2',
  NCM111: 'LiNi1/3Mn1/3Co1/3O2',
  NCA: 'LiNi0.8Co0.15Al0.05O2',
  LTO: 'Li4Ti5O12',
  LLZO: 'Li7La3Zr2O12',
  LLTO: 'Li0.33La0.56TiO3',
  LGPS: 'Li10GeP2S12',
  LPS: 'Li3PS4',
  LPSCl: 'Li6PS5Cl',
  LIPSCL: 'Li6PS5Cl',
  LATP: 'Li1.3Al0.3Ti1.7(PO4)3',
  LAGP: 'Li1.5Al0.5Ge1.5(PO4)3',
  YBCO: 'YBa2Cu3O7',
  BSCCO: 'Bi2Sr2CaCu2O8',
  PZT: 'PbZrO3 PbTiO3',
  PLZT: 'PbZrO3 PbTiO3 LaTiO3',
  BTO: 'BaTiO3',
  STO: 'SrTiO3',
  BFO: 'BiFeO3',
  KNN: 'KNbO3 NaNbO3',
  CIGS: 'CuInSe2 CuGaSe2',
  CZTS: 'Cu2ZnSnS4',
  MAPbI3: 'CH3NH3PbI3',
  MAPI: 'CH3NH3PbI3',
  FAPbI3: 'CH(NH2)2PbI3',
  YAG: 'Y3Al5O12',
  YIG: 'Y3Fe5O12',
  GGG: 'Gd3Ga5O12',
  LSMO: 'LaMnO3 SrMnO3',
  LSCO: 'LaCoO3 SrCoO3',
  LSCF: 'LaCoO3 SrCoO3 LaFeO3 SrFeO3',
  BSCF: 'BaCoO3 SrCoO3 BaFeO3 SrFeO3',
  YSZ: 'ZrO2 Y2O3',
  GDC: 'CeO2 Gd2O3',
  ITO: 'In2O3 SnO2',
  IGZO: 'InGaZnO4',
  GST: 'Ge2Sb2Te5',
  LBO: 'LiB3O5',
  KDP: 'KH2PO4',
  KTP: 'KTiOPO4',
  PMN: 'PbMg1/3Nb2/3O3',
};

/** Abbreviations in small letters, as they are typed: lfp, ybco. */
const IN_SMALL_LETTERS = new Map(Object.keys(ABBREVIATIONS).map((each) => [each.toLowerCase(), each]));

/** The formulas that an abbreviation or the name of a mineral stands for; undefined for other words. */
export function expandAbbreviation(word: string): readonly string[] | undefined {
  const written = Object.hasOwn(ABBREVIATIONS, word) ? word : IN_SMALL_LETTERS.get(word);
  return written === undefined ? namedFormulas(word) : ABBREVIATIONS[written]!.split(' ');
}
