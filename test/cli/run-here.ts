import type * as Program from '../../src/cli/run.js';
import { cleanEnvironment, type CliOptions, type CliResult } from './run-cli.js';

// The compiled modules: a worker thread starts from a file that Node itself can load.
const { run } = (await import(new URL('../../dist/cli/run.js', import.meta.url).href)) as typeof Program;

export interface RunHereOptions extends Pick<CliOptions, 'cwd' | 'env'> {
  /** Variables of the environment that are left out. */
  readonly unset?: readonly string[];
}

/** One command at a time: what is written to the process's streams belongs to the one that runs. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a command of the built program in this process, which saves the start of another one. What a process is needed
 * for (signals, pipes that close, standard input) needs `runCli`.
 */
export function runHere(args: readonly string[], options: RunHereOptions = {}): Promise<CliResult> {
  const result = last.then(() => captured(args, options));
  last = result.catch(() => {});
  return result;
}

async function captured(args: readonly string[], { cwd, env, unset = [] }: RunHereOptions): Promise<CliResult> {
  const before = { cwd: process.cwd(), env: process.env };
  const written = { stdout: '', stderr: '' };
  const restore = (['stdout', 'stderr'] as const).map((name) => redirect(name, (text) => (written[name] += text)));
  const all = Object.entries({ ...cleanEnvironment(), ...env });
  process.env = Object.fromEntries(all.filter(([name]) => !unset.includes(name)));
  if (cwd !== undefined) process.chdir(cwd);
  try {
    return { status: await run(args), signal: null, ...written };
  } finally {
    process.chdir(before.cwd);
    process.env = before.env;
    for (const end of restore) end();
  }
}

/** Hands everything that is written to a stream of this process to `take`, until what is returned is called. */
function redirect(name: 'stdout' | 'stderr', take: (text: string) => void): () => void {
  const stream = process[name];
  const original = stream.write;
  const decoder = new TextDecoder();
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
    take(typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }));
    const done = rest.find((each) => typeof each === 'function') as (() => void) | undefined;
    if (done) process.nextTick(done);
    return true;
  };
  return () => {
    stream.write = original;
  };
}
