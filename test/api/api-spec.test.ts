import { describe, expect, it } from 'vitest';
import { errorCatalogue } from '../../src/errors.js';
import { description, objections, operations, resolveReference, type MediaType } from './api-description.js';

interface Example {
  readonly place: string;
  readonly schema: object;
  readonly value: unknown;
}

/** Every example of a body, with its schema. */
function bodyExamples(): Example[] {
  const examples: Example[] = [];
  const visit = (place: string, { schema, examples: named = {} }: MediaType): void => {
    for (const [name, example] of Object.entries(named)) {
      const { value } = example.$ref ? resolveReference(example.$ref) : example;
      examples.push({ place: `${place} ${name}`, schema, value });
    }
  };
  for (const { operation } of operations) {
    for (const [type, media] of Object.entries(operation.requestBody?.content ?? {})) {
      visit(`${operation.operationId} request ${type}`, media);
    }
    for (const [status, response] of Object.entries(operation.responses)) {
      for (const [type, media] of Object.entries(response.content ?? {})) {
        visit(`${operation.operationId} ${status} ${type}`, media);
      }
    }
  }
  for (const [name, response] of Object.entries(description.components['responses']!)) {
    for (const [type, media] of Object.entries((response['content'] ?? {}) as Record<string, MediaType>)) {
      visit(`response ${name} ${type}`, media);
    }
  }
  return examples;
}

const parameters = operations.flatMap(({ operation }) =>
  (operation.parameters ?? []).map((parameter) => {
    const { $ref } = parameter as { $ref?: string };
    return ($ref ? resolveReference($ref) : parameter) as {
      name: string;
      description?: string;
      schema: object;
      example?: unknown;
    };
  }),
);

describe('api-spec.yaml', () => {
  it.each(bodyExamples())('has an example that its schema allows: $place', ({ schema, value }) => {
    expect(objections(schema, value)).toEqual([]);
  });

  it('has an example for every success that is answered in JSON or text', () => {
    const missing = operations.flatMap(({ operation }) =>
      Object.entries(operation.responses['200']?.content ?? {})
        .filter(([type, media]) => !type.includes('parquet') && Object.keys(media.examples ?? {}).length === 0)
        .map(([type]) => `${operation.operationId} ${type}`),
    );
    expect(missing).toEqual([]);
  });

  it('has examples of parameters that their schemas allow', () => {
    const wrong = parameters
      .filter((parameter) => parameter.example !== undefined)
      .flatMap((parameter) =>
        objections(parameter.schema, parameter.example).map((text) => `${parameter.name} ${text}`),
      );
    expect(wrong).toEqual([]);
  });

  it('describes every parameter and sums up every operation', () => {
    expect(parameters.filter((parameter) => !parameter.description).map((parameter) => parameter.name)).toEqual([]);
    expect(operations.filter(({ operation }) => !operation.summary).map(({ path }) => path)).toEqual([]);
  });

  it('lets every operation answer with a problem document', () => {
    const without = operations.filter(({ operation }) => !operation.responses['default']?.$ref?.endsWith('/Problem'));
    expect(without).toEqual([]);
  });

  it('uses every component that it defines, and defines every one that it uses', () => {
    const text = JSON.stringify(description);
    const used = new Set([...text.matchAll(/"\$ref":"(#\/components\/[^"]+)"/g)].map((match) => match[1]!));
    const defined = Object.entries(description.components).flatMap(([kind, members]) =>
      Object.keys(members).map((name) => `#/components/${kind}/${name}`),
    );
    expect([...used].sort()).toEqual(defined.sort());
  });

  it('names only codes of the catalogue in its problems', () => {
    const codes = bodyExamples()
      .map(({ value }) => value as { code?: string })
      .flatMap(({ code }) => (code === undefined ? [] : [code]));
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) expect(Object.keys(errorCatalogue)).toContain(code);
  });
});
