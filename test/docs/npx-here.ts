import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { PROGRAM } from '../cli/run-cli.js';
import { runHere } from '../cli/run-here.js';

/**
 * The npx of the examples: a few lines of bash, which takes a tenth of the time that another Node.js needs to start. It sends its folder and
 * its arguments, each behind a zero byte, to the process of the tests, and prints the files that are named in the answer. Only a command
 * that reads standard input is a process of its own.
 */
const client = (port: number): string => `#!/usr/bin/env bash
shift
for argument; do
  [ "$argument" = - ] && exec '${process.execPath}' '${PROGRAM}' "$@"
done
exec 3<>/dev/tcp/127.0.0.1/${port}
printf '%s\\0' "$#" "$PWD" "$@" >&3
IFS= read -r status <&3
IFS= read -r written <&3
cat "$written.err" >&2
cat "$written.out" || true
exit "$status"
`;

/**
 * The arguments that are run. A build or an evaluation that does not say its number of elements would be one of every space, or of the
 * ternary one, which takes a minute: here it is of the binary ionic one. One that does not say its models has the quickest that
 * searches, and a list whose length it does not say is short. One thread is enough for these, since each reads the program anew.
 */
function asRun(given: readonly string[]): string[] {
  const [command] = given;
  const build = command === 'build';
  if (!build && command !== 'evaluate') return [...given];
  const defaults: [string, string][] = [
    ['--arity', '2'],
    ...(build
      ? ([
          ['--kind', 'ionic'],
          ['--top', '500'],
          ['--threads', '1'],
        ] as [string, string][])
      : []),
    ['--models', 'popularity'],
  ];
  return [...given, ...defaults.filter(([option]) => !given.includes(option)).flat()];
}

/** Puts an `npx` into a new folder `bin` of a folder, which runs commands of the program until what is returned is called. */
export async function npxHere(cwd: string): Promise<() => void> {
  const bin = join(cwd, 'bin');
  mkdirSync(bin);
  let commands = 0;
  const server = createServer((socket) => answer(socket, join(bin, `command-${++commands}`)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const path = join(bin, 'npx');
  writeFileSync(path, client((server.address() as AddressInfo).port));
  chmodSync(path, 0o755);
  return () => server.close();
}

function answer(socket: Socket, written: string): void {
  let request = '';
  socket
    .setEncoding('utf8')
    .on('error', () => {})
    .on('data', (text: string) => {
      request += text;
      const [count, cwd, ...args] = request.split('\0').slice(0, -1);
      if (cwd === undefined || args.length < Number(count)) return;
      void runHere(asRun(args), { cwd }).then(({ status, stdout, stderr }) => {
        writeFileSync(`${written}.out`, stdout);
        writeFileSync(`${written}.err`, stderr);
        socket.end(`${status}\n${written}\n`);
      });
    });
}
