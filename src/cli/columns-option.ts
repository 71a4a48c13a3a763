import { Option } from 'commander';
import { readRepeated, names } from './parse-option.js';

/** `--columns`, the columns of a table and their order. */
export function columnsOption(): Option {
  return new Option(
    '--columns <names>',
    'columns to write, in this order, e.g. formula,score (default: all)',
  ).argParser(readRepeated(names));
}
