import type { ServedService } from '../service/served-service.js';

/** The part of the service that the pages read. */
export type WebService = Pick<
  ServedService,
  | 'status'
  | 'lists'
  | 'list'
  | 'browse'
  | 'elementCounts'
  | 'nearestKnown'
  | 'reported'
  | 'columns'
  | 'composition'
  | 'stabilityReport'
  | 'precursors'
  | 'structures'
  | 'series'
  | 'models'
  | 'scores'
  | 'readBatchForm'
  | 'systemMap'
  | 'cationMap'
  | 'compare'
  | 'rowBytes'
  | 'overview'
  | 'bestOfModels'
  | 'evaluation'
  | 'evaluations'
  | 'evaluationOf'
>;
