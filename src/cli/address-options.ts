import { Option } from 'commander';
import { hostName, wholeNumber } from './parse-option.js';

/** `--host`, `--port` and `--allowed-host`, the same for serve and start. */
export function addressOptions(): Option[] {
  return [
    new Option('--host <address>', 'address to listen on; 0.0.0.0 accepts other machines').default('127.0.0.1'),
    new Option('--port <n>', 'port to listen on; 0 for any free port').argParser(wholeNumber(0, 65_535)).default(8080),
    new Option('--allowed-host <name>', 'another name of the server, e.g. that of a reverse proxy; can be repeated')
      .argParser(hostName)
      .default([] as string[], 'this machine only'),
  ];
}
