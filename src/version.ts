import { readFileSync } from 'node:fs';

const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** The version of the program, as package.json says (one folder above both src/ and dist/). */
export const version: string = (manifest as { version: string }).version;
