import { nameOf } from '../../messages/name-of.js';
import type { ComponentChildren } from 'preact';
import type { CompositionReport } from '../../service/types.js';
import { Formula } from '../components/formula.js';
import { FormulaLink } from '../components/formula-link.js';
import { Ion } from '../components/ion.js';
import { IonList } from '../components/ion-list.js';
import { Layout } from '../components/layout.js';
import { ListLink } from '../components/list-link.js';
import { Problem } from '../components/problem.js';
import { ScoreRange } from '../components/score-range.js';
import { Text } from '../components/text.js';
import { TableScroll } from '../components/table-scroll.js';
import { formatNumber } from '../format/format-number.js';
import { formatScore } from '../format/format-score.js';
import { passportAddress } from '../passport/passport-address.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';
import { MOST_COMPARED, type Compared } from './compare-route.js';
import { SymbolsInput } from '../components/symbols-input.js';

interface FormulasPageProps {
  readonly context: PageContext;
  readonly typed: string;
  readonly compared: readonly Compared[];
  /** Formulas that were left out because there are too many. */
  readonly left: number;
}

type Readable = Extract<Compared, { report: CompositionReport }>;

const NEAREST_SHOWN = 3;

/** Two to five formulas side by side. */
export function FormulasPage({ context, typed, compared, left }: FormulasPageProps) {
  const t = useText();
  const readable = compared.filter((each): each is Readable => 'report' in each);
  return (
    <Layout context={context} title={t('side.title')} section={null}>
      <div class="compare-formulas">
        <h1>{t('side.title')}</h1>
        <form class="map-form" action="/compare" method="get">
          <div class="field field-wide">
            <label for="formulas">{t('side.formulas', { most: MOST_COMPARED })}</label>
            <SymbolsInput id="formulas" name="formulas" value={typed} placeholder="LiFePO4 NaFePO4 KFePO4" most={600} />
          </div>
          <button type="submit">{t('side.compare')}</button>
        </form>
        {left > 0 ? <p class="note">{t('side.left-out', { count: left, most: MOST_COMPARED })}</p> : null}
        {compared.map((each) => ('problem' in each ? <Problem problem={each.problem} /> : null))}
        {readable.length > 0 ? <SideBySide compared={readable} /> : null}
      </div>
    </Layout>
  );
}

function SideBySide({ compared }: { compared: readonly Readable[] }) {
  const t = useText();
  const best = Math.max(...compared.map(({ report }) => report.score ?? 0));
  const rows: readonly (readonly [string, (each: Readable) => ComponentChildren])[] = [
    [
      t('side.state'),
      ({ report }) =>
        report.known
          ? t('composition.known')
          : report.score === null
            ? t('composition.no-score')
            : t('composition.not-reported'),
    ],
    [
      t('explore.score'),
      ({ report }) =>
        report.score === null ? (
          <span class="quiet">{report.unscored ? <Text message={report.unscored.detail} /> : '–'}</span>
        ) : (
          <>
            {formatScore(report.score, report)}{' '}
            <ScoreRange
              score={report.score}
              low={report.scoreLow ?? undefined}
              high={report.scoreHigh ?? undefined}
              best={best}
            />
          </>
        ),
    ],
    [
      t('table.interval'),
      ({ report: { scoreLow, scoreHigh } }) =>
        scoreLow === null || scoreHigh === null ? '–' : range(formatScore(scoreLow), formatScore(scoreHigh)),
    ],
    [t('explore.rank'), ({ report }) => (report.rank === null ? '–' : formatNumber(report.rank))],
    [t('lists.list'), ({ report }) => <ListLink id={report.list} />],
    [
      t('explore.oxidation-states'),
      ({ report }) =>
        report.forms[0] ? (
          <IonList ions={report.forms[0].ions} amounts={report.forms[0].amounts} formula={report.conventional} />
        ) : (
          '–'
        ),
    ],
    [
      t('table.kinds'),
      ({ report: { kinds } }) => (kinds.length === 0 ? '–' : kinds.map((kind) => t(nameOf('kind', kind))).join(', ')),
    ],
    [t('table.type'), ({ report }) => <Formula text={report.anonymousFormula} />],
    [
      t('composition.neighbours'),
      ({ report }) =>
        report.neighbours.length === 0 ? (
          '–'
        ) : (
          <ul class="plain">
            {report.neighbours.slice(0, NEAREST_SHOWN).map(({ conventional, exchanged, similarity }) => (
              <li>
                <FormulaLink conventional={conventional} here={false} />{' '}
                <span class="quiet">
                  <Ion ion={exchanged.from} /> → <Ion ion={exchanged.to} />, {similarity.toFixed(2)}
                </span>
              </li>
            ))}
          </ul>
        ),
    ],
    [
      t('side.system'),
      ({ report: { chemicalSystem } }) =>
        t('side.system-counts', { known: chemicalSystem.known.length, listed: chemicalSystem.candidates.length }),
    ],
    [t('side.above-hull'), ({ stability }) => energy(stability.energyAboveHull)],
    [t('side.to-beat'), ({ stability }) => energy(stability.energyToBeat)],
    [t('side.passport'), ({ report }) => <a href={passportAddress(report.conventional)}>{t('side.one-page')}</a>],
  ];
  return (
    <TableScroll label={t('side.title')}>
      <table class={compared.length > 3 ? 'side-by-side many' : 'side-by-side'}>
        <caption class="visually-hidden">{t('side.title')}</caption>
        <thead>
          <tr>
            <td />
            {compared.map(({ report }) => (
              <th scope="col">
                <FormulaLink conventional={report.conventional} here={false} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, cell]) => (
            <tr>
              <th scope="row">{label}</th>
              {compared.map((each) => (
                <td data-of={each.report.conventional}>{cell(each)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function range(low: string, high: string): string {
  return low === high ? low : `${low}–${high}`;
}

function energy(value: number | null): string {
  return value === null ? '–' : `${value.toFixed(3).replace('-', '\u2212')}\u202feV`;
}
