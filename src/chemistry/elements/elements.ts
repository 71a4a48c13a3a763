import { IMPUTED_VALUES } from '../tables/elements-sources.js';
import { ELEMENT_VALUES } from '../tables/elements.js';
import { ELEMENTAL_QUANTITIES } from './elemental-quantities.js';

/** A chemical element with the facts that ordering, masks and reading formulas need. */
export interface Element {
  readonly symbol: string;
  /** IUPAC name, lower case. */
  readonly name: string;
  readonly atomicNumber: number;
  /**
   * Electronegativity on Pauling's scale, dimensionless; null if that scale has no value. Of Tl, Pb, Bi, W and Au it is that of
   * their usual states: 1.8 for Pb is Pb2+, where 2.33 would be Pb4+.
   */
  readonly electronegativity: number | null;
  /**
   * What formulas are ordered by: Pauling's value, or if it is missing a stand-in that is no measurement: Allen's
   * configuration energy for He, Ne and Ar (J. Am. Chem. Soc. 111, 9003 (1989)), the lighter element of the same group
   * for Z of 104 and above.
   */
  readonly orderingElectronegativity: number;
}

/** Names by symbol, in the order of the atomic numbers. */
const NAMES = `
H hydrogen
He helium
Li lithium
Be beryllium
B boron
C carbon
N nitrogen
O oxygen
F fluorine
Ne neon
Na sodium
Mg magnesium
Al aluminium
Si silicon
P phosphorus
S sulfur
Cl chlorine
Ar argon
K potassium
Ca calcium
Sc scandium
Ti titanium
V vanadium
Cr chromium
Mn manganese
Fe iron
Co cobalt
Ni nickel
Cu copper
Zn zinc
Ga gallium
Ge germanium
As arsenic
Se selenium
Br bromine
Kr krypton
Rb rubidium
Sr strontium
Y yttrium
Zr zirconium
Nb niobium
Mo molybdenum
Tc technetium
Ru ruthenium
Rh rhodium
Pd palladium
Ag silver
Cd cadmium
In indium
Sn tin
Sb antimony
Te tellurium
I iodine
Xe xenon
Cs caesium
Ba barium
La lanthanum
Ce cerium
Pr praseodymium
Nd neodymium
Pm promethium
Sm samarium
Eu europium
Gd gadolinium
Tb terbium
Dy dysprosium
Ho holmium
Er erbium
Tm thulium
Yb ytterbium
Lu lutetium
Hf hafnium
Ta tantalum
W tungsten
Re rhenium
Os osmium
Ir iridium
Pt platinum
Au gold
Hg mercury
Tl thallium
Pb lead
Bi bismuth
Po polonium
At astatine
Rn radon
Fr francium
Ra radium
Ac actinium
Th thorium
Pa protactinium
U uranium
Np neptunium
Pu plutonium
Am americium
Cm curium
Bk berkelium
Cf californium
Es einsteinium
Fm fermium
Md mendelevium
No nobelium
Lr lawrencium
Rf rutherfordium
Db dubnium
Sg seaborgium
Bh bohrium
Hs hassium
Mt meitnerium
Ds darmstadtium
Rg roentgenium
Cn copernicium
Nh nihonium
Fl flerovium
Mc moscovium
Lv livermorium
Ts tennessine
Og oganesson
`;

const [PAULING, ALLEN] = (['electronegativity_pauling', 'electronegativity_allen'] as const).map((quantity) =>
  ELEMENTAL_QUANTITIES.findIndex(({ name }) => name === quantity),
) as [number, number];

/** Pauling's scale for the elements past the table of elemental quantities, which ends with plutonium. */
const PAST_PLUTONIUM = { symbols: ['Am', 'Cm', 'Bk', 'Cf', 'Es', 'Fm', 'Md', 'No', 'Lr'], electronegativity: 1.3 };

/** The element above an element of the seventh period, whose place in the order it shares. */
const LIGHTER_CONGENER: Readonly<Record<string, string>> = {
  Rf: 'Hf',
  Db: 'Ta',
  Sg: 'W',
  Bh: 'Re',
  Hs: 'Os',
  Mt: 'Ir',
  Ds: 'Pt',
  Rg: 'Au',
  Cn: 'Hg',
  Nh: 'Tl',
  Fl: 'Pb',
  Mc: 'Bi',
  Lv: 'Po',
  Ts: 'At',
  Og: 'Rn',
};

/** Pauling's value: of data/elements.csv unless it is an estimate there. */
function paulingElectronegativity(symbol: string): number | null {
  if (PAST_PLUTONIUM.symbols.includes(symbol)) return PAST_PLUTONIUM.electronegativity;
  const estimated = IMPUTED_VALUES['electronegativity_pauling']!.split(' ').includes(symbol);
  return estimated ? null : (ELEMENT_VALUES[symbol]?.[PAULING] ?? null);
}

function readElements(): Element[] {
  return NAMES.trim()
    .split('\n')
    .map((line, index) => {
      const [symbol = '', name = ''] = line.split(' ');
      const electronegativity = paulingElectronegativity(symbol);
      const lighter = paulingElectronegativity(LIGHTER_CONGENER[symbol] ?? '');
      const orderingElectronegativity = electronegativity ?? ELEMENT_VALUES[symbol]?.[ALLEN] ?? lighter ?? Number.NaN;
      return { symbol, name, atomicNumber: index + 1, electronegativity, orderingElectronegativity };
    });
}

/** All elements, Z = 1 to 118 in order, so that ELEMENTS[Z - 1] has atomic number Z. */
export const ELEMENTS: readonly Element[] = readElements();

const BY_SYMBOL: ReadonlyMap<string, Element> = new Map(ELEMENTS.map((element) => [element.symbol, element]));

/** The element of a symbol as IUPAC writes it ("Fe", not "fe" or "FE"), or undefined. */
export function elementBySymbol(symbol: string): Element | undefined {
  return BY_SYMBOL.get(symbol);
}
