import { Router, type Request, type Response } from 'express';
import { IncognitaError, type ErrorCode } from '../../errors.js';
import { knownOnCationMap, knownOnSystemMap } from '../../service/maps/known-on-maps.js';
import type { PageContext } from '../page-context.js';
import { pageProblem } from '../problem/page-problem.js';
import { CationMapPage } from './cation-map-page.js';
import { SystemMapPage } from './system-map-page.js';
import { renderPage } from '../render-page.js';
import type { WebService } from '../web-service.js';
import { HeatFigure, heatPlot } from './heat-figure.js';
import { pairsFileName, systemFileName } from './map-file-name.js';
import { pairAddress, readKnownChoice, readPairs, readSystem, systemAddress } from './map-query.js';
import { readMapView, clampView } from './map-view.js';
import { sendMapFigure } from './send-map-figure.js';
import { readSheet, readSheetOrder, systemsOfSheet } from './sheet-query.js';
import { SheetPage } from './sheet-page.js';
import { systemFigure } from './system-figure.js';
import { waitAtMost } from '../wait-at-most.js';
import { localUrl } from '../local-url.js';

/** How long a contact sheet waits for its maps before it comes with those that are made, in milliseconds. */
const SHEET_PATIENCE_MS = 1_000;

type Context = (request: Request, response: Response) => PageContext;

function parameters(request: Request): URLSearchParams {
  return localUrl(request.originalUrl).searchParams;
}

/** The map, or what is wrong with the question; errors of the server's own are thrown on, but for `spared`. */
async function attempt<Result>(
  make: () => Promise<Result>,
  spared?: ErrorCode,
): Promise<{ map: Result | null; error?: IncognitaError }> {
  try {
    return { map: await make() };
  } catch (error) {
    if (!(error instanceof IncognitaError) || (error.status >= 500 && error.code !== spared)) throw error;
    return { map: null, error };
  }
}

/** Maps of systems and of pairs of cations, as pages and as files. */
export function mapPages(service: WebService, contextOf: Context): Router {
  const systemPage = async (request: Request, response: Response) => {
    const query = readSystem(parameters(request));
    const known = readKnownChoice(parameters(request));
    const { map, error } = await attempt(() => service.systemMap(query));
    const view = readMapView(parameters(request).get('view'));
    const context = contextOf(request, response);
    const props = { context, query, map, known, view, problem: error && pageProblem(error) };
    response.status(error?.status ?? 200).send(renderPage(<SystemMapPage {...props} />));
  };
  const pairsPage = async (request: Request, response: Response) => {
    const query = readPairs(parameters(request));
    const known = readKnownChoice(parameters(request));
    const { map, error } = await attempt(() => service.cationMap(query));
    const view = readMapView(parameters(request).get('view'));
    const context = contextOf(request, response);
    const props = { context, query, map, known, view, problem: error && pageProblem(error) };
    response.status(error?.status ?? 200).send(renderPage(<CationMapPage {...props} />));
  };
  const sheetPage = async (request: Request, response: Response) => {
    const query = readSheet(parameters(request));
    // Made here, so that the pictures are there when the browser asks for them. Those that are not made soon are made nonetheless, and are there
    // when the page looks again. One that takes too long leaves the others.
    const made = await Promise.all(
      systemsOfSheet(query).map((system) =>
        waitAtMost(
          attempt(() => service.systemMap(system), 'TIMEOUT'),
          SHEET_PATIENCE_MS,
        ),
      ),
    );
    const maps = made.map((each) => each && { map: each.map, problem: each.error && pageProblem(each.error) });
    const known = readKnownChoice(parameters(request));
    const order = readSheetOrder(parameters(request));
    const context = contextOf(request, response);
    response.send(renderPage(<SheetPage context={context} query={query} maps={maps} known={known} order={order} />));
  };
  const systemFile = async (request: Request, response: Response) => {
    const known = readKnownChoice(parameters(request));
    const { map } = knownOnSystemMap(await service.systemMap(readSystem(parameters(request))), known);
    const { Figure, plot } = systemFigure(map);
    const view = clampView(readMapView(parameters(request).get('view')), plot);
    const name = systemFileName(map, known);
    sendMapFigure(response, contextOf(request, response), name, <Figure map={map} standalone view={view} />);
  };
  const pairsFile = async (request: Request, response: Response) => {
    const known = readKnownChoice(parameters(request));
    const { map } = knownOnCationMap(await service.cationMap(readPairs(parameters(request))), known);
    const view = clampView(readMapView(parameters(request).get('view')), heatPlot(map));
    sendMapFigure(
      response,
      contextOf(request, response),
      pairsFileName(map, known),
      <HeatFigure map={map} standalone view={view} />,
    );
  };

  const router = Router();
  router.get('/maps', (request, response, next) => {
    const params = parameters(request);
    if (params.has('cation')) response.redirect(303, systemAddress(readSystem(params), readKnownChoice(params)));
    else systemPage(request, response).catch(next);
  });
  router.get('/maps/cations', (request, response, next) => {
    const params = parameters(request);
    if (params.getAll('charges').length > 1)
      response.redirect(303, pairAddress(readPairs(params), readKnownChoice(params)));
    else pairsPage(request, response).catch(next);
  });
  router.get('/maps/sheet', (request, response, next) => {
    sheetPage(request, response).catch(next);
  });
  router.get('/maps/system.svg', (request, response, next) => {
    systemFile(request, response).catch(next);
  });
  router.get('/maps/cations.svg', (request, response, next) => {
    pairsFile(request, response).catch(next);
  });
  return router;
}
