import { conventionalFormula } from '../../chemistry/formula/spellings.js';
import { nameOf } from '../../messages/name-of.js';
import type { Neighbour } from '../../service/types.js';
import type { ListRow } from '../../rows/list-row.js';
import { compositionAddress } from '../composition-address.js';
import type { ExploreQuery } from './explore-query.js';
import { formatNumber } from '../format/format-number.js';
import { formatScore } from '../format/format-score.js';
import { useText } from '../text/use-text.js';
import { Formula } from '../components/formula.js';
import { IonList } from '../components/ion-list.js';
import { NearestCell } from './nearest-cell.js';
import { RowLinks } from './row-links.js';
import { ScoreBar } from '../components/score-bar.js';
import { ScoreShare } from './score-share.js';
import { SortHeading } from './sort-heading.js';

interface ResultTableProps {
  readonly query: ExploreQuery;
  readonly rows: readonly ListRow[];
  /** The nearest known compounds, by the formulas of the rows. */
  readonly nearest: ReadonlyMap<string, Neighbour>;
  /** Of the rows those that are known by now, with the sources that report them. */
  readonly reported: ReadonlyMap<string, readonly string[]>;
  readonly caption: string;
  /** Whether the compositions consist of ions; intermetallics have neither oxidation states nor an anion. */
  readonly ionic: boolean;
  /** The model by whose raw score the rows are sorted, where they are. */
  readonly sortedBy?: string | undefined;
}

/** The ranked compositions of one page. */
export function ResultTable({ query, rows, nearest, reported, caption, ionic, sortedBy }: ResultTableProps) {
  const t = useText();
  const neighbours = nearest.size > 0;
  return (
    <table class="results">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <SortHeading query={query} by="rank" class="number">
            {t('explore.rank')}
          </SortHeading>
          <SortHeading query={query} by="formula">
            {t('frame.formula')}
          </SortHeading>
          <th scope="col">{t('explore.score')}</th>
          {sortedBy ? (
            <th scope="col" class="number">
              {t(nameOf('model', sortedBy))}
            </th>
          ) : null}
          {ionic ? <th scope="col">{t('explore.oxidation-states')}</th> : null}
          {neighbours ? (
            <th scope="col" class="nearest">
              {t('explore.nearest-known')}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const conventional = conventionalFormula(row);
          return (
            <tr>
              <td class="number rank">{formatNumber(row.rank)}</td>
              <th scope="row">
                <a class="row-formula" href={compositionAddress(conventional)}>
                  <Formula text={conventional} />
                </a>
                <RowLinks reduced={row.formula} formula={conventional} />
                <ReportedBy sources={reported.get(row.formula)} />
              </th>
              <td class="score">
                <span class="score-number">{formatScore(row.score, row)}</span>
                <ScoreBar score={row.score} />
                <span class="second">
                  <ScoreShare score={row.score} />
                </span>
              </td>
              {sortedBy ? <td class="number">{row.raw[sortedBy]?.toPrecision(3)}</td> : null}
              {ionic ? (
                <td>
                  <IonList ions={row.ions} formula={conventional} />
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

/** Marks a row that was a candidate when the list was made, and is known by now. */
function ReportedBy({ sources }: { sources: readonly string[] | undefined }) {
  const t = useText();
  if (!sources) return null;
  return <span class="reported">{t('explore.known-now', { sources })}</span>;
}
