import type { Request, Response } from 'express';
import { elementTable } from '../explore/element-table.js';
import { currentLists } from '../../store/current-lists.js';
import { tabLists } from '../explore/list-tabs.js';
import { defaultList } from '../explore/default-list.js';
import type { PageContext } from '../page-context.js';
import { findReported } from '../components/reported-mark.js';
import { renderPage } from '../render-page.js';
import type { WebService } from '../web-service.js';
import { readShelfElements } from './read-shelf-elements.js';
import { ShelfPage } from './shelf-page.js';
import { localUrl } from '../local-url.js';

/** Rows of the page; of each list so many are looked at. */
const ROWS = 100;

/** Answers `GET /shelf`: candidates of all numbers of elements that consist only of some elements. */
export async function shelfRoute(
  service: WebService,
  context: PageContext,
  request: Request,
  response: Response,
): Promise<void> {
  const typed = localUrl(request.originalUrl).searchParams.get('elements') ?? '';
  const { elements, unknown } = readShelfElements(typed);
  const lists = currentLists(service.lists());
  const first = defaultList(lists);
  const exclude = elementTable.map(({ symbol }) => symbol).filter((symbol) => !elements.includes(symbol));
  const searched = first && elements.length > 1 ? tabLists(lists, first) : [];
  for (const { id } of searched) await service.prepare(id, { exclude });
  const found = searched.map(({ id }) => service.browse(id, { exclude, limit: ROWS }));
  const rows = found
    .flatMap((page) => page.rows.map((row) => ({ row, list: page.list })))
    .sort((a, b) => b.row.score - a.row.score || (a.row.formula < b.row.formula ? -1 : 1))
    .slice(0, ROWS);
  response.send(
    renderPage(
      <ShelfPage
        context={context}
        elements={elements}
        unknown={unknown}
        exclude={exclude}
        lists={found.map(({ list, total }) => ({ list, total }))}
        rows={rows}
      />,
      findReported(
        service,
        rows.map(({ row }) => row.formula),
      ),
    ),
  );
}
