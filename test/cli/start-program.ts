import { cleanEnvironment, PROGRAM, type CliResult } from './run-cli.js';
import { startProcess } from '../fixtures/start-process.js';

export interface RunningProgram {
  /** The address that it printed. */
  readonly url: string;
  /** Sends a signal and waits for the end. */
  readonly end: (signal: NodeJS.Signals) => Promise<CliResult>;
}

/** Starts a command that serves, and waits until it has printed its address. Fails where it ends before. */
export function startProgram(args: readonly string[]): Promise<RunningProgram> {
  const child = startProcess(process.execPath, [PROGRAM, ...args], {
    env: cleanEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const ended = new Promise<CliResult>((resolve) => {
    child.once('close', (status, signal) => resolve({ status, signal, stdout, stderr }));
  });
  const end = (signal: NodeJS.Signals): Promise<CliResult> => {
    child.kill(signal);
    return ended;
  };
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      const url = /http:\/\/\S+/.exec(stdout)?.[0];
      if (url !== undefined) resolve({ url, end });
    });
    void ended.then(({ status }) => reject(new Error(`It ended with status ${status}: ${stderr}`)));
  });
}
