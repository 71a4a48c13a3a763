import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startProcess } from '../fixtures/start-process.js';

/** The program as it is installed. */
export const PROGRAM = fileURLToPath(new URL('../../bin/incognita.js', import.meta.url));

export interface CliResult {
  /** Exit status, or null if a signal ended it. */
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd?: string;
  /** Standard input; nothing by default. */
  readonly input?: string;
  /** Another copy of the program. */
  readonly program?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Called with the process once it has been started. */
  readonly onStart?: (child: ChildProcess) => void;
  /** Called with everything that standard error has said so far, whenever it says more. */
  readonly onStderr?: (text: string, child: ChildProcess) => void;
}

/** Runs the built program to its end. Its environment is this one without what would change its behaviour. */
export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = startProcess(process.execPath, [options.program ?? PROGRAM, ...args], {
      cwd: options.cwd,
      env: { ...cleanEnvironment(), ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child.stdin.on('error', () => {}).end(options.input ?? '');
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      options.onStderr?.(stderr, child);
    });
    child.once('error', reject);
    child.once('close', (status, signal) => resolve({ status, signal, stdout, stderr }));
    options.onStart?.(child);
  });
}

export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { INCOGNITA_WORKSPACE: _workspace, INCOGNITA_DEBUG: _debug, NODE_OPTIONS: _options, ...rest } = process.env;
  // The settings of whoever runs the tests stay out.
  return { ...rest, INCOGNITA_CONFIG: '' };
}
