import type { ComponentChildren } from 'preact';
import type { Scale } from './scale.js';

/** Size of a drawing in its own units; the page scales it. Small, so that its words can be read on a phone. */
export const PLOT = { width: 420, height: 290, left: 64, right: 394, top: 14, bottom: 242 } as const;

export interface Axis {
  readonly scale: Scale;
  readonly label: string;
  readonly format: (tick: number) => string;
}

interface PlotFrameProps {
  /** Read aloud instead of the drawing. */
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  /** Whether there are links in the drawing; then it is no single picture to a screen reader. */
  readonly linked?: boolean;
  readonly children: ComponentChildren;
}

/**
 * A drawing with its two axes. It carries no style of its own: classes come from the page's stylesheet, because the
 * content security policy lets nothing inline through.
 */
export function PlotFrame({ title, x, y, linked = false, children }: PlotFrameProps) {
  const { width, height, left, right, top, bottom } = PLOT;
  return (
    <svg
      class="plot"
      viewBox={`0 0 ${width} ${height}`}
      role={linked ? 'group' : 'img'}
      aria-label={title}
      focusable="false"
    >
      {y.scale.ticks.map((tick) => (
        <g>
          <line class="plot-grid" x1={left} x2={right} y1={round(y.scale(tick))} y2={round(y.scale(tick))} />
          <text class="plot-tick" x={left - 6} y={round(y.scale(tick) + 4)} text-anchor="end">
            {y.format(tick)}
          </text>
        </g>
      ))}
      {x.scale.ticks.map((tick) => (
        <g>
          <line class="plot-grid" x1={round(x.scale(tick))} x2={round(x.scale(tick))} y1={top} y2={bottom} />
          <text class="plot-tick" x={round(x.scale(tick))} y={bottom + 17} text-anchor="middle">
            {x.format(tick)}
          </text>
        </g>
      ))}
      <path class="plot-axis" d={`M${left} ${top}V${bottom}H${right}`} />
      <text class="plot-label" x={(left + right) / 2} y={height - 10} text-anchor="middle">
        {x.label}
      </text>
      <text class="plot-label" transform={`translate(11 ${(top + bottom) / 2}) rotate(-90)`} text-anchor="middle">
        {y.label}
      </text>
      {children}
    </svg>
  );
}

/** Tenths of a unit are finer than any screen. */
export function round(place: number): number {
  return Math.round(place * 10) / 10;
}
