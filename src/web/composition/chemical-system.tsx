import type { CompositionReport, SystemMember } from '../../service/types.js';
import { formulaOrder } from '../format/formula-order.js';
import { formatNumber } from '../format/format-number.js';
import { formatScore } from '../format/format-score.js';
import { systemAddress } from '../maps/map-query.js';
import { FormulaLink } from '../components/formula-link.js';
import { ReportedMark } from '../components/reported-mark.js';
import { RanksIn } from './ranks-in.js';
import { useText } from '../text/use-text.js';

/** Candidates shown before the link to all of them. */
const SHOWN = 12;

function Member({ member, here }: { member: SystemMember; here: boolean }) {
  const t = useText();
  return (
    <li>
      <FormulaLink conventional={member.conventional} here={here} />
      {member.score === null || member.rank === null ? null : (
        <>
          <span class="quiet">
            {' '}
            {t('composition.score-rank', { score: formatScore(member.score), rank: formatNumber(member.rank) })}
          </span>
          <ReportedMark formula={member.formula} />
        </>
      )}
    </li>
  );
}

/** The map that the composition lies on, if there is one: of two or three cations in their states with one anion. */
function mapAddress({ forms, arity }: CompositionReport): string | null {
  const elements = (forms[0]?.ions ?? []).map(({ element }) => element);
  const cations = elements.slice(0, -1);
  if (arity < 3 || arity > 4 || new Set(elements).size !== arity) return null;
  return systemAddress({ anion: elements.at(-1)!, cations });
}

/** What else is known, and what else is likely, among the same elements. */
export function ChemicalSystem({ report }: { report: CompositionReport }) {
  const t = useText();
  const { name, known, candidates } = report.chemicalSystem;
  const written = formulaOrder(report.elements, report.conventional)
    .map((index) => report.elements[index])
    .join('\u2013');
  const members = (list: readonly SystemMember[]) =>
    list.map((member) => <Member member={member} here={member.formula === report.formula} />);
  const map = mapAddress(report);
  return (
    <section class="wide" aria-labelledby="system">
      <h2 id="system">{t('composition.system', { system: written })}</h2>
      {map ? (
        <p>
          <a href={map}>{t('composition.system-map')}</a>
        </p>
      ) : null}
      <div class="columns">
        <div>
          <h3>{t('composition.known-compounds')}</h3>
          {known.length === 0 ? (
            <p class="quiet">{t('composition.none-known')}</p>
          ) : (
            <ul class="plain">{members(known)}</ul>
          )}
        </div>
        <div>
          <h3>{t('composition.listed')}</h3>
          {candidates.length === 0 ? (
            <p class="quiet">{t('composition.none-listed')}</p>
          ) : (
            <>
              <RanksIn list={report.list} />
              <ul class="plain">{members(candidates.slice(0, SHOWN))}</ul>
            </>
          )}
          {candidates.length > SHOWN && report.list ? (
            <p>
              <a href={`/?list=${encodeURIComponent(report.list)}&chemical_system=${encodeURIComponent(name)}`}>
                {t('composition.all-in-list')}
              </a>
            </p>
          ) : null}
        </div>
      </div>
    </section>
  );
}
