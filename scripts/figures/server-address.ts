import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';

/** The address that a started server prints. Rejects if it ends before. */
export function serverAddress(server: ChildProcessByStdio<null, Readable, Readable>): Promise<string> {
  return new Promise((resolve, reject) => {
    const hear = (text: Buffer): void => {
      const address = /http:\/\/[\w.:[\]]+/.exec(String(text))?.[0];
      if (address) resolve(address);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('exit', () => reject(new Error('the server ended')));
  });
}
