import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Optional properties of a file that have no comment, but for those of types whose own comment says what describes them. */
function uncommented(file: string): string[] {
  const found: string[] = [];
  let isDescribed = false;
  let comment = '';
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, index, lines) => {
      if (/^\s*(?:\/\*\*|\*|\/\/)/.test(line)) comment += line;
      else {
        if (/^(?:export )?(?:interface|type|class|(?:async )?function) /.test(line))
          isDescribed = comment.includes('api-spec.yaml');
        if (/^\s+(?:readonly )?\w+\?: .*;$/.test(line) && comment === '' && !isDescribed) {
          found.push(`${relative(SRC, file)}:${index + 1} ${lines[index]!.trim()}`);
        }
        comment = '';
      }
    });
  return found;
}

describe('every optional property', () => {
  it('has a comment that says what its absence means, but for options that the help of a command describes', () => {
    const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.tsx?$/.test(file) && !file.startsWith(join('cli', 'commands')),
    );
    expect(files.flatMap((file) => uncommented(join(SRC, file)))).toEqual([]);
  });
});
