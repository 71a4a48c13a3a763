import { ionsText } from '../../chemistry/ions/ions-text.js';
import { ionLabel } from '../../chemistry/ions/ion.js';
import { message } from '../../messages/message.js';
import { nameOf } from '../../messages/name-of.js';
import { readColumnTest } from '../../rows/column-test.js';
import { hasCharges } from '../../space/has-charges.js';
import { kindsOfIons } from '../../space/composition-kind.js';
import type { ListMetadata } from '../../store/types.js';
import { AgreementPips } from '../components/agreement-pips.js';
import { Formula } from '../components/formula.js';
import { IonList } from '../components/ion-list.js';
import { ScoreRange } from '../components/score-range.js';
import { formatNumber } from '../format/format-number.js';
import { formatScore } from '../format/format-score.js';
import type { ExploreQuery } from './explore-query.js';
import { FlagsCell } from './flags-cell.js';
import { FormulaCell } from './formula-cell.js';
import { KnownCell } from './known-cell.js';
import { KindCell } from './kind-cell.js';
import { NearestCell } from './nearest-cell.js';
import type { RowColumn } from './row-column.js';
import { RowLinks } from './row-links.js';
import { ScoreShare } from './score-share.js';

/**
 * The columns that every list has, in the order of the table. A new one is an entry here; what it shows besides the row
 * itself is a field of `ShownRow`, which `shownRows` fills.
 */
const COLUMNS: readonly RowColumn[] = [
  {
    key: 'rank',
    title: message('explore.rank'),
    sort: { by: 'rank', first: 'ascending' },
    isNumber: true,
    isDefault: true,
    room: 'phone',
    cell: ({ row, isKnown }) => (isKnown ? null : <span class="rank">{formatNumber(row.rank)}</span>),
    text: ({ row, isKnown }) => (isKnown ? null : row.rank),
  },
  {
    key: 'formula',
    title: message('frame.formula'),
    sort: { by: 'formula', first: 'ascending' },
    isDefault: true,
    room: 'phone',
    cell: (shown) => <FormulaCell shown={shown} />,
    text: ({ conventional }) => conventional,
  },
  {
    key: 'score',
    title: message('explore.score'),
    hint: message('table.score-hint'),
    sort: { by: 'rank', first: 'ascending' },
    isDefault: true,
    room: 'phone',
    cell: ({ row, best }) => (
      <span class="score-cell">
        <span class="score-number">{formatScore(row.score, row)}</span>
        <ScoreRange score={row.score} low={row.scoreLow} high={row.scoreHigh} best={best} />
      </span>
    ),
    text: ({ row }) => row.score,
  },
  {
    key: 'known',
    title: message('table.known-or-reported'),
    cell: ({ isKnown, reported }) => <KnownCell isKnown={isKnown} reported={reported} />,
    text: ({ isKnown, reported }) => (isKnown ? 'known' : reported ? `reported since: ${reported.join('; ')}` : null),
  },
  {
    key: 'interval',
    title: message('table.interval'),
    hint: message('table.interval-hint'),
    isNumber: true,
    isOf: ({ calibration }) => calibration.knots.some(({ low }) => low !== undefined),
    cell: ({ row: { scoreLow, scoreHigh } }) =>
      scoreLow === undefined || scoreHigh === undefined ? null : `${formatScore(scoreLow)}–${formatScore(scoreHigh)}`,
    text: ({ row: { scoreLow, scoreHigh } }) =>
      scoreLow === undefined || scoreHigh === undefined ? null : `${scoreLow} ${scoreHigh}`,
  },
  {
    key: 'share',
    title: message('table.share'),
    isNumber: true,
    cell: ({ row }) => <ScoreShare score={row.score} />,
    text: ({ row }) => row.score,
  },
  {
    key: 'models',
    title: message('table.models'),
    hint: message('table.models-hint'),
    isDefault: true,
    room: 'phone',
    isOf: ({ models }) => models.length > 1,
    cell: ({ agreement }) => (agreement ? <AgreementPips agreement={agreement} /> : null),
    text: ({ agreement }) => agreement?.agree.length ?? null,
  },
  {
    key: 'states',
    title: message('explore.oxidation-states'),
    isDefault: true,
    room: 'wide',
    isOf: ({ kind }) => hasCharges(kind),
    cell: ({ row, conventional }) =>
      row.ions.every(({ charge }) => charge === 0) ? null : <IonList ions={row.ions} formula={conventional} />,
    text: ({ row }) => ionsText(row.ions),
  },
  {
    key: 'nearest',
    title: message('explore.nearest-known'),
    isDefault: true,
    room: 'phone',
    cell: ({ nearest }) => <NearestCell nearest={nearest} />,
    text: ({ nearest }) => nearest?.conventional ?? null,
  },
  {
    key: 'exchange',
    title: message('table.exchange'),
    cell: ({ nearest }) => (nearest ? `${ionLabel(nearest.exchanged.from)} → ${ionLabel(nearest.exchanged.to)}` : null),
    text: ({ nearest }) => (nearest ? `${ionLabel(nearest.exchanged.from)} ${ionLabel(nearest.exchanged.to)}` : null),
  },
  {
    key: 'similarity',
    title: message('table.similarity'),
    hint: message('table.similarity-hint'),
    isNumber: true,
    cell: ({ nearest }) => nearest?.similarity.toFixed(2) ?? null,
    text: ({ nearest }) => nearest?.similarity ?? null,
  },
  {
    key: 'kind',
    title: message('table.kind'),
    cell: ({ row }) => <KindCell ions={row.ions} />,
    text: ({ row }) => kindsOfIons(row.ions)[0]!,
  },
  {
    key: 'type',
    title: message('table.type'),
    cell: ({ row }) => <Formula text={row.anonymousFormula} />,
    text: ({ row }) => row.anonymousFormula,
  },
  {
    key: 'flags',
    title: message('table.flags'),
    hint: message('table.flags-hint'),
    isDefault: true,
    room: 'wide',
    isOf: ({ kind }) => hasCharges(kind),
    cell: ({ row }) => <FlagsCell flags={row.flags ?? []} />,
    text: ({ row }) => (row.flags ?? []).map(({ name }) => name).join(' '),
  },
  {
    key: 'rank_blend',
    title: message('table.rank-blend'),
    hint: message('table.rank-blend-hint'),
    isNumber: true,
    cell: ({ row }) => formatNumber(row.rankBlend ?? row.rank),
    text: ({ row }) => row.rankBlend ?? row.rank,
  },
  {
    key: 'links',
    title: message('table.links'),
    isDefault: true,
    cell: ({ row, conventional }) => <RowLinks reduced={row.formula} formula={conventional} />,
    text: () => null,
  },
];

