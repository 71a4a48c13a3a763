import { Option } from 'commander';
import { SERVER_LIMITS, type LimitName, type Limits, type ServerLimit } from '../api/server-limits.js';
import { wholeNumber } from './parse-option.js';

const TABLE = Object.entries(SERVER_LIMITS) as [LimitName, ServerLimit][];

/** An option for each limit of a server, the same for serve and start. */
export function limitOptions(): Option[] {
  return TABLE.map(([, { option, variable, value, standard, least, most, meaning }]) =>
    new Option(`${option} <${value}>`, meaning).argParser(wholeNumber(least, most)).env(variable).default(standard),
  );
}

/** The limits among the options of a command. */
export function readLimits(options: Readonly<Record<string, unknown>>): Limits {
  return Object.fromEntries(
    TABLE.map(([name, { option, value }]) => [name, options[new Option(`${option} <${value}>`).attributeName()]]),
  ) as Limits;
}
