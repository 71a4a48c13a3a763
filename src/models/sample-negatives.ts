import type { Random } from '../linalg/random.js';
import type { Cell } from '../space/candidate-space.js';
import type { TrainingSet } from './model.js';

/** Shares of the three kinds of negatives; they need not add up to 1. */
export interface NegativeScheme {
  /** Every ion and ratio alike. */
  readonly uniform: number;
  /** Ions and ratio each as often as they occur in known compounds, but independently. */
  readonly popular: number;
  /** A known compound in which one ion or the ratio is exchanged for one of another known compound. */
  readonly exchanged: number;
}

/** Tries for one negative: where nearly every cell is known or masked, fewer are found than were asked for. */
const TRIES = 50;

/**
 * Canonical cells of the candidate space that are not known, to stand for what does not exist. Most unknown cells are indeed
 * empty, but some are the very compounds that a model shall find; so they are drawn, never enumerated. Known
 * cells under whatever oxidation states and masked cells are never drawn; one cell may be drawn twice.
 */
export function sampleNegatives(
  { space, cells, known }: TrainingSet,
  count: number,
  scheme: NegativeScheme,
  random: Random,
): number[] {
  const negatives: number[] = [];
  if (cells.length === 0) return negatives;
  const below = (n: number): number => Math.floor(random() * n);
  const aKnown = (): Cell => permuted(space.cell(cells[below(cells.length)]!));
  const permuted = (cell: Cell): Cell => {
    const places = cell.cations.map((_, place) => place);
    for (let i = places.length - 1; i > 0; i--) {
      const j = below(i + 1);
      [places[i], places[j]] = [places[j]!, places[i]!];
    }
    const amounts = space.ratios[cell.ratio]!;
    return {
      cations: places.map((place) => cell.cations[place]!),
      anion: cell.anion,
      ratio: space.ratioOf(places.map((place) => amounts[place]!))!,
    };
  };
  const draw: Record<keyof NegativeScheme, () => Cell> = {
    uniform: () => ({
      cations: Array.from({ length: space.order }, () => below(space.cations.length)),
      anion: below(space.anions.length),
      ratio: below(space.ratios.length),
    }),
    popular: () => ({
      cations: Array.from({ length: space.order }, () => aKnown().cations[0]!),
      anion: aKnown().anion,
      ratio: aKnown().ratio,
    }),
    exchanged: () => {
      const cell = aKnown();
      const other = aKnown();
      // The ratio of binary compounds is always 1.
      const place = below(space.order + (space.order > 1 ? 2 : 1));
      if (place === space.order) return { ...cell, anion: other.anion };
      if (place > space.order) return { ...cell, ratio: other.ratio };
      return { ...cell, cations: cell.cations.with(place, other.cations[0]!) };
    },
  };
  const kinds = Object.keys(draw) as (keyof NegativeScheme)[];
  const total = kinds.reduce((sum, kind) => sum + scheme[kind], 0);
  for (let n = 0; n < count; n++) {
    let left = random() * total;
    const kind = kinds.find((each) => (left -= scheme[each]) < 0) ?? kinds[0]!;
    for (let tries = 0; tries < TRIES; tries++) {
      const cell = draw[kind]();
      if (space.isMasked(cell)) continue;
      const number = space.number(space.canonical(cell));
      if (known.has(number)) continue;
      negatives.push(number);
      break;
    }
  }
  return negatives;
}
