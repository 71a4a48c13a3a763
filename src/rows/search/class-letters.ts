import { ELEMENT_FAMILIES, type ElementFamily } from '../../chemistry/elements/element-families.js';

/** The letters of the classes of elements: Hal, Ln, Ch. */
export const CLASS_LETTERS = Object.keys(ELEMENT_FAMILIES) as ElementFamily[];

/** Classes that are members of a system: R-Fe-B, Ln-Ni-O. */
export const CLASSES_IN_SYSTEMS: Readonly<Record<string, ElementFamily>> = {
  R: 'R',
  RE: 'R',
  Ln: 'Ln',
  T: 'T',
  TM: 'T',
  Ae: 'Ae',
  AE: 'Ae',
  Ch: 'Ch',
  Pn: 'Pn',
};
