import { chooseColumns } from './choose-columns.js';
import type { ExportColumn } from './export-columns.js';

/** Those columns of an export that were asked for, in that order; all if none were. Throws USAGE for one that there is not. */
export function chooseExportColumns(
  all: readonly ExportColumn[],
  wanted: readonly string[] | undefined,
): readonly ExportColumn[] {
  const names = all.map(({ name }) => name);
  return chooseColumns(names, wanted).map((name) => all.find((column) => column.name === name)!);
}
