import { readFileSync } from 'node:fs';
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

let json: string | undefined;

/** The description as JSON, which is read a hundred times as fast. */
function apiSpecJson(): string {
  json ??= JSON.stringify(parse(apiSpecText()));
  return json;
}

/** A new copy of the description for a validator, which changes it. What answers GET answers HEAD as well. */
export function loadApiSpec(): OpenAPIV3.DocumentV3_1 {
  const spec = JSON.parse(apiSpecJson()) as OpenAPIV3.DocumentV3_1;
  for (const path of Object.values(spec.paths ?? {})) {
    if (path.get) path.head = { ...path.get, operationId: `head-${path.get.operationId}` };
  }
  return spec;
}
