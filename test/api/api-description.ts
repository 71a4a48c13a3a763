import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';

export interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly parameters?: readonly unknown[];
  readonly requestBody?: { readonly content: Record<string, MediaType> };
  readonly responses: Record<string, { readonly $ref?: string; readonly content?: Record<string, MediaType> }>;
}

export interface MediaType {
  readonly schema: object;
  readonly examples?: Record<string, { readonly $ref?: string; readonly value?: unknown }>;
}

interface Description {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: Record<string, Record<string, Readonly<Record<string, unknown>>>>;
}

export const description = parse(readFileSync(new URL('../../api-spec.yaml', import.meta.url), 'utf8')) as Description;

/** Every documented operation. */
export const operations: readonly { readonly path: string; readonly method: string; readonly operation: Operation }[] =
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

/** What a reference such as "#/components/examples/list" points at. */
export function resolveReference(reference: string): Readonly<Record<string, unknown>> {
  const [, components, kind, name] = reference.split('/');
  const target = components === 'components' ? description.components[kind!]?.[name!] : undefined;
  if (!target) throw new Error(`${reference} points at nothing`);
  return target;
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ $id: 'api', components: description.components });

/** Schemas that were compiled, by their text: rows of a list are compared one by one. */
const validators = new Map<string, ValidateFunction>();

/** What is wrong with a value under a schema of the description, in words; empty if nothing is. */
export function objections(schema: object, value: unknown): string[] {
  const absolute = JSON.stringify(schema).replaceAll('"#/', '"api#/');
  const validate = validators.get(absolute) ?? ajv.compile(JSON.parse(absolute) as object);
  validators.set(absolute, validate);
  validate(value);
  return (validate.errors ?? []).map(
    (error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
  );
}

/** The documented answer of an operation with a status, its reference followed. */
export function documentedAnswer(operation: Operation, status: number): { content?: Record<string, MediaType> } {
  const answer = operation.responses[status] ?? operation.responses['default']!;
  return answer.$ref ? resolveReference(answer.$ref) : answer;
}

/** The parameters of a query that the description names for a route, spelt as Express does (`/v1/lists/:list`). */
export function parameterNames(path: string): string[] {
  const described = operations.find((operation) => operation.path.replaceAll(/\{([a-z]+)\}/g, ':$1') === path);
  return (described?.operation.parameters ?? []).flatMap((parameter) => {
    const { $ref: reference } = parameter as { readonly $ref?: string };
    const { name, in: where } = (reference ? resolveReference(reference) : parameter) as Record<'name' | 'in', string>;
    return where === 'query' ? [name] : [];
  });
}
