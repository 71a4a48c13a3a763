import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeTruncatedJson } from '../../src/ingest/json/close-truncated-json.js';
import { jsonElements } from '../../src/ingest/json/json-elements.js';

async function* cut(text: string, size: number): AsyncGenerator<string, void, undefined> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function elements(text: string, path: string[], size = 7): Promise<[string | null, unknown][]> {
  const found: [string | null, unknown][] = [];
  for await (const { key, text: value } of jsonElements(cut(text, size), path, 'x.json')) {
    found.push([key, JSON.parse(value)]);
  }
  return found;
}

/** The slow, obvious way. */
function reference(document: unknown, path: string[]): [string | null, unknown][] {
  const value = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], document);
  return Array.isArray(value) ? value.map((each) => [null, each]) : Object.entries(value as object);
}

describe('the elements of a JSON document', () => {
  it('are those of the parsed document, wherever it is cut into pieces', async () => {
    const container = fc.oneof(
      fc.array(fc.jsonValue()),
      fc.dictionary(fc.string().filter((key) => key !== '__proto__'), fc.jsonValue()), // prettier-ignore
    );
    await fc.assert(
      fc.asyncProperty(container, fc.jsonValue(), fc.integer({ min: 1, max: 40 }), async (inner, other, size) => {
        const documents: [unknown, string[]][] = [
          [inner, []],
          [{ meta: other, data: inner, more: [other] }, ['data']],
          [{ x: { data: other }, response: { data: inner } }, ['response', 'data']],
        ];
        for (const [document, path] of documents) {
          for (const space of [0, 2]) {
            const text = JSON.stringify(document, null, space);
            expect(await elements(text, path, size)).toEqual(reference(JSON.parse(text), path));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(['[1, 2', '{"a": [1}', '[1]]', '[1] [2]', `${'['.repeat(600)}${']'.repeat(600)}`])(
    'of %j are refused',
    async (text) => {
      await expect(elements(text, [])).rejects.toThrow('is not valid JSON');
    },
  );

  it.each(['{"a\u0007": 1}', '{"a\\x": [1]}', '{"\\u12": 1}'])(
    'say so of %j, whose key is no text of JSON',
    async (text) => {
      await expect(elements(text, ['data'])).rejects.toThrow('is not valid JSON');
    },
  );

  it('are found in one pass, however long one is and into however many pieces it is cut', async () => {
    const long = 'x\\\\"'.repeat(500_000);
    const documents = [
      JSON.stringify([1, { note: long }]),
      JSON.stringify({ meta: long, data: [1, { note: long }] }),
      JSON.stringify([1, Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key ${index}`, index]))]),
    ];
    for (const text of documents) {
      const path = text.startsWith('[') ? [] : ['data'];
      // In every piece the text before would be copied, and looked through, again: 80 GB in all.
      const found = await elements(text, path, 16);
      expect(found).toEqual(reference(JSON.parse(text), path));
    }
  });

  it('may not be longer than 32 MiB, which is said as soon as one is', async () => {
    let given = 0;
    async function* pieces(): AsyncGenerator<string, void, undefined> {
      yield '[{"formula": "NaCl"}, {"note": "';
      for (const piece = 'x'.repeat(1 << 20); ; given++) yield piece;
    }
    const reading = (async () => {
      for await (const _ of jsonElements(pieces(), [], 'x.json'));
    })();
    await expect(reading).rejects.toThrow('Entry 2 of x.json is longer than 32 MiB');
    expect(given).toBeLessThan(34);
  });

  it('need no more memory than one of them', async () => {
    const one = JSON.stringify({ formula: 'NaCl', note: 'x'.repeat(1000) });
    async function* pieces(): AsyncGenerator<string, void, undefined> {
      yield '[';
      for (let number = 0; number < 30_000; number++) yield number === 0 ? one : `,${one}`;
      yield ']';
    }
    // What is still used, with all that other tests in this process have left behind.
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const used: number[] = [];
    let count = 0;
    for await (const _ of jsonElements(pieces(), [], 'x.json')) {
      if (++count % 10_000 !== 0) continue;
      collect();
      used.push(process.memoryUsage().heapUsed);
    }
    expect(count).toBe(30_000);
    // The second and third ten thousand are 20 MB.
    expect(used.at(-1)! - used[0]!).toBeLessThan(4 << 20);
  });
});

describe('the complete part of a beginning of JSON', () => {
  it('parses, and is a part of the document', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), fc.nat(), (document, at) => {
        const text = JSON.stringify(document);
        const head = closeTruncatedJson(text.slice(0, at % (text.length + 1)));
        if (head !== null) expect(Array.isArray(JSON.parse(head))).toBe(true);
      }),
    );
    expect(closeTruncatedJson('{"data": [{"a": 1}, {"b": "],"')).toBe('{"data": [{"a": 1}]}');
  });
});
