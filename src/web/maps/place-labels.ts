/** A text that is to be next to a mark. Units are those of the figure. */
export interface WantedLabel {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly characters: number;
}

export interface PlacedLabel {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Width of a character and height of a line at the labels' size. */
const CHARACTER = 7.2;
const LINE = 14;
/** Distance of a label from the middle of its mark, and how far a mark itself reaches. */
const GAP = 10;
const MARK = 5;

const POSITIONS = [
  { anchor: 'middle', dx: 0, dy: -GAP },
  { anchor: 'start', dx: GAP, dy: 4 },
  { anchor: 'end', dx: -GAP, dy: 4 },
  { anchor: 'middle', dx: 0, dy: GAP + 11 },
] as const;

function boxOf(label: WantedLabel, { anchor, dx, dy }: (typeof POSITIONS)[number], enlarged: number): Box {
  const width = label.characters * CHARACTER * enlarged;
  const start = label.x + dx - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  return { left: start, right: start + width, top: label.y + dy - LINE * enlarged, bottom: label.y + dy + 3 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Gives labels their places next to the marks, the first of `wanted` first: above, right, left or below, wherever no label
 * and no mark is covered and the figure does not end. A label without such a place is left out.
 *
 * @param enlarged how much larger than usual the letters are
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  bounds: Box,
  marks: readonly { readonly x: number; readonly y: number }[] = [],
  enlarged = 1,
): PlacedLabel[] {
  const taken: Box[] = marks.map(({ x, y }) => ({
    left: x - MARK,
    right: x + MARK,
    top: y - MARK,
    bottom: y + MARK,
  }));
  const placed: PlacedLabel[] = [];
  for (const label of wanted) {
    for (const position of POSITIONS) {
      const box = boxOf(label, position, enlarged);
      const inside =
        box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
      if (!inside || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      const { anchor, dx, dy } = position;
      placed.push({ key: label.key, x: label.x + dx, y: label.y + dy, anchor });
      break;
    }
  }
  return placed;
}
