import { Router, type Request, type Response } from 'express';
import { filterOfParameters } from '../rows/row-filter.js';
import type { ServedService } from '../service/served-service.js';
import { listCredits } from '../service/rows/list-credits.js';
import { LIST_FILE_FORMATS, listFileChunks, listFileName, type ListFile } from '../service/rows/list-file-chunks.js';
import { currentInstead } from '../store/current-lists.js';
import { cacheList } from './cache-list.js';
import { sendChunks } from './send-chunks.js';

const TYPES: Readonly<Record<ListFile['format'], string>> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
};

/** Parameters of a download, as api-spec.yaml describes them; absent if they are not given. */
interface DownloadQuery {
  readonly top?: number;
  readonly include_known?: boolean;
  readonly columns?: readonly string[];
  readonly metadata?: 'inside';
}

/** Downloads of whole lists or parts of them, in flat memory, and their checksums. */
export function downloadRoutes(service: ServedService): Router {
  const router = Router();
  for (const format of LIST_FILE_FORMATS) {
    router.get(`/v1/lists/:list/download.${format}`, (request, response, next) => {
      download(service, format, request, response).catch(next);
    });
    router.get(`/v1/lists/:list/download.${format}.sha256`, async (request, response) => {
      const list = service.list(request.params['list']!);
      const file = fileOf(service, format, request);
      cacheList(request, response, list, service.columns(list.id).version || undefined);
      const checksum = await service.fileChecksum(list.id, file);
      response.type('text/plain').send(`${checksum}  ${listFileName(list, file)}\n`);
    });
  }
  return router;
}

function fileOf(service: ServedService, format: ListFile['format'], request: Request): ListFile {
  const { top, include_known: includeKnown, columns, metadata } = request.query as unknown as DownloadQuery;
  const provenanceInside = metadata === 'inside';
  // The name of the file and what is written about it have the formulas.
  const filter = service.withFormulas(filterOfParameters(request.query));
  return { format, filter, top, includeKnown, columns, provenanceInside };
}

async function download(
  service: ServedService,
  format: ListFile['format'],
  request: Request,
  response: Response,
): Promise<void> {
  const list = service.list(request.params['list'] as string);
  const file = fileOf(service, format, request);
  const { filter, top } = file;
  const includeKnown = file.includeKnown === true && request.method !== 'HEAD';
  if (includeKnown) await service.rankKnown(list.id);
  await service.prepare(list.id, filter);
  const rows = service.rows(list.id, filter, { top, includeKnown });
  const columns = service.columns(list.id);
  // Throws for a column that there is not, before anything is answered.
  const chunks = await listFileChunks(list, rows, columns.sets, file);
  // Which compounds are known changes with every ingest, the list itself never.
  if (file.includeKnown) response.set('Cache-Control', 'no-store');
  else cacheList(request, response, list, columns.version || undefined);
  const licences = listCredits(list).map(({ licenceAddress }) => `<${licenceAddress}>; rel="license"`);
  const about = [`</v1/lists/${list.id}>; rel="describedby"`, '</v1/lists>; rel="collection"'];
  const current = currentInstead(list, service.lists());
  if (current) about.push(`</v1/lists/${current.id}>; rel="latest-version"`);
  response.set('Link', [...about, ...licences].join(', '));
  // attachment() guesses a type from the name; the type that is meant comes last.
  response.attachment(listFileName(list, file)).set('Content-Type', TYPES[format]);
  if (request.fresh) response.status(304).end();
  else if (request.method === 'HEAD') response.end();
  else await sendChunks(response, chunks);
}
