import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the built script, stylesheet and icon are: next to the compiled code, or in dist/ where the sources run. */
export function assetFolder(): string {
  const beside = fileURLToPath(new URL('./assets', import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL('../../dist/web/assets', import.meta.url));
}

/** A word that changes whenever an asset does, so that browsers may keep them for ever under their address. */
export function assetVersion(folder: string): string {
  const hash = createHash('sha256');
  if (existsSync(folder))
    for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('base64url').slice(0, 12);
}
