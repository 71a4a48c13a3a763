import type { Request } from 'express';
import { filterOfParameters, type RowFilter } from '../rows/row-filter.js';
import { withFormulasOfIds } from '../rows/search/formulas-of-ids.js';
import type { ServedService } from '../service/served-service.js';

/** The conditions of a request; ids in its search are the formulas of their entries. */
export function filterOfRequest(service: ServedService, { query }: Pick<Request, 'query'>): RowFilter {
  const filter = filterOfParameters(query);
  const search = withFormulasOfIds(filter.search, (id) => service.formulaOfId(id));
  return search === filter.search ? filter : { ...filter, search };
}
