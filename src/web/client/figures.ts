import { markLines } from './mark-lines.js';
import { nearest, STEPS } from './nearest.js';

const FIGURE = '[data-figure]';
const MARK = 'a[data-mark]';
/** Pixels of the PNG for each unit of the figure: sharp in print at the size of a column. */
const PNG_SCALE = 3;

/** Distance of the tip from the pointer, in pixels. */
const TIP_DISTANCE = 14;

/** What the mark of an event stands for, or null next to the marks. */
function wordsOf(event: Event): string | null {
  return (event.target as Element).closest(MARK)?.getAttribute('aria-label') ?? null;
}

/** Shows what is under the pointer next to it, and what has the focus in the line below the figure. */
function readOut(figure: Element): void {
  const box = figure.closest('figure');
  const line = box?.querySelector('[data-readout]');
  if (!box || !line) return;
  const before = line.textContent;
  const tip = document.createElement('p');
  tip.className = 'figure-tip';
  tip.hidden = true;
  // The line below says the same to those who do not see the tip.
  tip.ariaHidden = 'true';
  box.append(tip);
  const say = (event: Event) => line.replaceChildren(...markLines(wordsOf(event) ?? before));
  // The tip takes the place of the browser's own, which comes late and cannot be read on dark pages.
  for (const title of figure.querySelectorAll(`${MARK} > title`)) title.remove();
  figure.addEventListener('focusin', say);
  figure.addEventListener('pointerover', say);
  figure.addEventListener('pointermove', (event) => {
    const { clientX, clientY, pointerType } = event as PointerEvent;
    const text = pointerType === 'mouse' ? wordsOf(event) : null;
    tip.hidden = text === null;
    if (text === null) return;
    tip.replaceChildren(...markLines(text));
    const { left, top, width } = box.getBoundingClientRect();
    const beside = clientX - left + TIP_DISTANCE;
    const fits = beside + tip.offsetWidth < width;
    tip.style.left = `${fits ? beside : beside - tip.offsetWidth - 2 * TIP_DISTANCE}px`;
    tip.style.top = `${clientY - top + TIP_DISTANCE}px`;
  });
  figure.addEventListener('pointerleave', () => {
    tip.hidden = true;
    line.textContent = before;
  });
}

/** One mark is in the tab order, arrow keys go from mark to mark as they are drawn. */
function moveByKeys(figure: Element): void {
  const marks = [...figure.querySelectorAll<SVGAElement>(MARK)];
  let stop = marks[0];
  stop?.setAttribute('tabindex', '0');
  figure.addEventListener('focusin', (event) => {
    const mark = (event.target as Element).closest<SVGAElement>(MARK);
    if (!mark) return;
    stop?.setAttribute('tabindex', '-1');
    mark.setAttribute('tabindex', '0');
    stop = mark;
  });
  figure.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event as KeyboardEvent;
    const mark = (event.target as Element).closest<SVGAElement>(MARK);
    const step = STEPS[key];
    if (!mark || !step || ctrlKey || metaKey || altKey || shiftKey) return;
    event.preventDefault();
    const next = nearest(marks, mark, step);
    // A figure that shows a part of itself moves to where the mark is.
    next?.dispatchEvent(new Event('reveal', { bubbles: true }));
    next?.focus();
  });
}

/** Paints the SVG at an address and saves it as PNG. */
async function savePng(address: string, name: string): Promise<void> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * PNG_SCALE;
  canvas.height = image.naturalHeight * PNG_SCALE;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob!);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Makes figures answer to pointer and keys, and their PNG buttons work. */
export function enableFigures(): void {
  const figures = [...document.querySelectorAll<SVGSVGElement>(FIGURE)];
  for (const figure of figures) {
    readOut(figure);
    moveByKeys(figure);
  }
  // Most pages have no figure: what zooms is read if there is one.
  if (figures.length > 0) {
    void import('./figure-zoom.js').then(({ enableFigureZoom }) => figures.forEach(enableFigureZoom));
  }
  document.documentElement.classList.add('paints');
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-png]');
    if (!button) return;
    const line = button.parentElement?.querySelector('.figure-failed');
    if (line) line.textContent = '';
    savePng(button.dataset.png!, button.dataset.name!).catch(() => {
      if (line) line.textContent = button.dataset.failed ?? '';
    });
  });
}
