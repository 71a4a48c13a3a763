import type { AnionEvaluation, ArityEvaluation } from '../../evaluation/types.js';
import { formatHits } from '../format-hits.js';
import { formatNumber } from '../format-number.js';
import { TableScroll } from './table-scroll.js';

interface AnionHitsProps {
  readonly evaluation: ArityEvaluation;
  readonly subject: string;
  readonly modelTitles: ReadonlyMap<string, string>;
}

/** Hits among the candidates of each anion by itself; nothing where there are no anions. */
export function AnionHits({ evaluation: { models }, subject, modelTitles }: AnionHitsProps) {
  const rows = models[0]?.anions ?? [];
  const counts = rows[0]?.hitsAt.map(({ n }) => n) ?? [];
  if (rows.length === 0) return null;
  return (
    <>
      <h4>By anion</h4>
      <p class="hint">
        Real compounds among the first {counts.map(formatNumber).join(' and the first ')} candidates with that anion.
        Where a ranking holds fewer of them, their number stands in brackets.
      </p>
      <TableScroll label={`${subject}: hits by anion`}>
        <table class="figures by-anion">
          <caption class="visually-hidden">{subject}: hits by anion</caption>
          <thead>
            <tr>
              <th scope="col">Anion</th>
              <th scope="col" class="number">
                Candidates
              </th>
              <th scope="col" class="number">
                Held out
              </th>
              {models.map(({ model }) => (
                <th scope="col" class="number">
                  {modelTitles.get(model) ?? model}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ anion, candidates, heldOut }, row) => (
              <tr>
                <th scope="row">{anion}</th>
                <td class="number">{formatNumber(candidates)}</td>
                <td class="number">{formatHits(heldOut)}</td>
                {models.map(({ anions }) => (
                  <td class="number">
                    <Hits own={anions[row]!} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}

function Hits({ own: { hitsAt, listed } }: { own: AnionEvaluation }) {
  const short = listed < (hitsAt.at(-1)?.n ?? 0);
  return (
    <>
      {hitsAt.map(({ hits }) => formatHits(hits)).join(' · ')}
      {short ? <span class="quiet"> ({formatHits(listed)})</span> : null}
    </>
  );
}
