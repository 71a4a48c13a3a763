import { setTimeout as pause } from 'node:timers/promises';
import { Router, type NextFunction, type Request, type Response } from 'express';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { sendChunks } from '../../api/send-chunks.js';
import type { PageContext } from '../page-context.js';
import { pageProblem } from '../problem/page-problem.js';
import { BatchPage } from './batch-page.js';
import { bestScore } from '../lists/best-score.js';
import { renderPage } from '../render-page.js';
import type { WebService } from '../web-service.js';
import { batchCsv } from './batch-csv.js';
import { BATCH_FORMULAS, type BatchForm } from '../../service/scores/read-batch-form.js';
import { batchBody } from './batch-body.js';
import { BatchJobs } from './batch-jobs.js';
import { partSizes, readBatchView } from './batch-view.js';
import { localUrl } from '../local-url.js';

/** A batch that is done within this time is shown at once, without a page that says how far it is. */
const PATIENCE_MS = 400;

function checkCount({ count }: BatchForm): void {
  if (count === 0) {
    throw new IncognitaError('USAGE', message('batch.empty'));
  }
  if (count > BATCH_FORMULAS.most) {
    throw new IncognitaError('USAGE', message('batch.too-many', { count, most: BATCH_FORMULAS.most }), {
      formulas: count,
    });
  }
}

/**
 * The batch page: formulas in, a ranking out, as a page or as CSV. Scoring goes on behind a page of its own that says how
 * far it is and can stop it; that page and its ranking are gone after a while, and nothing is written to disk.
 */
export function batchPages(
  service: WebService,
  contextOf: (request: Request, response: Response) => PageContext,
): Router {
  const jobs = new BatchJobs(service);
  // Asked about for each row, so the lists are read once.
  const readBest = () => {
    const lists = new Map(service.lists().map((list) => [list.id, list]));
    return (id: string | null): number => bestScore(id === null ? null : lists.get(id));
  };

  const start = async (request: Request, response: Response) => {
    let typed = '';
    try {
      if (!Buffer.isBuffer(request.body)) throw new IncognitaError('USAGE', message('batch.not-a-form'));
      const form = await service.readBatchForm(request.body, request.headers['content-type'] ?? '');
      typed = form.formulas.map(({ text }) => text).join('\n');
      checkCount(form);
      const job = jobs.start(form);
      await Promise.race([job.ended, pause(PATIENCE_MS)]);
      response.redirect(303, `/batch/${job.id}`);
    } catch (error) {
      if (!(error instanceof IncognitaError) || (error.status >= 500 && error.code !== 'TOO_BUSY')) throw error;
      const props = {
        context: contextOf(request, response),
        typed,
        job: null,
        bestOf: readBest(),
        problem: pageProblem(error),
      };
      response.status(error.status).send(renderPage(<BatchPage {...props} />));
    }
  };
  const show = async (request: Request<{ id: string }>, response: Response) => {
    const job = jobs.get(request.params.id);
    if (job.status !== 'running') await job.ended;
    const { searchParams } = localUrl(request.originalUrl);
    const view =
      job.status === 'running'
        ? undefined
        : readBatchView(searchParams, partSizes(job.result(), job.form.ignoredCount));
    const typed = job.form.formulas.map(({ text }) => text).join('\n');
    const props = { context: contextOf(request, response), typed, job, view, bestOf: readBest() };
    response.send(renderPage(<BatchPage {...props} />));
  };
  const file = async (request: Request<{ id: string }>, response: Response) => {
    const job = jobs.get(request.params.id);
    await job.ended;
    response.attachment('incognita-batch.csv').type('text/csv; charset=utf-8');
    await sendChunks(response, batchCsv(job.result(), job.form.columns, contextOf(request, response).language));
  };

  const router = Router();
  router.get('/batch', (request, response) => {
    response.send(
      renderPage(<BatchPage context={contextOf(request, response)} typed="" job={null} bestOf={readBest()} />),
    );
  });
  router.use('/batch', (_request: Request, response: Response, next: NextFunction) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.post('/batch', batchBody, (request, response, next) => {
    start(request, response).catch(next);
  });
  router.get('/batch/:id.csv', (request, response, next) => {
    file(request, response).catch(next);
  });
  router.get('/batch/:id', (request, response, next) => {
    show(request, response).catch(next);
  });
  router.post('/batch/:id/cancel', (request, response) => {
    const job = jobs.get(request.params.id);
    job.cancel();
    response.redirect(303, `/batch/${job.id}`);
  });
  return router;
}
