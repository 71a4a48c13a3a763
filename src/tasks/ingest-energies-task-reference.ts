import type { TaskReference } from '../jobs/job-runner.js';
import type { EnergyIngest } from '../store/commit-energies.js';
import type { IngestEnergiesTaskInput } from './ingest-energies-task.js';

export const ingestEnergiesTask: TaskReference<IngestEnergiesTaskInput, EnergyIngest> = {
  module: new URL('./ingest-energies-task.js', import.meta.url).href,
  name: 'runIngestEnergies',
};
