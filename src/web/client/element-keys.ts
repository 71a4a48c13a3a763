import { choose, type Choice } from '../element-choice.js';
import { exploreAddress, readExploreQuery } from '../explore-query.js';
import type { Visit } from './swapping.js';

const GRID = '[data-element-grid]';
const CELL = 'a[data-element]';

/** Unit steps of the arrow keys on the screen: [right, down]. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

const CHOICES: Readonly<Record<string, Choice>> = {
  '+': 'must',
  '-': 'not',
  '0': 'any',
  Delete: 'any',
  Backspace: 'any',
};

/** Added to the distance, in pixels, of cells that do not lie straight ahead; more than any screen measures. */
const OUT_OF_LINE = 100_000;

function centre(cell: HTMLElement): { x: number; y: number; size: number } {
  const box = cell.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2, size: box.width };
}

function cellsOf(grid: Element): HTMLAnchorElement[] {
  return [...grid.querySelectorAll<HTMLAnchorElement>(CELL)];
}

/** The nearest cell in a direction as it is drawn, which holds for every form that the table takes. */
function neighbour(
  cells: readonly HTMLElement[],
  from: HTMLElement,
  [dx, dy]: readonly [number, number],
): HTMLElement | null {
  const here = centre(from);
  let best: HTMLElement | null = null;
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

/** One cell is in the tab order: the one with the focus, or the first. */
function rove(current?: HTMLElement): void {
  const grid = document.querySelector(GRID);
  if (!grid) return;
  const cells = cellsOf(grid);
  const stop = current ?? cells[0];
  for (const cell of cells) cell.tabIndex = cell === stop ? 0 : -1;
}

/**
 * Makes the periodic table one stop of the tab key, with arrow keys between the elements, + and - to ask for one or to
 * leave it out, 0 to take either back.
 */
export function enableElementKeys(visit: Visit): void {
  document.addEventListener('focusin', (event) => {
    const cell = (event.target as Element).closest<HTMLElement>(CELL);
    if (cell) rove(cell);
  });

  document.addEventListener('keydown', (event) => {
    const cell = (event.target as Element).closest<HTMLAnchorElement>(CELL);
    const grid = cell?.closest(GRID);
    if (!cell || !grid || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    const choice = CHOICES[event.key];
    if (step) {
      event.preventDefault();
      neighbour(cellsOf(grid), cell, step)?.focus();
    } else if (event.key === ' ') {
      event.preventDefault();
      cell.click();
    } else if (choice) {
      event.preventDefault();
      const query = readExploreQuery(new URLSearchParams(location.search));
      visit(exploreAddress(query, choose(query, cell.dataset.element!, choice)), { focus: cell.id });
    }
  });

  // Views that are swapped in come with every cell in the tab order.
  new MutationObserver(() => {
    const active = document.activeElement?.closest<HTMLElement>(CELL);
    rove(active ?? undefined);
  }).observe(document.querySelector('main') ?? document.body, { childList: true });
  rove();
}
