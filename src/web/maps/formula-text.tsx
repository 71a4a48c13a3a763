import { INK } from './figure-frame.js';

interface FormulaTextProps {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** The part of the text that is at the point. Default middle. */
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Default false. */
  readonly bold?: boolean;
  /** Size of the letters in units of the drawing. Default 13. */
  readonly size?: number;
  /** Degrees, clockwise about the point. */
  readonly rotate?: number;
}

/** A formula in a figure, its amounts lowered, its charges raised ("Ti4+" and "Fe8/3+" have none lowered). */
export function FormulaText({ x, y, text, anchor = 'middle', bold = false, size = 13, rotate }: FormulaTextProps) {
  const parts = text.split(/(\d+(?:\/\d+)?[+-]|[+-]|\d+)/).filter((part) => part !== '');
  let shift = 0;
  return (
    <text
      class="figure-ink"
      x={x.toFixed(1)}
      y={y.toFixed(1)}
      text-anchor={anchor}
      fill={INK}
      font-size={size}
      font-weight={bold ? 600 : undefined}
      transform={rotate === undefined ? undefined : `rotate(${rotate} ${x.toFixed(1)} ${y.toFixed(1)})`}
    >
      {parts.map((part) => {
        const level = /[+-]$/.test(part) ? -0.38 * size : /^\d/.test(part) ? 0.25 * size : 0;
        const dy = level - shift;
        shift = level;
        return (
          <tspan
            dy={dy === 0 ? undefined : dy.toFixed(2)}
            font-size={level === 0 ? undefined : (0.72 * size).toFixed(1)}
          >
            {part.replace('-', '\u2212')}
          </tspan>
        );
      })}
    </text>
  );
}
