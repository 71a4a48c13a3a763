import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { PROGRAM } from '../cli/run-cli.js';
import { runHere } from '../cli/run-here.js';

/**
 * The npx of the examples. A build or an evaluation that does not say its number of elements would be one of every space, or of the
 * ternary one, which takes a minute: here it is of the binary ionic one. One that does not say its models has the quickest that
 * searches, and a list whose length it does not say is short. One thread is enough for these, since each reads the program anew. It asks the process of the tests to run the command, which has
 * read the program already; only a command that reads standard input is a process of its own.
 */
const client = (socket: string): string => `#!${process.execPath}
const { spawnSync } = require('node:child_process');
const args = process.argv.slice(3);
const has = (option) => args.includes(option);
const [command] = args;
const long = command === 'build' || command === 'evaluate';
if (long && !has('--arity')) args.push('--arity', '2');
if (command === 'build' && !has('--kind')) args.push('--kind', 'ionic');
if (command === 'build' && !has('--top')) args.push('--top', '500');
if (command === 'build' && !has('--threads')) args.push('--threads', '1');
if (long && !has('--models')) args.push('--models', 'popularity');
if (has('-')) process.exit(spawnSync(process.execPath, [${JSON.stringify(PROGRAM)}, ...args], { stdio: 'inherit' }).status ?? 1);
let answer = '';
process.stdout.on('error', () => process.exit());
require('node:net')
  .connect(${JSON.stringify(socket)}, function () { this.end(JSON.stringify({ args, cwd: process.cwd() })); })
  .setEncoding('utf8')
  .on('data', (text) => (answer += text))
  .on('end', () => {
    const { status, stdout, stderr } = JSON.parse(answer);
    process.exitCode = status;
    process.stderr.write(stderr);
    process.stdout.write(stdout);
  });
`;

/** Puts an `npx` into a new folder `bin` of a folder, which runs commands of the program until what is returned is called. */
export async function npxHere(cwd: string): Promise<() => void> {
  const socket = join(cwd, 'npx.socket');
  const server = createServer({ allowHalfOpen: true }, answer);
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  mkdirSync(join(cwd, 'bin'));
  const path = join(cwd, 'bin/npx');
  writeFileSync(path, client(socket));
  chmodSync(path, 0o755);
  return () => server.close();
}

function answer(client: Socket): void {
  let request = '';
  client
    .setEncoding('utf8')
    .on('error', () => {})
    .on('data', (text: string) => (request += text))
    .on('end', () => {
      const { args, cwd } = JSON.parse(request) as { args: string[]; cwd: string };
      void runHere(args, { cwd }).then((result) => client.end(JSON.stringify(result)));
    });
}
