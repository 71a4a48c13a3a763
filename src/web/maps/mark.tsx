import type { ComponentChildren } from 'preact';
import type { MapPoint } from '../../service/maps/map-types.js';
import { compositionAddress } from '../composition-address.js';
import { formatNumber } from '../format/format-number.js';
import { formatScore } from '../format/format-score.js';
import type { Translate } from '../text/translate.js';
import { useText } from '../text/use-text.js';
import { INK, QUIET } from './figure-frame.js';
import { HEAT_COLOURS, heatStep } from './heat-scale.js';
import type { positionAttributes } from './position-attributes.js';

/** What a mark stands for, in words. */
export function markWords(point: Pick<MapPoint, 'conventional' | 'known' | 'score' | 'rank'>, t: Translate): string {
  const { conventional: formula, known, score, rank } = point;
  if (known) return t('map.mark-known', { formula });
  const values = { formula, score: formatScore(score ?? 0), rank: rank === null ? '' : formatNumber(rank) };
  return rank === null ? t('map.mark-below', values) : t('map.mark-listed', values);
}

/** Known compounds are filled diamonds. */
export function KnownShape({ x = 0, y = 0, size = 6 }: { x?: number; y?: number; size?: number }) {
  const [cx, cy] = [x.toFixed(1), y.toFixed(1)];
  return (
    <path
      class="figure-known"
      d={`M${cx} ${(y - size).toFixed(1)}L${(x + size).toFixed(1)} ${cy}L${cx} ${(y + size).toFixed(1)}L${(x - size).toFixed(1)} ${cy}Z`}
      fill={INK}
    />
  );
}

/** Candidates are circles in the colour of their score; the least likely ones are smaller. */
export function CandidateShape({ x = 0, y = 0, score }: { x?: number; y?: number; score: number }) {
  const step = heatStep(score);
  return (
    <circle
      class={`figure-candidate heat-${step}`}
      cx={x.toFixed(1)}
      cy={y.toFixed(1)}
      r={step === 0 ? 4.5 : 6.5}
      fill={HEAT_COLOURS[step]}
      stroke={QUIET}
      stroke-width="1"
    />
  );
}

interface MarkProps {
  readonly point: MapPoint;
  /** What is at the same place besides. */
  readonly others?: readonly MapPoint[];
  readonly linked: boolean;
  /** Attributes of its place, if it has one of its own (see `positionAttributes`). */
  readonly place?: ReturnType<typeof positionAttributes>;
  readonly children: ComponentChildren;
}

/**
 * A mark that leads to its composition. Marks are out of the tab order: the table below a figure leads to the same pages,
 * and the script makes the figure one stop with arrow keys.
 */
export function Mark({ point, others = [], linked, place, children }: MarkProps) {
  const t = useText();
  const words = [point, ...others].map((each) => markWords(each, t)).join('\n');
  if (!linked) return <g {...place}>{children}</g>;
  return (
    <a
      class="figure-mark"
      href={compositionAddress(point.conventional)}
      tabIndex={-1}
      data-mark=""
      aria-label={words}
      {...place}
    >
      <title>{words}</title>
      {children}
    </a>
  );
}
