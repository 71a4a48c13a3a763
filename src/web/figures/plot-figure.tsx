import type { ComponentChildren } from 'preact';
import { FigureFiles, type FigureData } from './figure-files.js';

interface PlotFigureProps {
  /** Names the figure on its page and its files; lower-case words with hyphens. */
  readonly id: string;
  /** Absent if the heading above the figure says enough. */
  readonly caption?: ComponentChildren;
  /** What the figure shows, as a table. */
  readonly data: FigureData;
  /** The drawing: one svg element. */
  readonly children: ComponentChildren;
}

/** A drawing with its caption, which can be saved as SVG, PNG and CSV. */
export function PlotFigure({ id, caption, data, children }: PlotFigureProps) {
  return (
    <figure data-plot={id}>
      {caption === undefined ? null : <figcaption>{caption}</figcaption>}
      {children}
      <FigureFiles id={id} data={data} />
    </figure>
  );
}
