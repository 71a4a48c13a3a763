import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where a file of the shared measuring data would be: next to the checkout, or under INCOGNITA_SHARED. */
export function sharedFile(name: string): string {
  const folder = process.env['INCOGNITA_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url));
  return join(folder, 'data', name);
}
