import { Option } from 'commander';

/** `--workspace DIR`, the same for every command. */
export function workspaceOption(): Option {
  return new Option('--workspace <dir>', 'folder of the database, the models and the score lists')
    .env('INCOGNITA_WORKSPACE')
    .default('./workspace');
}
