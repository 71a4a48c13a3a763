import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_ROW_BYTES } from '../../src/ingest/input-file.js';
import { linesOf } from '../../src/ingest/lines-of.js';

async function linesFrom(pieces: readonly string[]): Promise<string[]> {
  async function* text(): AsyncGenerator<string, void, undefined> {
    for (const piece of pieces) yield await Promise.resolve(piece);
  }
  const lines: string[] = [];
  for await (const line of linesOf({ path: 'some.txt', text })) lines.push(line);
  return lines;
}

describe('linesOf', () => {
  test('gives the same lines however the text is cut into pieces', async () => {
    const line = fc.string().map((text) => text.replaceAll(/[\r\n]/g, ' '));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line),
        fc.constantFrom('\n', '\r\n'),
        fc.array(fc.nat(200), { maxLength: 5 }),
        async (lines, end, cuts) => {
          const text = lines.map((each) => each + end).join('');
          const places = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
          const pieces = places.slice(1).map((place, index) => text.slice(places[index], place));
          expect(await linesFrom(pieces)).toEqual(lines);
        },
      ),
    );
  });

  test('a last line without an end counts', async () => {
    expect(await linesFrom(['one\ntw', 'o'])).toEqual(['one', 'two']);
  });

  test('a line that never ends is refused with its number before it fills the memory', async () => {
    const piece = 'x'.repeat(MAX_ROW_BYTES / 4);
    await expect(linesFrom(['first\n', piece, piece, piece, piece, piece])).rejects.toMatchObject({
      code: 'INPUT_UNREADABLE',
      details: { line: 2 },
    });
  });
});
