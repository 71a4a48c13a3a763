import { Option } from 'commander';
import { folder } from './parse-option.js';

/** `--workspace DIR`, the same for every command. */
export function workspaceOption(): Option {
  return new Option('--workspace <dir>', 'folder of the database, the models and the score lists')
    .argParser(folder)
    .env('INCOGNITA_WORKSPACE')
    .default('./workspace');
}
