import type { DescribedOperation, OperationParameter } from './describe-operations.js';

function value({ example }: OperationParameter): string {
  const text = Array.isArray(example) ? example.join(',') : String(example);
  return encodeURIComponent(text).replaceAll('%2C', ',');
}

/** Parameters besides the required ones that an example shows: enough to see how they are written. */
const OPTIONAL_SHOWN = 2;

/** The address of an example of an operation, with the parameters' own examples. */
export function exampleAddress(origin: string, { path, parameters }: DescribedOperation): string {
  const filled = path.replace(/\{(\w+)\}/g, (place, name: string) => {
    const parameter = parameters.find((each) => each.name === name && each.example !== undefined);
    return parameter ? value(parameter) : place;
  });
  const query = parameters.filter((each) => each.place === 'query' && each.example !== undefined);
  const shown = [
    ...query.filter((each) => each.required),
    ...query.filter((each) => !each.required && each.name !== 'arity').slice(0, OPTIONAL_SHOWN),
  ];
  const text = shown
    .filter((each, _, all) => each.name !== 'exclude' || !all.some(({ name }) => name === 'elements'))
    .map((each) => `${each.name}=${value(each)}`)
    .join('&');
  return `${origin}${filled}${text === '' ? '' : `?${text}`}`;
}

/** The same request in three languages, each complete by itself. */
export function operationExamples(
  origin: string,
  operation: DescribedOperation,
): readonly { readonly language: string; readonly code: string }[] {
  const address = exampleAddress(origin, operation);
  const text = /download\.|openapi|\/cif$/.test(operation.path);
  const parquet = operation.path.endsWith('.parquet');
  if (operation.method === 'POST') {
    const body = JSON.stringify(operation.body);
    return [
      { language: 'curl', code: `curl -H 'Content-Type: application/json' -d '${body}' '${address}'` },
      {
        language: 'Python',
        code: `import json\nfrom urllib.request import Request, urlopen\n\nbody = json.dumps(${body}).encode()\nrequest = Request("${address}", body, {"Content-Type": "application/json"})\nprint(json.load(urlopen(request))["data"])`,
      },
      {
        language: 'JavaScript',
        code: `const response = await fetch('${address}', {\n  method: 'POST',\n  headers: { 'Content-Type': 'application/json' },\n  body: JSON.stringify(${body}),\n});\nconsole.log((await response.json()).data);`,
      },
    ];
  }
  const file = operation.path.split('/').at(-1)!;
  return [
    { language: 'curl', code: parquet ? `curl -o '${file}' '${address}'` : `curl '${address}'` },
    {
      language: 'Python',
      code: parquet
        ? `from urllib.request import urlretrieve\n\nurlretrieve("${address}", "${file}")`
        : text
          ? `from urllib.request import urlopen\n\nprint(urlopen("${address}").read().decode())`
          : `import json\nfrom urllib.request import urlopen\n\nprint(json.load(urlopen("${address}")))`,
    },
    {
      language: 'JavaScript',
      code: `const response = await fetch('${address}');\nconsole.log(await response.${parquet ? 'arrayBuffer' : text ? 'text' : 'json'}());`,
    },
  ];
}
