import type { Service } from './service.js';

/** What is read from files at once. */
type Quick =
  | 'status'
  | 'unreadable'
  | 'lists'
  | 'list'
  | 'browse'
  | 'elementCounts'
  | 'rows'
  | 'models'
  | 'evaluation'
  | 'evaluations'
  | 'evaluationOf'
  | 'reported'
  | 'formulaOfId'
  | 'withFormulas'
  | 'columns'
  | 'outcomes';

/** What may take longer than others should wait. */
type Long =
  | 'scores'
  | 'readBatchForm'
  | 'prepare'
  | 'composition'
  | 'compare'
  | 'listsOfOtherData'
  | 'rowBytes'
  | 'knownAmong'
  | 'overview'
  | 'fileChecksum'
  | 'elementPairs'
  | 'bestOfModels'
  | 'nearestKnown'
  | 'systemMap'
  | 'cationMap'
  | 'ionMap'
  | 'ion'
  | 'rankKnown'
  | 'stabilityReport'
  | 'listStability'
  | 'precursors'
  | 'structures'
  | 'series'
  | 'optimadeQuery'
  | 'optimadeEntry'
  | 'properties'
  | 'property'
  | 'predictions'
  | 'predictedValues'
  | 'next';

/** What API and pages ask of the service. Long work is awaited, so that a server can have it done by other threads. */
export type ServedService = Pick<Service, Quick> & {
  readonly [Name in Long]: (
    ...args: Parameters<Service[Name]>
  ) => ReturnType<Service[Name]> | Promise<Awaited<ReturnType<Service[Name]>>>;
};
