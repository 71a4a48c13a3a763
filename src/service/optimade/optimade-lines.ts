import type { EntryFilter } from '../../store/entry-store.js';
import type { Workspace } from '../../store/workspace.js';
import { allResources } from './answer-query.js';
import { describeType, OPTIMADE_VERSION } from './describe-type.js';
import { structureEntries } from './structure-entries.js';

/** Lines that are written at once. */
const LINES_PER_CHUNK = 512;

/** The known compounds as OPTIMADE JSON Lines, in chunks: a header, the description of the properties, then the entries. */
export function* optimadeLines(workspace: Workspace, filter: EntryFilter): Generator<string, void, undefined> {
  let lines = [
    JSON.stringify({ 'x-optimade': { meta: { api_version: OPTIMADE_VERSION } } }),
    JSON.stringify(describeType('structures')),
  ];
  for (const resource of allResources(structureEntries(workspace, filter))) {
    if (lines.push(JSON.stringify(resource)) < LINES_PER_CHUNK) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`;
}
