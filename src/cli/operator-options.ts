import { Option } from 'commander';
import { wholeNumber } from './parse-option.js';

export interface OperatorOptions {
  /** A further port for health and metrics, answered by a thread of its own; none by default. */
  readonly adminPort?: number;
  readonly adminHost: string;
  /** File with a line of JSON per request, "-" for standard error; none by default. */
  readonly accessLog?: string;
  /** Whether the lines have whole addresses, search terms among them. Default false. */
  readonly accessLogAddresses?: boolean;
  /** File of the token that every request needs; anybody may ask by default. */
  readonly tokenFile?: string;
  /** Whether visitors may fit properties and record outcomes. Default false. */
  readonly allowJobs?: boolean;
}

/** What those set who run a server for others; the same for serve and start. */
export function operatorOptions(): Option[] {
  return [
    new Option('--token-file <file>', 'answer only those who send the token in this file').env('INCOGNITA_TOKEN_FILE'),
    new Option(
      '--admin-port <n>',
      'serve /healthz, /readyz and /metrics on this port as well, from a thread of its own',
    )
      .argParser(wholeNumber(0, 65_535))
      .env('INCOGNITA_ADMIN_PORT'),
    new Option('--admin-host <address>', 'address of the admin port').default('127.0.0.1').env('INCOGNITA_ADMIN_HOST'),
    new Option('--access-log <file>', 'add a line of JSON per request to this file; - for standard error').env(
      'INCOGNITA_ACCESS_LOG',
    ),
    new Option('--allow-jobs', 'let visitors fit properties, compute columns and record outcomes').env(
      'INCOGNITA_ALLOW_JOBS',
    ),
    new Option('--access-log-addresses', 'write whole addresses to the access log, including search terms'),
  ];
}
