import { Router, type Request, type Response } from 'express';
import { scoreInTurns } from '../../api/score-in-turns.js';
import { IncognitaError } from '../../errors.js';
import { formatNumber } from '../format-number.js';
import type { PageContext } from '../page-context.js';
import { pageProblem } from '../page-problem.js';
import { BatchPage } from '../pages/batch-page.js';
import { renderPage } from '../render-page.js';
import type { WebService } from '../web-service.js';
import { batchBody, batchTexts, BATCH_LIMITS } from './batch-form-data.js';
import { batchCsv } from './batch-csv.js';
import { rankBatch, type RankedBatch } from './rank-batch.js';
import { readFormulas } from './read-formulas.js';

async function score(service: WebService, formulas: readonly string[], response: Response): Promise<RankedBatch> {
  if (formulas.length === 0) {
    throw new IncognitaError('USAGE', 'No formula was sent. Paste some, one a line, or choose a file that has some.');
  }
  if (formulas.length > BATCH_LIMITS.formulas) {
    throw new IncognitaError(
      'USAGE',
      `These are ${formatNumber(formulas.length)} formulas, and a batch has at most ${formatNumber(BATCH_LIMITS.formulas)}. Send them in parts, or use the command line.`,
      { formulas: formulas.length },
    );
  }
  const short = formulas.map((formula) => formula.slice(0, BATCH_LIMITS.characters));
  return rankBatch(await scoreInTurns(service, short, () => response.closed));
}

/** The batch page: formulas in, a ranking out, as a page or as CSV. Nothing is kept. */
export function batchPages(
  service: WebService,
  contextOf: (request: Request, response: Response) => PageContext,
): Router {
  const page = async (request: Request, response: Response) => {
    let typed = '';
    try {
      const formulas = (await batchTexts(request)).flatMap(readFormulas);
      typed = formulas.join('\n');
      const batch = await score(service, formulas, response);
      const props = { context: contextOf(request, response), typed, batch };
      response.send(renderPage(<BatchPage {...props} />));
    } catch (error) {
      if (!(error instanceof IncognitaError) || error.status >= 500) throw error;
      const props = { context: contextOf(request, response), typed, batch: null, problem: pageProblem(error) };
      response.status(error.status).send(renderPage(<BatchPage {...props} />));
    }
  };
  const file = async (request: Request, response: Response) => {
    const batch = await score(service, (await batchTexts(request)).flatMap(readFormulas), response);
    response.attachment('incognita-batch.csv').type('text/csv; charset=utf-8').send(batchCsv(batch));
  };

  const router = Router();
  router.get('/batch', (request, response) => {
    response.send(renderPage(<BatchPage context={contextOf(request, response)} typed="" batch={null} />));
  });
  router.post('/batch', batchBody, (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    page(request, response).catch(next);
  });
  router.post('/batch.csv', batchBody, (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    file(request, response).catch(next);
  });
  return router;
}
