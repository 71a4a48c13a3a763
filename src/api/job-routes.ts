import { Router } from 'express';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import type { CovarianceKernel } from '../properties/covariance-kernel.js';
import type { Widths } from '../properties/widths.js';
import { JOB_BODY_BYTES } from '../tasks/job-body-bytes.js';
import type { ServerJob, ServerJobs } from '../tasks/server-jobs.js';
import { sendOne } from './answer.js';
import { jsonBody } from './bounded-body.js';
import { toProblem } from './problem.js';
import { toWire } from './wire.js';

/** The body that asks for columns of a list, as api-spec.yaml describes it. */
interface ColumnsBody {
  readonly kind: 'columns';
  readonly list: string;
  readonly names: readonly string[];
  readonly rows: number;
}

/** The body that asks for a fit, as api-spec.yaml describes it; what is not given is absent. */
interface FitBody {
  readonly kind?: 'property';
  readonly name: string;
  readonly column: string;
  readonly table: string;
  readonly file?: string;
  readonly unit?: string;
  readonly log?: boolean;
  readonly per_atom?: boolean;
  readonly kernel?: CovarianceKernel;
  readonly widths?: Widths;
}

/** An outcome in a body, as api-spec.yaml describes it; what is not given is absent. */
interface OutcomeBody {
  readonly formula: string;
  readonly outcome: string;
  readonly value?: number | null;
  readonly date?: string;
  readonly note?: string;
}

/** Reads the bodies of what changes something, if the operator allows that; otherwise nothing is read. */
export function jobBodies(jobs: ServerJobs | undefined): Router {
  const router = Router();
  router.use(['/v1/jobs', '/v1/outcomes'], (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') response.set('Cache-Control', 'no-store');
    if (jobs || request.method === 'GET' || request.method === 'HEAD') return next();
    return next(new IncognitaError('NOT_FOUND', message('job.not-allowed')));
  });
  router.use('/v1/jobs', jsonBody(JOB_BODY_BYTES.table));
  router.use('/v1/outcomes', jsonBody(JOB_BODY_BYTES.outcome));
  return router;
}

/** Fits of properties and computed columns as jobs, and outcomes of experiments: what the pages of `--allow-jobs` do, by the same rules. */
export function jobRoutes(jobs: ServerJobs | undefined): Router {
  const router = Router();
  const allowed = (): ServerJobs => {
    if (!jobs) throw new IncognitaError('NOT_FOUND', message('job.not-allowed'));
    return jobs;
  };
  router.post('/v1/jobs', async (request, response) => {
    const job = await begin(allowed(), request.body as FitBody | ColumnsBody);
    response.status(202).set('Location', `/v1/jobs/${job.id}`);
    sendOne(response, jobOf(job));
  });
  router.get('/v1/jobs/:job', (request, response) => {
    sendOne(response.set('Cache-Control', 'no-store'), jobOf(allowed().get(request.params.job)));
  });
  router.delete('/v1/jobs/:job', (request, response) => {
    const running = allowed();
    running.stop(request.params.job);
    sendOne(response, jobOf(running.get(request.params.job)));
  });
  router.post('/v1/outcomes', (request, response) => {
    const { formula, outcome, value, date = '', note = '' } = request.body as OutcomeBody;
    const added = allowed().addOutcome({
      formula,
      outcome,
      value: value === undefined || value === null ? '' : String(value),
      date,
      note,
    });
    sendOne(response.status(201), toWire(added));
  });
  router.delete('/v1/outcomes/:outcome', (request, response) => {
    sendOne(response, toWire(allowed().removeOutcome(Number(request.params.outcome))));
  });
  return router;
}

async function begin(jobs: ServerJobs, body: FitBody | ColumnsBody): Promise<ServerJob> {
  if (body.kind === 'columns') return jobs.computeColumns(body);
  const { name, column, table, file = 'table.csv', unit = '', log = false, per_atom = false, kernel, widths } = body;
  return jobs.fitTable({ name, column, table, file, unit, log, perAtom: per_atom, kernel, widths });
}

function jobOf({ id, kind, state, stage, done, total, property, columns, error }: ServerJob): object {
  return { id, kind, state, stage, done, total, property, columns, error: error && toProblem(error) };
}
