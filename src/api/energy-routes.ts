import { Router, type Request } from 'express';
import type { Gas } from '../energies/precursors/gases.js';
import type { EnergyChoice } from '../service/energies/choose-energies.js';
import type { ServedService } from '../service/served-service.js';
import { sendMany, sendOne } from './answer.js';
import { toWire } from './wire.js';

/** Competing phases of compositions, and what they can be made from. */
export function energyRoutes(service: ServedService): Router {
  const router = Router();
  router.get('/v1/compositions/:formula/stability', async (request, response) => {
    const report = await service.stabilityReport(request.params.formula, choiceOf(request));
    sendOne(response.set('Cache-Control', 'no-cache'), toWire(report));
  });
  router.get('/v1/compositions/:formula/precursors', async (request, response) => {
    const {
      shelf,
      release,
      take_up: takeUp,
    } = request.query as unknown as Record<'release' | 'take_up', Gas[] | undefined> & {
      /** Absent if the usual shelf is meant. */
      shelf?: string[];
    };
    const query = {
      energies: choiceOf(request),
      ...(shelf && { shelf: shelf.join('\n') }),
      ...(release && { release }),
      ...(takeUp && { takeUp }),
    };
    const [found] = await service.precursors([request.params.formula], query);
    sendOne(response.set('Cache-Control', 'no-cache'), toWire(found));
  });
  router.get('/v1/lists/:list/stability', async (request, response) => {
    const { top } = request.query as unknown as { top: number };
    const { candidates, ...counts } = await service.listStability(request.params.list, top, choiceOf(request));
    sendMany(response.set('Cache-Control', 'no-cache'), candidates.map(toWire), {
      meta: toWire(counts) as Record<string, unknown>,
    });
  });
  return router;
}

function choiceOf(request: Request<Record<string, string>>): EnergyChoice {
  const { energies, allow_mixed: allowMixed } = request.query as unknown as {
    /** Absent if all sources of energies are meant. */
    energies?: string[];
    allow_mixed: boolean;
  };
  return { ...(energies && { sources: energies }), allowMixed };
}
