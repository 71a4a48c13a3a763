/** A limit of a server, settable by an option of `serve` and `start` and by a variable of the environment. */
export interface ServerLimit {
  readonly option: string;
  readonly variable: string;
  /** What the option's value is: a number of something, or seconds. */
  readonly value: 'n' | 'seconds';
  readonly standard: number;
  readonly least: number;
  readonly most: number;
  /** For the help of the option. */
  readonly meaning: string;
}

const DAY = 86_400;

/** Every limit of a server. docs/cli.md has the same table, which a test compares with this one. */
export const SERVER_LIMITS = {
  connections: {
    option: '--max-connections',
    variable: 'INCOGNITA_MAX_CONNECTIONS',
    value: 'n',
    standard: 10_000,
    least: 1,
    most: 1_000_000,
    meaning: 'open connections; 503 beyond',
  },
  requests: {
    option: '--max-requests',
    variable: 'INCOGNITA_MAX_REQUESTS',
    value: 'n',
    standard: 64,
    least: 1,
    most: 100_000,
    meaning: 'requests that are being answered; 503 beyond',
  },
  standingRequests: {
    option: '--max-standing',
    variable: 'INCOGNITA_MAX_STANDING',
    value: 'n',
    standard: 8,
    least: 1,
    most: 100_000,
    meaning:
      'requests that may be in work for more than half a second on end; 503 beyond, to clients without any only if twice as many clients have some',
  },
  clientRequests: {
    option: '--max-client-requests',
    variable: 'INCOGNITA_MAX_CLIENT_REQUESTS',
    value: 'n',
    standard: 48,
    least: 1,
    most: 100_000,
    meaning: 'requests of one client (IP address) that are being answered; 429 beyond',
  },
  rate: {
    option: '--max-rate',
    variable: 'INCOGNITA_MAX_RATE',
    value: 'n',
    standard: 1_000,
    least: 1,
    most: 1_000_000,
    meaning: 'requests of one client per second; 429 beyond',
  },
  megabytes: {
    option: '--max-megabytes',
    variable: 'INCOGNITA_MAX_MEGABYTES',
    value: 'n',
    standard: 256,
    least: 1,
    most: 1_000_000,
    meaning: 'megabytes in flight: bodies of requests, and 0.3 for each answer being sent; 503 beyond',
  },
  querySeconds: {
    option: '--query-seconds',
    variable: 'INCOGNITA_QUERY_SECONDS',
    value: 'seconds',
    standard: 20,
    least: 1,
    most: DAY,
    meaning: 'time for one question, waiting included; 503 beyond',
  },
  headerSeconds: {
    option: '--header-seconds',
    variable: 'INCOGNITA_HEADER_SECONDS',
    value: 'seconds',
    standard: 10,
    least: 1,
    most: DAY,
    meaning: 'time for the headers of a request; 408 beyond',
  },
  bodySeconds: {
    option: '--body-seconds',
    variable: 'INCOGNITA_BODY_SECONDS',
    value: 'seconds',
    standard: 30,
    least: 1,
    most: DAY,
    meaning: 'time for a whole request with its body; 408 beyond',
  },
  idleSeconds: {
    option: '--idle-seconds',
    variable: 'INCOGNITA_IDLE_SECONDS',
    value: 'seconds',
    standard: 60,
    least: 1,
    most: DAY,
    meaning: 'time in which the reader of an answer takes nothing; then the connection is closed',
  },
  keepAliveSeconds: {
    option: '--keep-alive-seconds',
    variable: 'INCOGNITA_KEEP_ALIVE_SECONDS',
    value: 'seconds',
    standard: 5,
    least: 1,
    most: DAY,
    meaning: 'time for the next request on an open connection; then it is closed',
  },
  drainSeconds: {
    option: '--drain-seconds',
    variable: 'INCOGNITA_DRAIN_SECONDS',
    value: 'seconds',
    standard: 20,
    least: 0,
    most: DAY,
    meaning: 'time for the answers in work when the server is stopped',
  },
} as const satisfies Readonly<Record<string, ServerLimit>>;

export type LimitName = keyof typeof SERVER_LIMITS;

/** The value of each limit. */
export type Limits = Readonly<Record<LimitName, number>>;

/** The standard value of each limit. */
export const STANDARD_LIMITS = Object.fromEntries(
  Object.entries(SERVER_LIMITS).map(([name, { standard }]) => [name, standard]),
) as Limits;
