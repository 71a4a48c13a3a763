import type { Request } from 'express';
import type { ServedService } from '../service/served-service.js';

/** What an answer about the rows of a list depends on besides the list: its computed columns, if a condition asks for them. */
export function changingColumns(
  { params, query }: Request<{ list: string }>,
  service: Pick<ServedService, 'columns'>,
): string | undefined {
  return query['where'] === undefined ? undefined : service.columns(params.list).version;
}
