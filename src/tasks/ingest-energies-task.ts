import type { RunControl } from '../run-control.js';
import { ingestEnergies } from '../service/energies/ingest-energies.js';
import type { EnergyDefaults } from '../ingest/energies-file.js';
import type { EnergyIngest } from '../store/commit-energies.js';
import { fillWorkspace } from '../store/fill-workspace.js';

export interface IngestEnergiesTaskInput {
  readonly workspace: string;
  readonly file: string;
  readonly defaults: Partial<EnergyDefaults>;
}

/** Takes one file of energies into a workspace, which is made if it is missing, on the thread that it is started on. */
export async function runIngestEnergies(
  { workspace: dir, file, defaults }: IngestEnergiesTaskInput,
  control: RunControl,
): Promise<EnergyIngest> {
  return fillWorkspace(dir, (workspace) => ingestEnergies(workspace, file, { defaults, control, now: new Date() }));
}
