import type { ArityEvaluation, HitsAt } from '../../evaluation/types.js';
import { formatHits } from '../format-hits.js';
import { formatNumber } from '../format-number.js';
import { formatPercent } from '../format-percent.js';
import { formatTimes } from '../format-times.js';
import { TableScroll } from './table-scroll.js';

interface HitsTableProps {
  readonly evaluation: ArityEvaluation;
  readonly subject: string;
  readonly modelTitles: ReadonlyMap<string, string>;
}

/** Hits, their interval and enrichment of every model, the best of each column marked. */
export function HitsTable({ evaluation, subject, modelTitles }: HitsTableProps) {
  const { models } = evaluation;
  const counts = models[0]?.hitsAt.map(({ n }) => n) ?? [];
  const best = counts.map((_, place) => Math.max(...models.map(({ hitsAt }) => hitsAt[place]!.hits)));
  return (
    <TableScroll label={`${subject}: hits by model`}>
      <table class="figures">
        <caption class="visually-hidden">{subject}: hits by model</caption>
        <thead>
          <tr>
            <th scope="col">Model</th>
            {counts.map((n) => (
              <>
                <th scope="col" class="number">
                  Real in the first {formatNumber(n)}
                </th>
                <th scope="col" class="number">
                  ×{'\u00a0'}random
                </th>
              </>
            ))}
            <th scope="col" class="number">
              Recall
            </th>
            <th scope="col" class="number">
              Seconds
            </th>
          </tr>
        </thead>
        <tbody>
          {models.map(({ model, hitsAt, fitSeconds, rankSeconds }) => (
            <tr>
              <th scope="row">{modelTitles.get(model) ?? model}</th>
              {hitsAt.map((hits, place) => (
                <>
                  <td class={hits.hits > 0 && hits.hits === best[place] ? 'number best' : 'number'}>
                    {formatHits(hits.hits)} <Interval hits={hits} />
                  </td>
                  <td class="number">{formatTimes(hits.enrichment)}</td>
                </>
              ))}
              <td class="number">{formatPercent(hitsAt.at(-1)?.recall ?? 0)}</td>
              <td class="number">{formatSeconds(fitSeconds + rankSeconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Interval({ hits: { interval } }: { hits: HitsAt }) {
  return (
    <span class="quiet">
      ({formatHits(Math.round(interval.low))}–{formatHits(Math.round(interval.high))})
    </span>
  );
}

/** A part of the blend took no time of its own. */
function formatSeconds(seconds: number): string {
  return seconds < 0.05 ? '–' : seconds.toFixed(1);
}
