import type { Choice } from '../explore/element-choice.js';
import { nearest, STEPS } from './nearest.js';
import type { Choose } from './swapping.js';

const GRID = '[data-element-grid]';
const CELL = 'a[data-element]';

const CHOICES: Readonly<Record<string, Choice>> = {
  '+': 'must',
  '-': 'not',
  '0': 'any',
  Delete: 'any',
  Backspace: 'any',
};

function cellsOf(grid: Element): HTMLAnchorElement[] {
  return [...grid.querySelectorAll<HTMLAnchorElement>(CELL)];
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
export function enableElementKeys(choose: Choose): void {
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
      nearest(cellsOf(grid), cell, step)?.focus();
    } else if (event.key === ' ') {
      event.preventDefault();
      cell.click();
    } else if (choice) {
      event.preventDefault();
      choose(cell, choice);
    }
  });

  // Views that are swapped in come with every cell in the tab order.
  new MutationObserver(() => {
    const active = document.activeElement?.closest<HTMLElement>(CELL);
    rove(active ?? undefined);
  }).observe(document.querySelector('main') ?? document.body, { childList: true });
  rove();
}
