/** How many shades the periodic table has; a sixth of none is for elements of no candidate. */
export const SHADES = 5;

/** A shade of the periodic table and the values that have it. */
export interface ElementShade {
  readonly from: number;
  readonly to: number;
}

/**
 * Shades for the values of the elements, the lightest first: each for as many elements as the others, as far as equal
 * values allow, since counts differ by powers of ten. Zeros have no shade.
 */
export function elementShades(values: readonly number[]): ElementShade[] {
  const sorted = values.filter((value) => value > 0).toSorted((a, b) => a - b);
  const shades: ElementShade[] = [];
  for (let shade = 0; shade < SHADES; shade++) {
    const part = sorted.slice(
      Math.round((shade * sorted.length) / SHADES),
      Math.round(((shade + 1) * sorted.length) / SHADES),
    );
    const above = part.filter((value) => value > (shades.at(-1)?.to ?? 0));
    if (above.length > 0) shades.push({ from: above[0]!, to: above.at(-1)! });
  }
  return shades;
}

/** The number of the shade of a value, from 1; 0 for none. */
export function shadeOf(value: number, shades: readonly ElementShade[]): number {
  return value > 0 ? shades.findIndex(({ to }) => value <= to) + 1 : 0;
}
