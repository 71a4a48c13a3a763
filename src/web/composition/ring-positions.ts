/** A ring of boxes around a centre, in units of a drawing. */
export interface Ring {
  /** Half the space from the centre to the outermost middle of a box. */
  readonly half: { readonly x: number; readonly y: number };
  /** Width and height of a box, and of the one in the centre. */
  readonly box: { readonly x: number; readonly y: number };
  readonly centre: { readonly x: number; readonly y: number };
}

/** Units between two boxes. */
const GAP = 4;

/** The least share of the width at which a box is next to the middle line. */
const NARROWEST = 0.62;

/**
 * Middles of boxes around a centre, from its upper right clockwise: half of them on the right from top to bottom, the others
 * on the left back to the top. Each is at about its share of the half axes, as near as leaves no two boxes one over the other.
 *
 * @param shares of each box, 0 (the centre) to 1; up to ten
 */
export function ringPositions(shares: readonly number[], ring: Ring): { readonly x: number; readonly y: number }[] {
  const right = Math.ceil(shares.length / 2);
  return [...side(shares.slice(0, right), 1, ring), ...side(shares.slice(right).toReversed(), -1, ring).toReversed()];
}

/** The boxes of one side, from top to bottom. */
function side(shares: readonly number[], sign: 1 | -1, { half, box, centre }: Ring): { x: number; y: number }[] {
  const step = box.y + GAP;
  // However near the boxes are, the column of them has room above and below the centre alike.
  const tallest = ((shares.length - 1) * step) / 2;
  const heights = shares.map((share, index) => {
    const place = shares.length === 1 ? 0 : -1 + (2 * index) / (shares.length - 1);
    return place * Math.min(half.y, Math.max(0.95 * share * half.y, tallest));
  });
  // Down from the top, then up from the bottom, until all are apart and inside.
  const apart = heights.map((height) => Math.max(height, -half.y));
  for (let index = 1; index < apart.length; index++) apart[index] = Math.max(apart[index]!, apart[index - 1]! + step);
  for (let index = apart.length - 1; index >= 0; index--) {
    apart[index] = Math.min(apart[index]!, half.y, (apart[index + 1] ?? Infinity) - step);
  }
  return apart.map((y, index) => {
    const bend = Math.sqrt(Math.max(0, 1 - Math.min(1, Math.abs(y) / half.y) ** 2));
    const wanted = shares[index]! * half.x * (NARROWEST + (1 - NARROWEST) * bend);
    const isBesideCentre = Math.abs(y) < (box.y + centre.y) / 2 + GAP;
    const least = isBesideCentre ? (box.x + centre.x) / 2 + GAP : box.x / 2 + GAP;
    return { x: sign * Math.max(wanted, least), y };
  });
}
