/** A chemical element with the facts that ordering, masks and reading formulas need. */
export interface Element {
  readonly symbol: string;
  /** IUPAC name, lower case. */
  readonly name: string;
  readonly atomicNumber: number;
  /** Electronegativity on Pauling's scale, dimensionless; null where that scale has no value. */
  readonly electronegativity: number | null;
  /**
   * What formulas are ordered by: Pauling's value, or where it is missing a stand-in that is no measurement: Allen's
   * configuration energy for He, Ne and Ar (J. Am. Chem. Soc. 111, 9003 (1989)), the lighter element of the same group
   * for Z of 104 and above.
   */
  readonly orderingElectronegativity: number;
}

/*
 * Symbol, name, Pauling electronegativity ("-" where there is none), by atomic number. The values are Pauling's scale
 * with Allred's revision (J. Inorg. Nucl. Chem. 17, 215 (1961)) as the mendeleev tables collect it (MIT licence), in
 * which Tl, Pb, Bi, W and Au stand for their usual states: 1.8 for Pb is Pb2+, where 2.33 would be Pb4+.
 */
const TABLE = `
H hydrogen 2.2
He helium -
Li lithium 0.98
Be beryllium 1.57
B boron 2.04
C carbon 2.55
N nitrogen 3.04
O oxygen 3.44
F fluorine 3.98
Ne neon -
Na sodium 0.93
Mg magnesium 1.31
Al aluminium 1.61
Si silicon 1.9
P phosphorus 2.19
S sulfur 2.58
Cl chlorine 3.16
Ar argon -
K potassium 0.82
Ca calcium 1.0
Sc scandium 1.36
Ti titanium 1.54
V vanadium 1.63
Cr chromium 1.66
Mn manganese 1.55
Fe iron 1.83
Co cobalt 1.88
Ni nickel 1.91
Cu copper 1.9
Zn zinc 1.65
Ga gallium 1.81
Ge germanium 2.01
As arsenic 2.18
Se selenium 2.55
Br bromine 2.96
Kr krypton 3.0
Rb rubidium 0.82
Sr strontium 0.95
Y yttrium 1.22
Zr zirconium 1.33
Nb niobium 1.6
Mo molybdenum 2.16
Tc technetium 2.1
Ru ruthenium 2.2
Rh rhodium 2.28
Pd palladium 2.2
Ag silver 1.93
Cd cadmium 1.69
In indium 1.78
Sn tin 1.96
Sb antimony 2.05
Te tellurium 2.1
I iodine 2.66
Xe xenon 2.6
Cs caesium 0.79
Ba barium 0.89
La lanthanum 1.1
Ce cerium 1.12
Pr praseodymium 1.13
Nd neodymium 1.14
Pm promethium 1.13
Sm samarium 1.17
Eu europium 1.2
Gd gadolinium 1.2
Tb terbium 1.1
Dy dysprosium 1.22
Ho holmium 1.23
Er erbium 1.24
Tm thulium 1.25
Yb ytterbium 1.1
Lu lutetium 1.0
Hf hafnium 1.3
Ta tantalum 1.5
W tungsten 1.7
Re rhenium 1.9
Os osmium 2.2
Ir iridium 2.2
Pt platinum 2.2
Au gold 2.4
Hg mercury 1.9
Tl thallium 1.8
Pb lead 1.8
Bi bismuth 1.9
Po polonium 2.0
At astatine 2.2
Rn radon 2.2
Fr francium 0.7
Ra radium 0.9
Ac actinium 1.1
Th thorium 1.3
Pa protactinium 1.5
U uranium 1.7
Np neptunium 1.3
Pu plutonium 1.3
Am americium 1.3
Cm curium 1.3
Bk berkelium 1.3
Cf californium 1.3
Es einsteinium 1.3
Fm fermium 1.3
Md mendelevium 1.3
No nobelium 1.3
Lr lawrencium 1.3
Rf rutherfordium -
Db dubnium -
Sg seaborgium -
Bh bohrium -
Hs hassium -
Mt meitnerium -
Ds darmstadtium -
Rg roentgenium -
Cn copernicium -
Nh nihonium -
Fl flerovium -
Mc moscovium -
Lv livermorium -
Ts tennessine -
Og oganesson -
`;

const ALLEN: Readonly<Record<string, number>> = { He: 4.16, Ne: 4.787, Ar: 3.242 };

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

function readTable(): Element[] {
  const pauling = new Map<string, number>();
  return TABLE.trim()
    .split('\n')
    .map((line, index) => {
      const [symbol = '', name = '', value = '-'] = line.trim().split(' ');
      const electronegativity = value === '-' ? null : Number(value);
      if (electronegativity !== null) pauling.set(symbol, electronegativity);
      const orderingElectronegativity =
        electronegativity ?? ALLEN[symbol] ?? pauling.get(LIGHTER_CONGENER[symbol] ?? '') ?? Number.NaN;
      return { symbol, name, atomicNumber: index + 1, electronegativity, orderingElectronegativity };
    });
}

/** All elements, Z = 1 to 118 in order, so that ELEMENTS[Z - 1] has atomic number Z. */
export const ELEMENTS: readonly Element[] = readTable();

const BY_SYMBOL: ReadonlyMap<string, Element> = new Map(ELEMENTS.map((element) => [element.symbol, element]));

/** The element of a symbol as IUPAC writes it ("Fe", not "fe" or "FE"), or undefined. */
export function elementBySymbol(symbol: string): Element | undefined {
  return BY_SYMBOL.get(symbol);
}
