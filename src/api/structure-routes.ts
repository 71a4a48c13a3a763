import { Router } from 'express';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import type { ServedService } from '../service/served-service.js';
import { sendOne } from './answer.js';
import { toWire } from './wire.js';

/** Structures that compositions may have, and the series that they belong to. */
export function structureRoutes(service: ServedService): Router {
  const router = Router();
  router.get('/v1/compositions/:formula/structures', async (request, response) => {
    const found = await service.structures(request.params.formula);
    sendOne(response.set('Cache-Control', 'no-cache'), toWire(found));
  });
  router.get('/v1/compositions/:formula/series', async (request, response) => {
    sendOne(response.set('Cache-Control', 'no-cache'), toWire(await service.series(request.params.formula)));
  });
  router.get('/v1/compositions/:formula/cif', async (request, response) => {
    const { prototype } = request.query as unknown as { prototype: string };
    const { conventional, structures } = await service.structures(request.params.formula);
    const cif = structures.find(({ label }) => label === prototype)?.cif;
    if (cif === undefined || cif === null)
      throw new IncognitaError('NOT_FOUND', message('structures.no-prototype', { formula: conventional, prototype }));
    response.set('Cache-Control', 'no-cache').type('chemical/x-cif').send(cif);
  });
  return router;
}
