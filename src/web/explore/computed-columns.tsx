import type { ComponentChildren } from 'preact';
import { message } from '../../messages/message.js';
import type { ColumnDescription, ColumnValue } from '../../rows/row-column.js';
import { columnTitle, DEVIATION_SUFFIX, INSIDE_DOMAIN_SUFFIX, propertyOf } from '../../rows/column-title.js';
import type { ListRow } from '../../rows/list-row.js';
import type { ColumnSets } from '../../service/columns/column-sets.js';
import { ErrorBar, type Scale } from '../components/error-bar.js';
import { useText } from '../text/use-text.js';
import type { RowColumn } from './row-column.js';
import type { ShownRow } from './shown-row.js';

/**
 * The columns that were computed for a list. Those of properties and solid solutions are shown if the reader chooses nothing. The error bars of a
 * property are drawn on one scale, which holds those of all the given rows.
 */
export function computedColumns({ sets }: Pick<ColumnSets, 'sets'>, rows: readonly ListRow[] = []): RowColumn[] {
  return sets.flatMap(({ name, columns }) =>
    columns.map((column): RowColumn => {
      const isProperty =
        propertyOf(name) !== undefined && column.type === 'number' && !column.name.endsWith(DEVIATION_SUFFIX);
      const scale = isProperty ? scaleOf(rows, column.name) : null;
      return {
        key: column.name,
        title: columnTitle(column.name),
        ...hintOf(column, scale),
        sort: { by: column.name, first: 'ascending' },
        isNumber: column.type === 'number',
        isDefault: isProperty || column.name === 'solid_solution',
        room: 'wide',
        cell: (shown) =>
          isProperty ? propertyCell(shown, column, scale) : <Value value={valueOf(shown.row, column.name)} />,
        text: ({ row }) => textOf(valueOf(row, column.name)),
      };
    }),
  );
}

/** The smallest scale that holds a column's values in these rows with their error bars; null if there is none to draw. */
function scaleOf(rows: readonly ListRow[], name: string): Scale | null {
  let [from, to] = [Infinity, -Infinity];
  for (const row of rows) {
    const [value, deviation] = [valueOf(row, name), valueOf(row, name + DEVIATION_SUFFIX)];
    if (typeof value !== 'number' || typeof deviation !== 'number') continue;
    from = Math.min(from, value - deviation);
    to = Math.max(to, value + deviation);
  }
  return from <= to ? { from, to } : null;
}

function hintOf({ unit }: ColumnDescription, scale: Scale | null): Pick<RowColumn, 'hint'> {
  if (scale) {
    const [from, to] = [scale.from.toPrecision(2), scale.to.toPrecision(2)];
    return { hint: message('computed.scale', { from, to, unit }) };
  }
  return unit === '' ? {} : { hint: message('computed.unit', { unit }) };
}

/** A predicted value with its standard deviation, as text and drawn; grey if the composition is outside the domain of what was learnt. */
function propertyCell({ row }: ShownRow, { name }: ColumnDescription, scale: Scale | null) {
  const [value, deviation] = [valueOf(row, name), valueOf(row, name + DEVIATION_SUFFIX)];
  if (typeof value !== 'number') return null;
  const drawn =
    typeof deviation === 'number' ? (
      <>
        {` ± ${deviation.toPrecision(2)}`}
        {scale ? <ErrorBar value={value} deviation={deviation} scale={scale} /> : null}
      </>
    ) : null;
  const isOutside = valueOf(row, name + INSIDE_DOMAIN_SUFFIX) === false;
  return (
    <PropertyValue isOutside={isOutside}>
      {value.toPrecision(3)}
      {drawn}
    </PropertyValue>
  );
}

function PropertyValue({ isOutside, children }: { isOutside: boolean; children: ComponentChildren }) {
  const t = useText();
  return isOutside ? (
    <span class="quiet" title={t('computed.outside')}>
      {children}
    </span>
  ) : (
    <>{children}</>
  );
}

function Value({ value }: { value: ColumnValue | undefined }) {
  const t = useText();
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return <>{t(value ? 'computed.yes' : 'computed.no')}</>;
  return <>{typeof value === 'number' ? Number(value.toPrecision(4)) : value}</>;
}

function valueOf({ columns }: ListRow, name: string): ColumnValue | undefined {
  return columns?.[name];
}

function textOf(value: ColumnValue | undefined): string | number | null {
  return typeof value === 'boolean' ? String(value) : (value ?? null);
}
