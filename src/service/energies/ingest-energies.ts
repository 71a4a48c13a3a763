import { parse } from 'node:path';
import { IncognitaError } from '../../errors.js';
import { openEnergiesFile, type EnergyDefaults } from '../../ingest/energies-file.js';
import { message } from '../../messages/message.js';
import type { RunControl } from '../../run-control.js';
import type { EnergyIngest } from '../../store/commit-energies.js';
import type { Workspace } from '../../store/workspace.js';
import { BUILT_IN_ENERGY_SOURCES } from './built-in-energy-sources.js';

export interface IngestEnergiesOptions {
  /** What holds for rows that do not say so: eV per atom, of formation, the file's name as the source, no functional. */
  readonly defaults?: Partial<EnergyDefaults>;
  /** Can stop the reading; nobody by default. */
  readonly control?: RunControl;
  readonly now: Date;
}

/**
 * Takes a file of energies into the workspace, all or nothing. Rows that cannot be read are refused one by one. Throws
 * INPUT_UNREADABLE, USAGE or CANCELLED, and then leaves the workspace as it was.
 */
export async function ingestEnergies(
  workspace: Workspace,
  path: string,
  { defaults = {}, control, now }: IngestEnergiesOptions,
): Promise<EnergyIngest> {
  const filled = {
    unit: defaults.unit ?? ('eV/atom' as const),
    kind: defaults.kind ?? ('formation' as const),
    source: defaults.source?.trim() || parse(path).name,
    functional: defaults.functional?.trim() || null,
  };
  const { name, sha256, rows } = await openEnergiesFile(path, filled, control);
  return workspace.energies.ingest({ file: name, sha256, rows: withOwnNames(rows) }, now);
}

/** Rows under the name of built-in energies would look like those. */
async function* withOwnNames<Item extends { readonly kind: string; readonly row?: { readonly source: string } }>(
  rows: AsyncIterable<Item>,
): AsyncGenerator<Item, void, undefined> {
  const taken = new Set(BUILT_IN_ENERGY_SOURCES.flatMap(({ name, alias }) => [name, alias]));
  for await (const item of rows) {
    const source = item.row?.source;
    if (source !== undefined && taken.has(source))
      throw new IncognitaError('USAGE', message('energies.name-taken', { source }));
    yield item;
  }
}
