import type { ComponentChildren } from 'preact';
import type { ZoomedPlot } from './map-view.js';

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif";
export const INK = '#1c2326';
export const QUIET = '#566066';
export const LINE = '#c9c8c2';

interface FigureFrameProps {
  readonly width: number;
  readonly height: number;
  /** What the figure shows, for those who do not see it. */
  readonly label: string;
  /** True for a file of its own: white ground, and no links that would lead nowhere. */
  readonly standalone: boolean;
  /** What of it can be zoomed. */
  readonly plot: ZoomedPlot;
  readonly children: ComponentChildren;
}

/**
 * The outermost element of a figure. Colours are attributes, which a file of its own keeps; on a page the style sheet
 * replaces them by those of the page's colour scheme.
 */
export function FigureFrame({ width, height, label, standalone, plot, children }: FigureFrameProps) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="figure"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role={standalone ? 'img' : 'group'}
      aria-label={label}
      font-family={FONT}
      font-size="13"
      data-figure={standalone ? undefined : [plot.left, plot.right, plot.top, plot.bottom].join(' ')}
      data-axes={standalone ? undefined : plot.axes}
    >
      {standalone ? <rect width={width} height={height} fill="#ffffff" /> : null}
      {children}
    </svg>
  );
}
