import { raw, Router, urlencoded, type Request, type Response } from 'express';
import { IncognitaError } from '../../errors.js';
import { readOutcome } from '../../ingest/outcomes-file.js';
import { message } from '../../messages/message.js';
import type { ServerJobs } from '../../tasks/server-jobs.js';
import type { PageContext } from '../page-context.js';
import { renderPage } from '../render-page.js';
import { FitJobPage } from './fit-job-page.js';

/** The largest form with a table, in bytes: 8,000 rows are a tenth of it. */
const MOST_BYTES = 4 * 1024 * 1024;

/** The largest form with an outcome, in bytes. */
const MOST_OUTCOME_BYTES = 10_000;

/** Seconds after which a page of a running job is loaded again. */
const RELOAD_SECONDS = 2;

/** What visitors may change if the operator allows it: fits of properties as jobs, outcomes of experiments. */
export function jobPages(jobs: ServerJobs, contextOf: (request: Request, response: Response) => PageContext): Router {
  const router = Router();
  router.use('/properties/jobs', (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.post('/properties/jobs', raw({ type: 'multipart/form-data', limit: MOST_BYTES }), (request, response) => {
    if (!Buffer.isBuffer(request.body)) throw new IncognitaError('USAGE', message('batch.not-a-form'));
    const job = jobs.fit(request.body, request.headers['content-type'] ?? '');
    response.redirect(303, `/properties/jobs/${job.id}`);
  });
  router.get('/properties/jobs/:id', (request, response) => {
    const job = jobs.get(request.params.id);
    if (job.property !== null) return response.redirect(303, `/properties/${job.property}`);
    if (job.state === 'running') response.set('Refresh', String(RELOAD_SECONDS));
    if (job.error) response.status(job.error.status);
    return response.send(renderPage(<FitJobPage context={contextOf(request, response)} job={job} />));
  });
  router.post('/properties/jobs/:id/cancel', (request, response) => {
    jobs.stop(request.params.id);
    response.redirect(303, `/properties/jobs/${request.params.id}`);
  });
  router.post('/next/outcomes', urlencoded({ extended: false, limit: MOST_OUTCOME_BYTES }), (request, response) => {
    const form = (request.body ?? {}) as Readonly<Record<string, unknown>>;
    const text = (field: string): string => (typeof form[field] === 'string' ? form[field].trim() : '');
    const outcome = readOutcome({
      formula: text('formula'),
      outcome: text('outcome'),
      value: text('value'),
      date: text('date'),
      note: text('note'),
    });
    if ('problem' in outcome) throw new IncognitaError('USAGE', outcome.problem);
    jobs.addOutcome(outcome);
    response.redirect(303, '/next#outcomes');
  });
  router.post('/next/outcomes/:id/remove', (request, response) => {
    jobs.removeOutcome(Number(request.params.id));
    response.redirect(303, '/next#outcomes');
  });
  return router;
}
