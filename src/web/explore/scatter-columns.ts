import { columnTitle } from '../../rows/column-title.js';
import { message, type Message } from '../../messages/message.js';
import { nameOf } from '../../messages/name-of.js';
import type { ListRow } from '../../rows/list-row.js';
import type { ColumnSets } from '../../service/columns/column-sets.js';
import type { ListMetadata } from '../../store/types.js';

/** A column of numbers, which can be an axis. */
export interface ScatterColumn {
  /** As in addresses. */
  readonly key: string;
  readonly title: Message;
  readonly unit: string;
  /** Null if a row has no value. */
  readonly value: (row: ListRow) => number | null;
}

/** The columns of numbers of a list: what every list has, raw scores of models, and what was computed. */
export function scatterColumns({ models }: ListMetadata, { sets }: Pick<ColumnSets, 'sets'>): ScatterColumn[] {
  return [
    { key: 'score', title: message('explore.score'), unit: '', value: ({ score }) => score },
    { key: 'rank', title: message('explore.rank'), unit: '', value: ({ rank }) => rank },
    {
      key: 'rank_blend',
      title: message('table.rank-blend'),
      unit: '',
      value: ({ rank, rankBlend }) => rankBlend ?? rank,
    },
    ...models.map(({ name }): ScatterColumn => ({
      key: `raw_${name}`,
      title: nameOf('model', name),
      unit: '',
      value: ({ raw }) => raw[name] ?? null,
    })),
    ...sets.flatMap(({ columns }) =>
      columns
        .filter(({ type }) => type === 'number')
        .map(({ name, unit }): ScatterColumn => ({
          key: name,
          title: columnTitle(name),
          unit,
          value: ({ columns: own }) => {
            const value = own?.[name];
            return typeof value === 'number' ? value : null;
          },
        })),
    ),
  ];
}
