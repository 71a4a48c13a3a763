import { Option } from 'commander';

/** `--yes`, for every command that changes something that cannot be made again. */
export function yesOption(): Option {
  return new Option('--yes', 'do it without asking, for scripts');
}
