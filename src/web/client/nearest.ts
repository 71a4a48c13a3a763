/** Unit steps of the arrow keys on the screen: [right, down]. */
export const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** Added to the distance, in pixels, of cells that do not lie straight ahead; more than any screen measures. */
const OUT_OF_LINE = 100_000;

function centre(cell: Element): { x: number; y: number; size: number } {
  const box = cell.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2, size: box.width };
}

/** The nearest cell in a direction as it is drawn, which holds for every form that a table or a figure takes. */
export function nearest<Cell extends Element>(
  cells: readonly Cell[],
  from: Cell,
  [dx, dy]: readonly [number, number],
): Cell | null {
  const here = centre(from);
  let best: Cell | null = null;
  let bestDistance = Infinity;
  for (const cell of cells) {
    const { x, y } = centre(cell);
    const ahead = (x - here.x) * dx + (y - here.y) * dy;
    const aside = Math.abs((x - here.x) * dy) + Math.abs((y - here.y) * dx);
    if (ahead < here.size / 3) continue;
    // Cells in line come first, however wide the gap: from beryllium right to boron.
    const distance = aside < here.size / 2 ? ahead : OUT_OF_LINE + ahead + 3 * aside;
    if (distance < bestDistance) [best, bestDistance] = [cell, distance];
  }
  return best;
}
