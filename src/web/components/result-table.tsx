import type { ListRow } from '../../store/types.js';

import { compositionAddress } from '../composition-address.js';
import { formatNumber } from '../format-number.js';
import { formatScore } from '../format-score.js';
import { writtenFormula } from '../written-formula.js';
import { Formula } from './formula.js';
import { IonList } from './ion-list.js';
import { ScoreBar } from './score-bar.js';
import { useText } from '../text/use-text.js';

interface ResultTableProps {
  readonly rows: readonly ListRow[];
  readonly caption: string;
  /** Whether the compositions consist of ions; intermetallics have neither oxidation states nor an anion. */
  readonly ionic: boolean;
}

/** The ranked compositions of one page. */
export function ResultTable({ rows, caption, ionic }: ResultTableProps) {
  const t = useText();
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
          {ionic ? (
            <>
              <th scope="col">{t('Oxidation states')}</th>
              <th scope="col" class="column-anion">
                {t('Anion')}
              </th>
            </>
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
                <a href={compositionAddress(conventional)}>
                  <Formula text={conventional} />
                </a>
              </th>
              <td class="score">
                <span class="score-number">{formatScore(row.score)}</span>
                <ScoreBar score={row.score} />
              </td>
              {ionic ? (
                <>
                  <td>
                    <IonList ions={row.ions.split(' ')} formula={conventional} />
                  </td>
                  <td class="column-anion">{row.anion}</td>
                </>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
