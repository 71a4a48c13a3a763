import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { ELEMENTAL_QUANTITIES } from '../src/chemistry/elements/elemental-quantities.js';
import type { ElementTable } from './element-table.js';

/** Puts the values of data/elements-literature.csv into the table, over what packages gave. */
export function readElementLiterature(table: ElementTable, path: string): void {
  const rows: Record<string, string>[] = parse(readFileSync(path, 'utf8'), {
    columns: true,
    comment: '#',
    comment_no_infix: true,
  });
  for (const row of rows) {
    const quantity = ELEMENTAL_QUANTITIES.find(({ name }) => name === row['quantity'])?.name;
    if (!quantity) throw new Error(`"${row['quantity']}" in ${path} is not a quantity of the table`);
    for (const pair of (row['values'] ?? '').split(' ')) {
      const [symbol = '', value] = pair.split('=');
      table.set(symbol, quantity, Number(value), row['reference'] ?? '', row['imputed'] ?? '');
    }
  }
}
