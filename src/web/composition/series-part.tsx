import type { Series } from '../../service/series/series.js';
import { FormulaLink } from '../components/formula-link.js';
import { Ion } from '../components/ion.js';
import { raisedIon } from '../components/raised-ion.js';
import { Text } from '../components/text.js';
import { formatNumber } from '../format/format-number.js';
import { RanksIn } from './ranks-in.js';
import { useText } from '../text/use-text.js';

/** Compositions that differ in one ion, known, listed or neither; and whether this one may be a solid solution. */
export function SeriesPart({ found }: { found: Series }) {
  const t = useText();
  const { formula, rows, solidSolution } = found;
  if (rows.length === 0 && !solidSolution) return null;
  // Nearly always one list has them all: it is named once, and others with their ranks.
  const first = rows.flatMap(({ members }) => members).find(({ list }) => list !== null)?.list ?? null;
  const rankText = (rank: number, list: string | null): string =>
    list === null || list === first
      ? t('series.candidate', { rank: formatNumber(rank) })
      : t('series.candidate-in', { rank: formatNumber(rank), list });
  return (
    <section class="wide" aria-labelledby="series">
      <h2 id="series">{t('series.title')}</h2>
      <RanksIn list={first} />
      {solidSolution ? (
        <p>
          <Text message={solidSolution} show={raisedIon} />
        </p>
      ) : null}
      {rows.map(({ ion, members, between }) => (
        <p>
          <Ion ion={ion} />
          {t('text.colon')}
          {members.map((member, index) => (
            <>
              {index > 0 ? t('text.list-separator') : null}
              <FormulaLink conventional={member.conventional} here={member.formula === formula} />{' '}
              <span class="quiet">
                {member.state === 'known'
                  ? t('series.known')
                  : member.rank === null
                    ? t('series.gap')
                    : rankText(member.rank, member.list)}
              </span>
            </>
          ))}
          {between ? t('text.sentence-separator') + t('series.between') : null}
        </p>
      ))}
    </section>
  );
}
