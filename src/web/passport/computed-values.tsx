import type { ColumnSetState } from '../../service/columns/column-sets.js';
import { columnTitle, DEVIATION_SUFFIX, INSIDE_DOMAIN_SUFFIX } from '../../rows/column-title.js';
import type { ListRow } from '../../rows/list-row.js';
import { useText } from '../text/use-text.js';

interface ComputedValuesProps {
  readonly row: Pick<ListRow, 'columns'>;
  readonly sets: readonly ColumnSetState[];
}

/** What columns computed for its list say of a candidate. Those of which the input has changed since are left out, and so is what has no value. */
export function ComputedValues({ row: { columns: values = {} }, sets }: ComputedValuesProps) {
  const t = useText();
  const valueOf = ({ name, unit }: ColumnSetState['columns'][number]): string | null => {
    const value = values[name];
    if (value === undefined || value === null) return null;
    if (typeof value === 'boolean') return t(value ? 'computed.yes' : 'computed.no');
    if (typeof value === 'string') return value;
    const deviation = values[name + DEVIATION_SUFFIX];
    const number =
      typeof deviation === 'number'
        ? t('property-page.value', { value: value.toPrecision(3), deviation: deviation.toPrecision(2), unit })
        : `${Number(value.toPrecision(4))} ${unit}`;
    // A blank is left where there is no unit.
    return number.trimEnd() + (values[name + INSIDE_DOMAIN_SUFFIX] === false ? ` (${t('computed.outside')})` : '');
  };
  const shown = sets
    .filter(({ current }) => current)
    .flatMap(({ columns }) => columns)
    .filter(({ name }) => !name.endsWith(DEVIATION_SUFFIX) && !name.endsWith(INSIDE_DOMAIN_SUFFIX))
    .map((column) => ({ title: t(columnTitle(column.name)), value: valueOf(column) }))
    .filter(({ value }) => value !== null);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="computed">
      <h2 id="computed">{t('compute.title')}</h2>
      <ul>
        {shown.map(({ title, value }) => (
          <li>{t('compute.value', { title, value: value! })}</li>
        ))}
      </ul>
    </section>
  );
}
