import { PlotFrame, round, type Axis } from './plot-frame.js';
import { seriesClass, type Series } from './series.js';

interface LinePlotProps {
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  /** A line to compare with, e.g. random picks. */
  readonly reference?: Series;
}

/** Lines over a common axis, one for each series, in the order of the legend. */
export function LinePlot({ title, x, y, series, reference }: LinePlotProps) {
  const path = ({ points }: Series): string =>
    points
      .map((point, index) => `${index === 0 ? 'M' : 'L'}${round(x.scale(point.x))} ${round(y.scale(point.y))}`)
      .join('');
  return (
    <PlotFrame title={title} x={x} y={y}>
      {reference && reference.points.length > 0 ? <path class="plot-reference" d={path(reference)} /> : null}
      {series.map((line, index) =>
        line.points.length > 0 ? <path class={seriesClass(index)} d={path(line)} /> : null,
      )}
    </PlotFrame>
  );
}
