import { message } from '../../messages/message.js';
import type { ColumnDescription, ColumnValue } from '../../rows/row-column.js';
import type { ListRow } from '../../rows/list-row.js';
import type { ColumnSets } from '../../service/columns/column-sets.js';
import { useText } from '../text/use-text.js';
import type { RowColumn } from './row-column.js';
import type { ShownRow } from './shown-row.js';

const DEVIATION = '_standard_deviation';
const INSIDE = '_inside_domain';

/** The columns that were computed for a list. Those of properties and solid solutions are shown if the reader chooses nothing. */
export function computedColumns({ sets }: Pick<ColumnSets, 'sets'>): RowColumn[] {
  return sets.flatMap(({ name, columns }) =>
    columns.map((column): RowColumn => {
      const isProperty = name.startsWith('property:') && column.type === 'number' && !column.name.endsWith(DEVIATION);
      return {
        key: column.name,
        title: message('computed.title', { column: column.name.replaceAll('_', ' ') }),
        ...(column.unit !== '' && { hint: message('computed.unit', { unit: column.unit }) }),
        sort: { by: column.name, first: 'ascending' },
        isNumber: column.type === 'number',
        isDefault: isProperty || column.name === 'solid_solution',
        room: 'wide',
        cell: (shown) => (isProperty ? propertyCell(shown, column) : <Value value={valueOf(shown.row, column.name)} />),
        text: ({ row }) => textOf(valueOf(row, column.name)),
      };
    }),
  );
}

/** A predicted value with its standard deviation; quiet if the composition is outside the domain of what was learnt. */
function propertyCell({ row }: ShownRow, { name }: ColumnDescription) {
  const [value, deviation] = [valueOf(row, name), valueOf(row, name + DEVIATION)];
  if (typeof value !== 'number') return null;
  const text = `${value.toPrecision(3)}${typeof deviation === 'number' ? ` ± ${deviation.toPrecision(2)}` : ''}`;
  return valueOf(row, name + INSIDE) === false ? <Outside text={text} /> : text;
}

function Outside({ text }: { text: string }) {
  const t = useText();
  return (
    <span class="quiet" title={t('computed.outside')}>
      {text}
    </span>
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
