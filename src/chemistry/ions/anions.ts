import { HALOGENS } from '../halogens.js';

/** The elements that can be the anion of an ionic composition, by their charge as one: those of groups 15, 16 and 17. */
export const ANIONS_BY_CHARGE: ReadonlyMap<number, readonly string[]> = new Map([
  [-3, ['N', 'P', 'As', 'Sb']],
  [-2, ['O', 'S', 'Se', 'Te']],
  [-1, [...HALOGENS]],
]);

/** All of them, in the order of the tensor's anion mode. */
export const ANIONS: readonly string[] = [...ANIONS_BY_CHARGE.values()].flat();

const CHARGES: ReadonlyMap<string, number> = new Map(
  [...ANIONS_BY_CHARGE].flatMap(([charge, elements]) => elements.map((element) => [element, charge] as const)),
);

/** The charge of an element as the anion: -3 for N P As Sb, -2 for O S Se Te, -1 for F Cl Br I, else undefined. */
export function anionCharge(element: string): number | undefined {
  return CHARGES.get(element);
}
