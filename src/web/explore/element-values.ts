import type { ElementCount } from '../../store/types.js';
import { elementShades, shadeOf, type ElementShade } from './element-shades.js';
import type { ElementColour } from './explore-query.js';

/** What the periodic table shows of an element. */
export interface ElementValue {
  readonly rows: number;
  readonly meanScore: number | null;
  /** From 1, the lightest; 0 for none. */
  readonly shade: number;
}

export interface ElementValues {
  readonly of: ReadonlyMap<string, ElementValue>;
  readonly shades: readonly ElementShade[];
}

/** Counts and mean scores by element with the shades of one of them. */
export function elementValues(counts: readonly ElementCount[], colour: ElementColour): ElementValues {
  const value = ({ rows, meanScore }: ElementCount): number =>
    colour === 'none'
      ? 0
      : colour === 'count'
        ? rows
        : colour === 'expected'
          ? rows * (meanScore ?? 0)
          : (meanScore ?? 0);
  const shades = elementShades(counts.map(value));
  return {
    of: new Map(
      counts.map((count) => [
        count.element,
        { rows: count.rows, meanScore: count.meanScore, shade: shadeOf(value(count), shades) },
      ]),
    ),
    shades,
  };
}
