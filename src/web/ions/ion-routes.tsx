import { Router, type Request, type Response } from 'express';
import { readMapView, clampView, type MapView } from '../maps/map-view.js';
import type { PageContext } from '../page-context.js';
import { findReported } from '../components/reported-mark.js';
import { renderPage } from '../render-page.js';
import { sendMapFigure } from '../maps/send-map-figure.js';
import type { WebService } from '../web-service.js';
import { ION_PLOT, IonFigure } from './ion-figure.js';
import { IonMapPage } from './ion-map-page.js';
import { IonPage } from './ion-page.js';
import { localUrl } from '../local-url.js';

function viewOf(request: Request): MapView {
  return readMapView(localUrl(request.originalUrl).searchParams.get('view'));
}

/** The map of the ions, as a page and as a file, and the page of each ion. */
export function ionPages(
  service: WebService,
  contextOf: (request: Request, response: Response) => PageContext,
): Router {
  const router = Router();
  router.get('/maps/ions', async (request, response) => {
    const map = await service.ionMap();
    const props = { context: contextOf(request, response), map, view: viewOf(request) };
    response.send(renderPage(<IonMapPage {...props} />));
  });
  router.get('/maps/ions.svg', async (request, response) => {
    const map = await service.ionMap();
    const figure = <IonFigure map={map} standalone view={clampView(viewOf(request), ION_PLOT)} />;
    sendMapFigure(response, contextOf(request, response), 'ions', figure);
  });
  router.get('/ions/:ion', async (request, response) => {
    const report = await service.ion(request.params.ion);
    const formulas = report.candidates.flatMap(({ first }) => first.map(({ formula }) => formula));
    response.send(
      renderPage(<IonPage context={contextOf(request, response)} report={report} />, findReported(service, formulas)),
    );
  });
  return router;
}
