import { Router, type Request, type Response } from 'express';
import { filterOfParameters } from '../rows/row-filter.js';
import { exportList } from '../service/rows/export-list.js';
import { exportParquet } from '../service/rows/export-parquet.js';
import type { ServedService } from '../service/served-service.js';
import { creditText, listCredits } from '../service/rows/list-credits.js';
import { fileSuffix, listProvenance } from '../service/rows/list-provenance.js';
import { cacheList } from './cache-list.js';
import { sendChunks } from './send-chunks.js';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
} as const;

type DownloadFormat = keyof typeof TYPES;

interface DownloadQuery {
  readonly top?: number;
  readonly include_known: boolean;
  readonly columns?: readonly string[];
  readonly metadata?: 'inside';
}

/** Downloads of whole lists or parts of them, in flat memory. */
export function downloadRoutes(service: ServedService): Router {
  const router = Router();
  for (const format of Object.keys(TYPES) as DownloadFormat[]) {
    router.get(`/v1/lists/:list/download.${format}`, (request, response, next) => {
      download(service, format, request, response).catch(next);
    });
  }
  router.get('/v1/lists/:list/download.csv.sha256', async (request, response) => {
    const list = service.list(request.params.list);
    cacheList(request, response, list, service.columns(list.id).version || undefined);
    const checksum = await service.csvChecksum(list.id);
    response.type('text/plain').send(`${checksum}  ${list.id}.csv\n`);
  });
  return router;
}

async function download(
  service: ServedService,
  format: DownloadFormat,
  request: Request,
  response: Response,
): Promise<void> {
  const { top, include_known: includeKnown, columns: names, metadata } = request.query as unknown as DownloadQuery;
  const list = service.list(request.params['list'] as string);
  if (includeKnown && request.method !== 'HEAD') await service.rankKnown(list.id);
  const filter = filterOfParameters(request.query);
  const rows = service.rows(list.id, filter, {
    top,
    includeKnown: includeKnown && request.method !== 'HEAD',
  });
  const columns = service.columns(list.id);
  const credits = listCredits(list);
  const computed = columns.sets.flatMap((set) => set.columns);
  const choice = { filter, top, includeKnown };
  const provenance = listProvenance(list, choice, columns.sets);
  // Throws for a column that there is not, before anything is answered.
  const chunks =
    format === 'parquet'
      ? exportParquet(rows, list.models, { credits: credits.map(creditText), provenance, columns: names, computed })
      : exportList(rows, list.models, {
          format,
          columns: names,
          computed,
          provenance: metadata === 'inside' ? provenance : undefined,
        });
  // Which compounds are known changes with every ingest, the list itself never.
  if (includeKnown) response.set('Cache-Control', 'no-store');
  else cacheList(request, response, list, columns.version || undefined);
  const licences = credits.map(({ licenceAddress }) => `<${licenceAddress}>; rel="license"`);
  const about = [`</v1/lists/${list.id}>; rel="describedby"`, '</v1/lists>; rel="collection"'];
  response.set('Link', [...about, ...licences].join(', '));
  // attachment() guesses a type from the name; the type that is meant comes last.
  response.attachment(`${list.id}${fileSuffix(choice)}.${format}`).set('Content-Type', TYPES[format]);
  if (request.fresh) response.status(304).end();
  else if (request.method === 'HEAD') response.end();
  else await sendChunks(response, chunks);
}
