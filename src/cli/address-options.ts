import { Option } from 'commander';
import { wholeNumber } from './parse-option.js';

/** `--host` and `--port`, the same for serve and start. */
export function addressOptions(): Option[] {
  return [
    new Option('--host <address>', 'address to listen on; 0.0.0.0 lets other machines in').default('127.0.0.1'),
    new Option('--port <n>', 'port to listen on; 0 takes any free one').argParser(wholeNumber(0, 65_535)).default(8080),
  ];
}
