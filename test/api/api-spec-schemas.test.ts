import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { OpenAPISchemaValidator } from 'express-openapi-validator/dist/framework/openapi.schema.validator.js';
import { parse } from 'yaml';

const document = parse(readFileSync(fileURLToPath(new URL('../../api-spec.yaml', import.meta.url)), 'utf8')) as Spec;

interface Spec {
  readonly openapi: string;
  readonly security?: unknown;
  readonly paths: Readonly<Record<string, Readonly<Record<string, { responses?: Record<string, unknown> }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

/** The keywords of schemas that the description uses. */
const KEYWORDS = new Set(
  '$ref type properties required additionalProperties items prefixItems minItems maxItems uniqueItems minimum maximum exclusiveMinimum minLength maxLength pattern format enum const oneOf anyOf allOf description default example examples title deprecated not unevaluatedProperties propertyNames minProperties maxProperties'.split(
    ' ',
  ),
);

function strayKeys(schema: unknown, path: string): string[] {
  if (Array.isArray(schema)) return schema.flatMap((inner, index) => strayKeys(inner, `${path}/${index}`));
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (!KEYWORDS.has(key)) return [`${path}/${key}`];
    if (['example', 'examples', 'default', 'enum', 'const', 'required'].includes(key)) return [];
    if (key === 'properties') {
      return Object.entries(value as object).flatMap(([name, inner]) => strayKeys(inner, `${path}/${name}`));
    }
    return strayKeys(value, `${path}/${key}`);
  });
}

describe('the description of the API', () => {
  it('is one by the rules of OpenAPI 3.1, which servers do not look at when they start', () => {
    const rules = new OpenAPISchemaValidator({ version: document.openapi, validateApiSpec: true });
    expect(rules.validate(document as never).errors).toEqual([]);
    expect(rules.validate({ ...document, paths: [] } as never).errors).not.toEqual([]);
  });

  // A comma in an unquoted description of a mapping in braces cuts the sentence and makes a key of the rest.
  it('has nothing but keywords in its schemas', () => {
    const schemas = Object.entries(document.components.schemas);
    expect(schemas.flatMap(([name, schema]) => strayKeys(schema, name))).toEqual([]);
  });

  it('says of every operation what a refused request gets, and that none needs a login by itself', () => {
    const without = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([, operation]) => operation.responses)
        .filter(([, { responses }]) => !Object.keys(responses!).some((status) => status.startsWith('4')))
        .map(([method]) => `${method} ${path}`),
    );
    expect(without).toEqual([]);
    expect(document.security).toEqual([]);
  });
});