/** The raw scores of a model. */
function rawColumn(model: string): RowColumn {
  return {
    key: `raw_${model}`,
    title: nameOf('model', model),
    sort: { by: `raw_${model}`, first: 'descending' },
    isNumber: true,
    cell: ({ row }) => row.raw[model]?.toPrecision(3) ?? null,
    text: ({ row }) => row.raw[model] ?? null,
  };
}

/** The columns that a list can have, in the order of the table; menus of outside links are the last. */
export function columnsOf(list: ListMetadata, computed: readonly RowColumn[] = []): readonly RowColumn[] {
  const own = COLUMNS.filter(({ isOf }) => isOf?.(list) ?? true);
  return [...own.slice(0, -1), ...list.models.map(({ name }) => rawColumn(name)), ...computed, ...own.slice(-1)];
}

/** The columns of a view: those that the reader chose, and always the formula and what the rows are sorted or filtered by. */
export function shownColumns(
  list: ListMetadata,
  { columns, sort, where = [] }: Pick<ExploreQuery, 'columns' | 'sort' | 'where'>,
  computed: readonly RowColumn[] = [],
): RowColumn[] {
  const sortedBy = sort?.replace(/^-/, '');
  const filtered = new Set(where.map((word) => readColumnTest(word).column));
  const asked = (key: string): boolean => key === sortedBy || filtered.has(key);
  return columnsOf(list, computed)
    .filter(({ key, isDefault }) => key === 'formula' || asked(key) || (columns ? columns.includes(key) : isDefault))
    .map((column) =>
      computed.includes(column) && asked(column.key) ? { ...column, room: 'phone' as const, isAsked: true } : column,
    );
}
