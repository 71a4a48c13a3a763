import { Router } from 'express';
import { ionsText } from '../chemistry/ions/ions-text.js';
import type { ServedService } from '../service/served-service.js';
import { sendOne } from './answer.js';
import { toWire } from './wire.js';

/** Maps of systems, of pairs of cations and of the ions, and what there is to say of an ion. */
export function mapRoutes(service: ServedService): Router {
  const router = Router();
  router.get('/v1/maps/system', async (request, response) => {
    const { anion, cations } = request.query as unknown as { anion: string; cations: string[] };
    const map = await service.systemMap({ anion, cations });
    const points = map.points.map((point) => ({ ...point, ions: ionsText(point.ions) }));
    sendOne(response.set('Cache-Control', 'no-cache'), toWire({ ...map, points }));
  });
  router.get('/v1/maps/cations', async (request, response) => {
    const { anion, ratio, charges } = request.query as unknown as Record<'ratio' | 'charges', [number, number]> & {
      anion: string;
    };
    const map = await service.cationMap({ anion, ratio, charges });
    sendOne(response.set('Cache-Control', 'no-cache'), toWire(map));
  });
  router.get('/v1/maps/ions', async (_request, response) => {
    sendOne(response.set('Cache-Control', 'no-cache'), toWire(await service.ionMap()));
  });
  router.get('/v1/ions/:ion', async (request, response) => {
    sendOne(response.set('Cache-Control', 'no-cache'), toWire(await service.ion(request.params.ion)));
  });
  return router;
}
