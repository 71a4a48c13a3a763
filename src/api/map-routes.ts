import { Router } from 'express';
import { ionsText } from '../chemistry/ions/ions-text.js';
import type { Service } from '../service/service.js';
import { sendOne } from './answer.js';
import { toWire } from './wire.js';

/** Maps of systems and of pairs of cations. */
export function mapRoutes(service: Service): Router {
  const router = Router();
  router.get('/v1/maps/system', (request, response, next) => {
    const { anion, cations } = request.query as unknown as { anion: string; cations: string[] };
    service
      .systemMap({ anion, cations })
      .then((map) => {
        const points = map.points.map((point) => ({ ...point, ions: ionsText(point.ions) }));
        sendOne(response.set('Cache-Control', 'no-cache'), toWire({ ...map, points }));
      })
      .catch(next);
  });
  router.get('/v1/maps/cations', (request, response, next) => {
    const { anion, ratio, charges } = request.query as unknown as Record<'ratio' | 'charges', [number, number]> & {
      anion: string;
    };
    service
      .cationMap({ anion, ratio, charges })
      .then((map) => sendOne(response.set('Cache-Control', 'no-cache'), toWire(map)))
      .catch(next);
  });
  return router;
}
