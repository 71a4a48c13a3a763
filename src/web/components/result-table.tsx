import type { Neighbour } from '../../service/types.js';
import type { ListRow } from '../../store/types.js';
import { compositionAddress } from '../composition-address.js';
import { formatNumber } from '../format-number.js';
import { formatScore } from '../format-score.js';
import { useText } from '../text/use-text.js';
import { writtenFormula } from '../written-formula.js';
import { Formula } from './formula.js';
import { IonList } from './ion-list.js';
import { NearestCell } from './nearest-cell.js';
import { RowLinks } from './row-links.js';
import { ScoreBar } from './score-bar.js';
import { ScoreShare } from './score-share.js';

interface ResultTableProps {
  readonly rows: readonly ListRow[];
  /** The nearest known compounds, by the formulas of the rows. */
  readonly nearest: ReadonlyMap<string, Neighbour>;
  readonly caption: string;
  /** Whether the compositions consist of ions; intermetallics have neither oxidation states nor an anion. */
  readonly ionic: boolean;
}

/** The ranked compositions of one page. */
export function ResultTable({ rows, nearest, caption, ionic }: ResultTableProps) {
  const t = useText();
  const neighbours = nearest.size > 0;
  return (
    <table class="results">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" class="number">
            {t('Rank')}
          </th>
          <th scope="col">{t('Formula')}</th>
          <th scope="col">{t('Score')}</th>
          {ionic ? <th scope="col">{t('Oxidation states')}</th> : null}
          {neighbours ? (
            <th scope="col" class="nearest">
              {t('Nearest known')}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const conventional = writtenFormula(row.formula);
          return (
            <tr>
              <td class="number rank">{formatNumber(row.rank)}</td>
              <th scope="row">
                <a class="row-formula" href={compositionAddress(conventional)}>
                  <Formula text={conventional} />
                </a>
                <RowLinks reduced={row.formula} formula={conventional} />
              </th>
              <td class="score">
                <span class="score-number">{formatScore(row.score)}</span>
                <ScoreBar score={row.score} />
                <span class="second">
                  <ScoreShare score={row.score} />
                </span>
              </td>
              {ionic ? (
                <td>
                  <IonList ions={row.ions.split(' ')} formula={conventional} />
                </td>
              ) : null}
              {neighbours ? <NearestCell nearest={nearest.get(row.formula)} /> : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
