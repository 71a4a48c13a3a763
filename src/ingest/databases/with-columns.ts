import type { ColumnNames } from '../reader.js';
import type { Database } from './database.js';

/** A database of which the user named columns himself: they give formula, id or year, and all else stays as it is. */
export function withColumns(database: Database, { formula, id, year }: ColumnNames): Database {
  const { formulaOf, ...rest } = database;
  return {
    ...rest,
    ...(formula === undefined ? formulaOf && { formulaOf } : { formula: [formula] }),
    ...(id !== undefined && { id: [id] }),
    ...(year !== undefined && { year: [year] }),
  };
}
