import type { Service } from '../service/service.js';

/** The part of the service that the pages read. */
export type WebService = Pick<
  Service,
  | 'status'
  | 'lists'
  | 'list'
  | 'browse'
  | 'elementCounts'
  | 'nearestKnown'
  | 'reported'
  | 'composition'
  | 'models'
  | 'scores'
  | 'systemMap'
  | 'cationMap'
  | 'compare'
  | 'rowBytes'
  | 'evaluation'
  | 'evaluations'
  | 'evaluationOf'
>;
