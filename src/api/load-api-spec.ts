import { existsSync, readFileSync } from 'node:fs';
import type { OpenAPIV3 } from 'express-openapi-validator/dist/framework/types.js';
import { parse } from 'yaml';

/** The description of the HTTP API, at the root of the package: two folders above both src/api/ and dist/api/. */
const SPEC_FILE = new URL('../../api-spec.yaml', import.meta.url);

let text: string | undefined;

/** api-spec.yaml as it is written. */
export function apiSpecText(): string {
  text ??= readFileSync(SPEC_FILE, 'utf8');
  return text;
}

/** The same as JSON, written by the build because YAML takes a hundred times as long to read: dist/api-spec.json. */
const BUILT = new URL('../api-spec.json', import.meta.url);

let json: string | undefined;

/** A new copy of what the file says. */
export function apiSpec(): unknown {
  json ??= existsSync(BUILT) ? readFileSync(BUILT, 'utf8') : JSON.stringify(parse(apiSpecText()));
  return JSON.parse(json);
}

/** A new copy of the description for a validator, which changes it. What answers GET answers HEAD as well. */
export function loadApiSpec(): OpenAPIV3.DocumentV3_1 {
  const spec = apiSpec() as OpenAPIV3.DocumentV3_1;
  for (const path of Object.values(spec.paths ?? {})) {
    if (path.get) path.head = { ...path.get, operationId: `head-${path.get.operationId}` };
  }
  return spec;
}
