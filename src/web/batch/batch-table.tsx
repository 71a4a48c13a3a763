import type { ScoreResult } from '../../service/types.js';
import { Formula } from '../components/formula.js';
import { IonList } from '../components/ion-list.js';
import { ListLink } from '../components/list-link.js';
import { ScoreBar } from '../components/score-bar.js';
import { Text } from '../components/text.js';
import { compositionAddress } from '../composition-address.js';
import { formatNumber } from '../format/format-number.js';
import { formatScore } from '../format/format-score.js';
import { useText } from '../text/use-text.js';
import { batchAddress, type BatchSort, type BatchView } from './batch-view.js';
import type { BatchRow } from './rank-batch.js';

interface BatchTableProps {
  readonly id: string;
  readonly view: BatchView;
  readonly rows: readonly BatchRow<ScoreResult>[];
  /** Names of the columns that came with the formulas. */
  readonly columns: readonly string[];
  readonly caption: string;
  /** The best score of a list. */
  readonly bestOf: (list: string | null) => number;
}

interface HeadingProps {
  readonly id: string;
  readonly view: BatchView;
  readonly by: BatchSort;
  readonly children: string;
}

/** A column's heading that sorts by it, the other way round at the second click. */
function Heading({ id, view, by, children }: HeadingProps) {
  const current = view.sort === by;
  const next = { ...view, sort: by, reverse: current && !view.reverse };
  // Scores begin with the highest.
  const ascending = view.reverse === (by === 'score');
  return (
    <th scope="col" aria-sort={current ? (ascending ? 'ascending' : 'descending') : undefined}>
      <a href={batchAddress(id, next)} rel="nofollow">
        {children}
        {current ? <span aria-hidden="true">{ascending ? ' ▲' : ' ▼'}</span> : null}
      </a>
    </th>
  );
}

/** Whether a formula was written otherwise than it is shown. */
function isRespelt({ answer, written }: BatchRow<ScoreResult>): boolean {
  return written.text !== answer.conventional;
}

/** Formulas of a batch with their scores, or the reasons why they have none, and what stood next to them. */
export function BatchTable({ id, view, rows, columns, caption, bestOf }: BatchTableProps) {
  const t = useText();
  const scored = rows.some(({ answer }) => answer.score !== null);
  const reasons = rows.some(({ answer }) => answer.unscored !== null);
  return (
    <table class="results">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <Heading id={id} view={view} by="line">
            {t('batch.line')}
          </Heading>
          <Heading id={id} view={view} by="formula">
            {t('frame.formula')}
          </Heading>
          {scored ? (
            <Heading id={id} view={view} by="score">
              {t('explore.score')}
            </Heading>
          ) : null}
          {scored ? <th scope="col">{t('explore.rank')}</th> : null}
          {scored ? <th scope="col">{t('lists.list')}</th> : null}
          {reasons ? <th scope="col">{t('batch.reason')}</th> : null}
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { answer, written, repeats } = row;
          return (
            <tr>
              <td class="number rank">{[written, ...repeats].map(({ line }) => formatNumber(line)).join(', ')}</td>
              <th scope="row">
                <a href={compositionAddress(answer.conventional)}>
                  <Formula text={answer.conventional} />
                </a>
                {isRespelt(row) ? (
                  <span class="second">
                    <code>{written.text}</code>
                  </span>
                ) : null}
              </th>
              {scored ? (
                <td class="score">
                  {answer.score === null ? null : (
                    <>
                      <span class="score-number">{formatScore(answer.score, answer)}</span>
                      <ScoreBar score={answer.score} best={bestOf(answer.list)} />
                    </>
                  )}
                  <span class="second">
                    <IonList ions={answer.forms[0]?.ions ?? []} formula={answer.conventional} />
                  </span>
                </td>
              ) : null}
              {scored ? (
                <td>
                  {answer.known
                    ? t('batch.known')
                    : answer.rank === null
                      ? t('batch.below')
                      : formatNumber(answer.rank)}
                </td>
              ) : null}
              {scored ? (
                <td>
                  <ListLink id={answer.list} />
                </td>
              ) : null}
              {reasons ? <td>{answer.unscored ? <Text message={answer.unscored.detail} /> : null}</td> : null}
              {written.others.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
