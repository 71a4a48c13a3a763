import { InvalidArgumentError, Option } from 'commander';
import type { Condition } from '../rows/condition.js';
import { conditionEntries, parameterName } from '../rows/conditions.js';
import { readRepeated, names } from './parse-option.js';

/** The options of a command that takes conditions on the rows of a list. Their values are read where the filter is. */
export function conditionOptions(): Option[] {
  return conditionEntries.flatMap(([key, { type, option }]) => {
    if (!option) return [];
    const flags = `--${parameterName(key).replaceAll('_', '-')} ${option.value}`;
    return [withReader(new Option(flags, option.description), type)];
  });
}

function withReader(option: Option, type: Condition['type']): Option {
  if (type === 'list') return option.argParser(readRepeated(names));
  return type === 'number' ? option.argParser(number) : option;
}

function number(text: string): number {
  if (text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  throw new InvalidArgumentError('A number is needed.');
}
