import { createHash } from 'node:crypto';
import type { RunControl } from '../../run-control.js';
import type { ExportRow } from '../types.js';
import type { ColumnDescription } from '../../rows/row-column.js';
import { exportList } from './export-list.js';

/** SHA-256, in hexadecimal digits, of the CSV file that a download of these rows is. */
export function csvChecksum(
  rows: Iterable<ExportRow>,
  models: readonly { readonly name: string }[],
  computed: readonly ColumnDescription[],
  control?: RunControl,
): string {
  const hash = createHash('sha256');
  for (const chunk of exportList(rows, models, { format: 'csv', computed })) {
    control?.throwIfCancelled();
    hash.update(chunk);
  }
  return hash.digest('hex');
}
