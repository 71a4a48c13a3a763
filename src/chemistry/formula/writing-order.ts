import { elementBySymbol } from '../elements/elements.js';
import { HALOGENS } from '../halogens.js';

/**
 * The order in which chemists write the elements of salts: alkali metals, alkaline earths and rare earths by
 * electronegativity (`FIRST`), then these, with the groups 15, 16, 17 at the end as IUPAC has them (so BiOCl, LaOF).
 * Metals are in the order of their usual charges: FeTiO3, ZnAl2O4, Cu2ZnSnS4, La2NiMnO6, PbTiO3.
 */
const SALTS =
  'Tl Ag Pb Mg Be Sc Cu Hg Cd Zn Ni Co Fe Mn In Ga Al Cr Zr Hf Rf Ti Sn Ge V Nb Ta Db Mo W Sg Re Tc Bh Ru Rh Pd Os Hs Ir Mt Pt Ds Au ' +
  'Rg Cn Nh Fl Mc Lv Ts Og Bi Po At Rn Xe Kr Ar Ne He B Si C Sb As P N Te Se S O I Br Cl F';

/** That of all others, by group: alloys, silicides, pnictides (TiNiSn, TiCoSb, Ni3Al, LaNi5). Equal groups by electronegativity. */
const GROUPS =
  'Mg Be|Sc|Zr Hf Rf Ti|V Nb Ta Db|Cr Mo W Sg|Mn Tc Re Bh|Fe Ru Os Hs|Co Rh Ir Mt|Ni Pd Pt Ds|Cu Ag Au Rg|Zn Cd Hg Cn|' +
  'B Al Ga In Tl Nh|C Si Ge Sn Pb Fl|N P As Sb Bi Mc|O S Se Te Po Lv|F Cl Br I At Ts|He Ne Ar Kr Xe Rn Og';

/** Elements that come first, by electronegativity alone. */
const FIRST = new Set(
  (
    'Li Na K Rb Cs Fr Ca Sr Ba Ra Y La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu ' +
    'Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr'
  ).split(' '),
);

/** The old IUPAC sequence of non-metals: in binary compounds it gives NH3, CH4, H2S, NCl3, OF2, Cl2O7. */
const NON_METALS = new Set('B Si C Sb As P N H Te Se S At I Br Cl O F'.split(' '));
const BINARY_NON_METALS = ['B', 'Si', 'C', 'Sb', 'As', 'P', 'N', 'H', 'Te', 'Se', 'S', 'At', 'I', 'Br', 'Cl', 'O', 'F'];

const SALT_FORMERS = new Set(['O', 'S', 'Se', 'Te', ...HALOGENS]);

type Order = ReadonlyMap<string, number>;

/** Larger than any electronegativity. */
const AFTER_FIRST = 10;

const firstPlaces = [...FIRST].map((symbol) => [symbol, elementBySymbol(symbol)!.orderingElectronegativity] as const);

const saltOrder: Order = new Map([
  ...firstPlaces,
  ...SALTS.split(' ').map((symbol, index) => [symbol, AFTER_FIRST + index] as const),
]);

const groupOrder: Order = new Map([
  ...firstPlaces,
  ...GROUPS.split('|').flatMap((group, index) =>
    group
      .split(' ')
      .map(
        (symbol) => [symbol, AFTER_FIRST * (1 + index) + elementBySymbol(symbol)!.orderingElectronegativity] as const,
      ),
  ),
]);

const binaryOrder: Order = new Map(BINARY_NON_METALS.map((symbol, index) => [symbol, index]));

/** Just before or after the index of another element. */
const BESIDE = 0.5;

/**
 * The position of each element of a composition in its formula, the smallest first. No charges are assigned: lists have
 * millions of rows. `oxohalogen`: whether a halogen is the centre of an oxoanion (KClO4), not an anion of its own.
 */
export function writingOrder(elements: readonly string[], oxohalogen: boolean): (element: string) => number {
  if (elements.length === 2 && elements.every((element) => NON_METALS.has(element)))
    return (element) => binaryOrder.get(element)!;
  const salt = elements.some((element) => SALT_FORMERS.has(element));
  const oxygen = elements.includes('O');
  const order = salt ? saltOrder : groupOrder;
  const bismuthLikeLead = oxygen || elements.includes('F');
  return (element) => {
    // Acids begin with their hydrogen, acid salts have it before the centre; hydrides and amides end with it.
    if (element === 'H') {
      if (!salt) return Number.POSITIVE_INFINITY;
      return oxygen ? saltOrder.get('B')! - BESIDE : saltOrder.get('Te')! - BESIDE;
    }
    if (salt && element === 'Bi' && bismuthLikeLead) return saltOrder.get('Pb')! + BESIDE;
    if (oxohalogen && element !== 'F' && HALOGENS.has(element)) return saltOrder.get('O')! - BESIDE;
    return order.get(element)!;
  };
}
