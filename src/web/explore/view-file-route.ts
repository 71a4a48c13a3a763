import type { Request, Response } from 'express';
import { csvText } from '../../service/rows/csv-text.js';
import { currentLists } from '../../store/current-lists.js';
import type { WebService } from '../web-service.js';
import { computedColumns } from './computed-columns.js';
import { defaultList } from './default-list.js';
import { readExploreQuery } from './explore-query.js';
import { readView } from './read-view.js';
import { shownColumns } from './row-columns.js';
import { shownRows } from './shown-rows.js';
import { localUrl } from '../local-url.js';

/** Answers `GET /view.csv`: the rows and columns of a view of the explore page. */
export async function viewFileRoute(service: WebService, request: Request, response: Response): Promise<void> {
  const query = readExploreQuery(localUrl(request.originalUrl).searchParams);
  const lists = currentLists(service.lists());
  const list = service.list(query.list ?? defaultList(lists)?.id ?? 'latest');
  const { page, facts, computed } = await readView(service, list, lists, query);
  const columns = shownColumns(list, query, computedColumns(computed)).filter(({ key }) => key !== 'links');
  const lines = [
    columns.map(({ key }) => key),
    ...shownRows(page.rows, facts).map((row) => columns.map(({ text }) => text(row))),
  ];
  response.type('text/csv').attachment(`${list.id}-view.csv`).send(csvText(lines));
}
