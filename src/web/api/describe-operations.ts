import { apiTexts } from '../../messages/api-texts.js';
import type { Language } from '../../messages/languages.js';
import { apiSpec } from '../../api/load-api-spec.js';

type Node = Readonly<Record<string, unknown>>;

/** A parameter of an operation as the page describes it. */
export interface OperationParameter {
  readonly name: string;
  readonly place: string;
  readonly required: boolean;
  readonly description: string;
  readonly example: unknown;
}

/** One operation of the HTTP API as the page describes it. */
export interface DescribedOperation {
  readonly id: string;
  readonly tag: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly OperationParameter[];
  /** The example body of a POST. */
  readonly body: unknown;
  /** An example answer if there is one in JSON or text. */
  readonly answer: unknown;
}

export interface DescribedApi {
  readonly description: string;
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly operations: readonly DescribedOperation[];
}

/** The node that a reference such as "#/components/examples/list" leads to; any other node is itself. */
function follow(spec: Node, node: unknown): Node {
  const { $ref } = node as { $ref?: string };
  if ($ref === undefined) return node as Node;
  return $ref
    .split('/')
    .slice(1)
    .reduce<unknown>((place, key) => (place as Node)[key], spec) as Node;
}

function firstExample(spec: Node, content: unknown): unknown {
  for (const media of Object.values((content ?? {}) as Record<string, Node>)) {
    const [example] = Object.values((media['examples'] ?? {}) as Record<string, unknown>);
    if (example !== undefined) return follow(spec, example)['value'];
  }
  return undefined;
}

/** A text of the file in a language, by the first of the ids that the language has. */
function textOf(language: Language, english: string, ids: readonly string[]): string {
  if (language === 'en' || english === '') return english;
  const texts = apiTexts[language];
  return ids.map((id) => texts[id]).find((text) => text !== undefined) ?? english;
}

// The file never changes while the program runs, and to read it takes longer than to make the page.
const described = new Map<Language, DescribedApi>();

/** The operations of api-spec.yaml in its order, with references followed, its texts in a language. */
export function describeOperations(language: Language): DescribedApi {
  const known = described.get(language);
  if (known) return known;
  const api = describe(apiSpec() as Node, language);
  described.set(language, api);
  return api;
}

function describe(spec: Node, language: Language): DescribedApi {
  const text = (english: unknown, ...ids: string[]): string => textOf(language, String(english ?? ''), ids);
  const paths = spec['paths'] as Record<string, Record<string, Node>>;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): DescribedOperation => {
      const responses = operation['responses'] as Record<string, Node>;
      const id = String(operation['operationId']);
      const [tag = ''] = (operation['tags'] ?? []) as string[];
      const body = operation['requestBody'] as Node | undefined;
      return {
        id,
        tag,
        method: method.toUpperCase(),
        path,
        summary: text(operation['summary'], `${id}.summary`),
        description: text(operation['description'], `${id}.description`),
        parameters: ((operation['parameters'] ?? []) as unknown[]).map((each): OperationParameter => {
          const { name, in: place, required, description, example } = follow(spec, each);
          return {
            name: String(name),
            place: String(place),
            required: required === true,
            description: text(description, `${id}.${String(name)}`, `parameter.${String(name)}`),
            example,
          };
        }),
        body: firstExample(spec, body?.['content']),
        answer: firstExample(spec, responses['200']?.['content']),
      };
    }),
  );
  const { description } = spec['info'] as { description: string };
  const tags = spec['tags'] as DescribedApi['tags'];
  return {
    description: text(description, 'info'),
    tags: tags.map((tag) => ({ name: tag.name, description: text(tag.description, `tag.${tag.name}`) })),
    operations,
  };
}
