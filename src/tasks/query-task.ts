import type { RunControl } from '../run-control.js';
import type { RowFilter } from '../rows/row-filter.js';
import type { EnergyChoice } from '../service/energies/choose-energies.js';
import type { PrecursorQuery } from '../service/energies/precursors.js';
import type { CationMapQuery, SystemMapQuery } from '../service/maps/map-types.js';
import type { OptimadeQuery } from '../service/optimade/answer-query.js';
import type { EntryTypeName } from '../service/optimade/optimade.js';
import type { NextOptions } from '../service/properties/next-experiments.js';
import type { ListFile } from '../service/rows/list-file-chunks.js';
import type { ListedIons } from '../service/scores/nearest-known.js';
import { SharedModels, type SharedModel } from '../service/scores/shared-models.js';
import { Service } from '../service/service.js';
import type { FileCheck } from '../store/file-checks.js';
import { Workspace } from '../store/workspace.js';

/** Questions to the service that other threads answer. Plain data goes in and comes out. */
const QUERIES = {
  scores: (service: Service, _control: RunControl, formulas: readonly string[]) => service.scores(formulas),
  readBatchForm: (service: Service, _control: RunControl, body: Uint8Array, type: string) =>
    service.readBatchForm(body, type),
  composition: (service: Service, _control: RunControl, formula: string) => service.composition(formula),
  changedData: (service: Service, _control: RunControl) => service.changedData(),
  listsOfOtherData: (service: Service, _control: RunControl) => service.listsOfOtherData(),
  checkList: (service: Service, _control: RunControl, list: string) => service.checkList(list),
  compare: (service: Service, _control: RunControl, before: string, after: string, top?: number) =>
    service.compare(before, after, top),
  overview: (service: Service, _control: RunControl, list: string, filter?: RowFilter, others?: readonly string[]) =>
    service.overview(list, filter, others),
  countInLists: (service: Service, _control: RunControl, lists: readonly string[], filter?: RowFilter) =>
    service.countInLists(lists, filter),
  elementPairs: (service: Service, _control: RunControl, list: string) => service.elementPairs(list),
  fileChecksum: (service: Service, control: RunControl, list: string, file: ListFile) =>
    service.fileChecksum(list, file, control),
  bestOfModels: (service: Service, _control: RunControl, list: string) => service.bestOfModels(list),
  rowBytes: (service: Service, _control: RunControl, list: string) => service.rowBytes(list),
  nearestKnown: (service: Service, _control: RunControl, list: string, rows: readonly ListedIons[]) =>
    service.nearestKnown(service.list(list), rows),
  systemMap: (service: Service, control: RunControl, query: SystemMapQuery) => service.systemMap(query, control),
  cationMap: (service: Service, control: RunControl, query: CationMapQuery) => service.cationMap(query, control),
  ionMap: (service: Service, _control: RunControl) => service.ionMap(),
  ion: (service: Service, _control: RunControl, label: string) => service.ion(label),
  stabilityReport: (service: Service, _control: RunControl, formula: string, choice?: EnergyChoice) =>
    service.stabilityReport(formula, choice),
  precursors: (service: Service, _control: RunControl, formulas: readonly string[], query?: PrecursorQuery) =>
    service.precursors(formulas, query),
  structures: (service: Service, _control: RunControl, formula: string) => service.structures(formula),
  series: (service: Service, _control: RunControl, formula: string) => service.series(formula),
  optimadeQuery: (service: Service, control: RunControl, type: EntryTypeName, query: OptimadeQuery) =>
    service.optimadeQuery(type, query, control),
  optimadeEntry: (service: Service, _control: RunControl, type: EntryTypeName, id: string) =>
    service.optimadeEntry(type, id),
  properties: (service: Service, _control: RunControl) => service.properties(),
  property: (service: Service, _control: RunControl, name: string) => service.property(name),
  predictions: (service: Service, control: RunControl, name: string, formulas: readonly string[]) =>
    service.predictions(name, formulas, control),
  predictedValues: (service: Service, control: RunControl, formula: string) =>
    service.predictedValues(formula, control),
  next: (service: Service, control: RunControl, options: NextOptions) => service.next(options, control),
  listStability: (service: Service, control: RunControl, list: string, top: number, choice?: EnergyChoice) =>
    service.listStability(list, top, choice, control),
  knownRanking: (service: Service, control: RunControl, list: string) => service.knownRanking(list, control),
};

type Queries = typeof QUERIES;
export type QueryName = keyof Queries;
export type QueryArguments<Name extends QueryName> =
  Parameters<Queries[Name]> extends [Service, RunControl, ...infer Rest] ? Rest : never;
export type QueryAnswer<Name extends QueryName> = Awaited<ReturnType<Queries[Name]>>;

export interface QueryTaskInput {
  /** Folder of the workspace. */
  readonly workspace: string;
  readonly name: QueryName;
  readonly args: readonly unknown[];
  /** What is known about files of lists, so that each thread need not compare them. */
  readonly checks?: readonly FileCheck[];
}

/** A question of a server, whose threads share models. */
export interface SharingQueryInput extends QueryTaskInput {
  readonly models: readonly SharedModel[];
}

export interface SharingAnswer {
  readonly answer: unknown;
  /** Models that were used for it, also those read just now, for the other threads. */
  readonly models: readonly SharedModel[];
}

// A thread answers the questions about one workspace after the other, so what it has loaded stays with it.
let opened: { readonly dir: string; readonly service: Service } | undefined;
let shared = new SharedModels();

/** Answers one question on the thread that it is started on. */
export async function runQuery(
  { workspace, name, args, checks = [] }: QueryTaskInput,
  control: RunControl,
): Promise<unknown> {
  const service = serviceOf(workspace);
  service.keepChecks(checks);
  const query = QUERIES[name] as (service: Service, control: RunControl, ...rest: readonly unknown[]) => unknown;
  return query(service, control, ...args);
}

/** The same, with models from the memory that threads share. */
export async function runSharingQuery(
  { models, ...input }: SharingQueryInput,
  control: RunControl,
): Promise<SharingAnswer> {
  const service = serviceOf(input.workspace);
  shared.replace(models);
  service.readModelsFrom(shared);
  const answer = await runQuery(input, control);
  return { answer, models: shared.takeUsed() };
}

function serviceOf(workspace: string): Service {
  if (opened?.dir !== workspace) {
    opened?.service.close();
    opened = { dir: workspace, service: new Service(Workspace.open(workspace, { create: false, readonly: true })) };
    shared = new SharedModels();
  }
  return opened.service;
}
