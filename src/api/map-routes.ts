import { Router } from 'express';
import { ionsText } from '../chemistry/ions/ions-text.js';
import { knownOnCationMap, knownOnSystemMap } from '../service/maps/known-on-maps.js';
import type { ServedService } from '../service/served-service.js';
import { sendOne } from './answer.js';
import { toWire } from './wire.js';

/** Parameters that the description of the API has checked and filled. */
interface KnownChoice {
  readonly include_known: boolean;
}

interface PairsQuery extends Record<'ratio' | 'charges', [number, number]> {
  readonly anion: string;
}

/** Maps of systems, of pairs of cations and of the ions, and what there is to say of an ion. */
export function mapRoutes(service: ServedService): Router {
  const router = Router();
  router.get('/v1/maps/system', async (request, response) => {
    const { anion, cations, ...query } = request.query as unknown as { anion: string; cations: string[] } & KnownChoice;
    const whole = await service.systemMap({ anion, cations });
    const { map, knownCount } = knownOnSystemMap(whole, query.include_known);
    const points = map.points.map((point) => ({ ...point, ions: ionsText(point.ions) }));
    sendOne(response.set('Cache-Control', 'no-cache'), toWire({ ...map, points, knownCount }));
  });
  router.get('/v1/maps/cations', async (request, response) => {
    const { anion, ratio, charges, ...query } = request.query as unknown as PairsQuery & KnownChoice;
    const whole = await service.cationMap({ anion, ratio, charges });
    const { map, knownCount } = knownOnCationMap(whole, query.include_known);
    sendOne(response.set('Cache-Control', 'no-cache'), toWire({ ...map, knownCount }));
  });
  router.get('/v1/maps/ions', async (_request, response) => {
    sendOne(response.set('Cache-Control', 'no-cache'), toWire(await service.ionMap()));
  });
  router.get('/v1/ions/:ion', async (request, response) => {
    sendOne(response.set('Cache-Control', 'no-cache'), toWire(await service.ion(request.params.ion)));
  });
  return router;
}
