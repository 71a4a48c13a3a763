import { nearest, STEPS } from './nearest.js';

const FIGURE = '[data-figure]';
const MARK = 'a[data-mark]';
/** Pixels of the PNG for each unit of the figure: sharp in print at the size of a column. */
const PNG_SCALE = 3;

/** Shows what is under the pointer or has the focus, in the line below the figure. */
function readOut(figure: Element): void {
  const line = figure.closest('figure')?.querySelector('[data-readout]');
  if (!line) return;
  const before = line.textContent;
  const show = (event: Event) => {
    const mark = (event.target as Element).closest(MARK);
    line.textContent = mark?.getAttribute('aria-label') ?? before;
  };
  figure.addEventListener('pointerover', show);
  figure.addEventListener('focusin', show);
  figure.addEventListener('pointerleave', () => (line.textContent = before));
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
    const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    const mark = (event.target as Element).closest<SVGAElement>(MARK);
    const step = STEPS[key];
    if (!mark || !step || ctrlKey || metaKey || altKey) return;
    event.preventDefault();
    nearest(marks, mark, step)?.focus();
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
  for (const figure of document.querySelectorAll(FIGURE)) {
    readOut(figure);
    moveByKeys(figure);
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-png]')) {
    button.hidden = false;
    button.addEventListener('click', () => void savePng(button.dataset.png!, button.dataset.name!));
  }
}
