import { raw, Router, urlencoded, type Request, type Response } from 'express';
import { boundedBody, type BodyReader } from '../../api/bounded-body.js';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { JOB_BODY_BYTES } from '../../tasks/job-body-bytes.js';
import type { ServerJobs } from '../../tasks/server-jobs.js';
import type { PageContext } from '../page-context.js';
import { renderPage } from '../render-page.js';
import { JobPage } from './job-page.js';

/** Seconds after which a page of a running job is loaded again. */
const RELOAD_SECONDS = 2;

/** Reads a form of at most so many bytes. */
const form = (limit: number): BodyReader => boundedBody(limit, urlencoded({ extended: false, limit }));

/** What visitors may change if the operator allows it: fits of properties and columns of lists as jobs, outcomes of experiments. */
export function jobPages(jobs: ServerJobs, contextOf: (request: Request, response: Response) => PageContext): Router {
  const router = Router();
  router.use('/properties/jobs', (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.post(
    '/properties/jobs',
    boundedBody(JOB_BODY_BYTES.table, raw({ type: 'multipart/form-data', limit: JOB_BODY_BYTES.table })),
    (request, response) => {
      if (!Buffer.isBuffer(request.body)) throw new IncognitaError('USAGE', message('batch.not-a-form'));
      const job = jobs.fit(request.body, request.headers['content-type'] ?? '');
      response.redirect(303, `/properties/jobs/${job.id}`);
    },
  );
  router.post('/lists/:id/columns', form(JOB_BODY_BYTES.columns), (request, response) => {
    response.set('Cache-Control', 'no-store');
    const { names, rows } = (request.body ?? {}) as Readonly<Record<string, unknown>>;
    const chosen = (Array.isArray(names) ? names : [names]).filter((name) => typeof name === 'string');
    const job = jobs.computeColumns({ list: request.params.id, names: chosen, rows: Number(rows) });
    response.redirect(303, `/properties/jobs/${job.id}`);
  });
  router.get('/properties/jobs/:id', (request, response) => {
    const job = jobs.get(request.params.id);
    if (job.property !== null) return response.redirect(303, `/properties/${job.property}`);
    if (job.state === 'done' && job.columns)
      return response.redirect(303, `/lists/${encodeURIComponent(job.columns.list)}#computed`);
    if (job.state === 'running') response.set('Refresh', String(RELOAD_SECONDS));
    if (job.error) response.status(job.error.status);
    return response.send(renderPage(<JobPage context={contextOf(request, response)} job={job} />));
  });
  router.post('/properties/jobs/:id/cancel', (request, response) => {
    jobs.stop(request.params.id);
    response.redirect(303, `/properties/jobs/${request.params.id}`);
  });
  router.post('/next/outcomes', form(JOB_BODY_BYTES.outcome), (request, response) => {
    const fields = (request.body ?? {}) as Readonly<Record<string, unknown>>;
    const text = (field: string): string => (typeof fields[field] === 'string' ? fields[field].trim() : '');
    jobs.addOutcome({
      formula: text('formula'),
      outcome: text('outcome'),
      value: text('value'),
      date: text('date'),
      note: text('note'),
    });
    response.redirect(303, '/next#outcomes');
  });
  router.post('/next/outcomes/:id/remove', (request, response) => {
    jobs.removeOutcome(Number(request.params.id));
    response.redirect(303, '/next#outcomes');
  });
  return router;
}
