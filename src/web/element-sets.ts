/** A group of elements that is left out, or asked for, in one click. */
export interface ElementSet {
  readonly key: string;
  readonly label: string;
  /** What belongs to it and why, as the page explains it. */
  readonly why: string;
  readonly elements: readonly string[];
}

const list = (text: string) => text.split(' ');

/**
 * Groups that an experimentalist often rules out as a whole. Judgements are coarse on purpose and say what they count:
 * they spare clicks, they are no safety data sheet.
 */
export const elementSets: readonly ElementSet[] = [
  {
    key: 'radioactive',
    label: 'radioactive',
    why: 'elements without a stable isotope, besides bismuth: Tc, Pm, Po and beyond',
    elements: list('Tc Pm Po At Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr'),
  },
  {
    key: 'toxic',
    label: 'toxic',
    why: 'elements whose common compounds are acutely or chronically toxic: Be, As, Cd, Hg, Tl, Pb',
    elements: list('Be As Cd Hg Tl Pb'),
  },
  {
    key: 'precious',
    label: 'precious metals',
    why: 'gold and the platinum group: Ru, Rh, Pd, Os, Ir, Pt, Au',
    elements: list('Ru Rh Pd Os Ir Pt Au'),
  },
  {
    key: 'rare',
    label: 'rare',
    why: 'less than about a quarter of a gram in a tonne of crust, besides the precious ones: Se, Ag, Cd, In, Te, Re, Hg, Bi',
    elements: list('Se Ag Cd In Te Re Hg Bi'),
  },
  {
    key: 'lanthanides',
    label: 'lanthanides',
    why: 'La to Lu',
    elements: list('La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu'),
  },
];
