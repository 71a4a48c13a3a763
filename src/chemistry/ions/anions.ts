/** The elements that can be the anion of an ionic composition, in the order of the tensor's anion mode. */
export const ANIONS: readonly string[] = ['N', 'P', 'As', 'Sb', 'O', 'S', 'Se', 'Te', 'F', 'Cl', 'Br', 'I'];

const CHARGES: Readonly<Record<string, number>> = {
  N: -3,
  P: -3,
  As: -3,
  Sb: -3,
  O: -2,
  S: -2,
  Se: -2,
  Te: -2,
  F: -1,
  Cl: -1,
  Br: -1,
  I: -1,
};

/** The charge of an element as the anion: -3 for N P As Sb, -2 for O S Se Te, -1 for F Cl Br I, else undefined. */
export function anionCharge(element: string): number | undefined {
  return CHARGES[element];
}
