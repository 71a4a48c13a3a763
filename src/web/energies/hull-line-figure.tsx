import type { HullLine } from '../../energies/hull-picture.js';
import { compositionAddress } from '../composition-address.js';
import { PLOT, PlotFrame, round } from '../figures/plot-frame.js';
import { linearScale, roundTicks } from '../figures/scale.js';
import { placeLabels } from '../maps/place-labels.js';
import { FormulaText } from '../maps/formula-text.js';
import { useText } from '../text/use-text.js';
import { spellReduced } from './spell-reduced.js';

/** The hull over the line between two end members, with the phases on the line. */
export function HullLineFigure({ line, formula }: { line: HullLine; formula: string }) {
  const t = useText();
  const lowest = Math.min(
    0,
    line.here.energy,
    ...line.hull.map(({ energy }) => energy),
    ...line.marks.map(({ energy }) => energy),
  );
  const highest = Math.max(0, ...line.marks.map(({ energy }) => energy));
  const ticks = roundTicks(Math.max(-lowest, 0.01), 4).map((tick) => -tick);
  const least = Math.min(...ticks);
  const y = linearScale(least, Math.max(highest, -0.12 * least), PLOT.bottom, PLOT.top, ticks);
  const x = linearScale(0, 1, PLOT.left, PLOT.right, [0, 0.25, 0.5, 0.75, 1]);
  const ends = line.ends.map(spellReduced) as [string, string];
  const marks = line.marks.filter(({ shares }) => shares[1]! > 0 && shares[1]! < 1);
  const at = marks.map((mark) => ({ mark, x: round(x(mark.shares[1]!)), y: round(y(mark.energy)) }));
  const labels = placeLabels(
    at
      .toSorted(
        (a, b) =>
          Number(b.mark.formula === formula) - Number(a.mark.formula === formula) ||
          a.mark.aboveHull - b.mark.aboveHull,
      )
      .map(({ mark, x, y }) => ({ key: mark.formula, x, y, characters: spellReduced(mark.formula).length })),
    { left: PLOT.left, right: PLOT.right, top: 4, bottom: PLOT.bottom },
    at.map(({ x, y }) => ({ x, y })),
  );
  return (
    <PlotFrame
      linked
      title={t('energies.line-title', { first: ends[0], second: ends[1] })}
      x={{
        scale: x,
        label: t('energies.line-x', { second: ends[1] }),
        format: (tick) => (tick === 0 ? ends[0] : tick === 1 ? ends[1] : `${tick * 100}%`),
      }}
      y={{
        scale: y,
        label: t('energies.line-y'),
        format: (tick) => tick.toFixed(least > -0.1 ? 3 : 2).replace('-', '\u2212'),
      }}
    >
      <path
        class="series series-0"
        d={line.hull
          .map(({ share, energy }, index) => `${index === 0 ? 'M' : 'L'}${round(x(share))} ${round(y(energy))}`)
          .join('')}
      />
      <line
        class="hull-here"
        x1={round(x(line.here.share))}
        x2={round(x(line.here.share))}
        y1={PLOT.top}
        y2={PLOT.bottom}
      />
      {at.map(({ mark, x, y }) => (
        <a href={compositionAddress(spellReduced(mark.formula))} aria-label={spellReduced(mark.formula)}>
          <circle
            class={mark.aboveHull === 0 ? 'hull-on' : 'hull-above'}
            cx={x}
            cy={y}
            r={mark.formula === formula ? 6 : 4.5}
          />
        </a>
      ))}
      {labels.map(({ key, x, y, anchor }) => (
        <FormulaText x={x} y={y} anchor={anchor} text={spellReduced(key)} size={11} bold={key === formula} />
      ))}
    </PlotFrame>
  );
}
