import type { Response } from 'express';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { currentLists } from '../../store/current-lists.js';
import type { PageContext } from '../page-context.js';
import { EvaluationPage } from './evaluation-page.js';
import { renderPage } from '../render-page.js';
import type { WebService } from '../web-service.js';

/** Answers `GET /evaluation` with the newest, `GET /evaluation/:id` with that one. Throws NOT_FOUND for a number there is not. */
export function evaluationRoute(
  service: WebService,
  context: PageContext,
  id: string | undefined,
  response: Response,
): void {
  const saved = service.evaluation(id === undefined ? undefined : /^\d{1,15}$/.test(id) ? Number(id) : -1);
  if (id !== undefined && !saved) {
    throw new IncognitaError('NOT_FOUND', message('request.no-evaluation'));
  }
  const lists = currentLists(service.lists()).map((list) => ({ list, evaluation: service.evaluationOf(list) }));
  const props = { context, saved, all: service.evaluations(), lists };
  response.status(200).send(renderPage(<EvaluationPage {...props} />));
}
