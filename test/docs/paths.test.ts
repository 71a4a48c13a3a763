import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['src', 'test', 'data', 'scripts', 'docs', 'bench', 'bin', 'node-20', '.ci'];

/** Pages about the code as it is; those of users name files of theirs. */
const PAGES = [
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/models.md',
  'docs/measurements.md',
  'docs/reference-tables.md',
];

/** What there is, each path with slashes at both ends, so that a path can be found by its last parts. */
const paths = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(({ parentPath }) => !parentPath.includes('node_modules'))
    .map((entry) => `/${join(entry.parentPath, entry.name).slice(ROOT.length)}/`),
);

/** Every word of the sources and tests. */
const words = new Set(
  ['src', 'test', 'scripts']
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.[jt]sx?$/.test(entry.name))
    .flatMap((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').match(/\w+/g) ?? []),
);

/** Files and folders of the sources that a page names in code: `search/top-k.ts`, `src/messages/en/`. */
function named(page: string): string[] {
  const text = readFileSync(join(ROOT, page), 'utf8').replaceAll(/```[^]*?```/g, '');
  return [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)*\/?)`/g)]
    .map(([, path]) => path!)
    .filter((path) =>
      /\/.*\.(?:tsx?|js|csv|md|css)$|^[\w-]+\.tsx?$|^(?:src|test|scripts|bench|data)\/.+|^[\w-]+\/$/.test(path),
    )
    .filter((path) => !path.includes('AREA') && !/^(?:dist|bench\/dist|node_modules|lists|models|work)\//.test(path));
}

describe('the pages about the code', () => {
  it.each(PAGES)('name in %s only files and folders that there are', (page) => {
    const found = named(page);
    const gone = found.filter((path) => !paths.some((each) => each.includes(`/${path.replace(/\/$/, '')}/`)));
    expect(gone).toEqual([]);
  });

  it.each(['ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/reference-tables.md'])(
    'name in %s only functions and types that there are',
    (page) => {
      const code = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!);
      const names = code.flatMap(
        (each) => each.match(/^#?[a-z]+[A-Z]\w*(?=$|\()|^[A-Z][a-z]+[A-Z]\w*[a-z]{2}$/g) ?? [],
      );
      expect(names.filter((name) => !words.has(name.replace('#', '')))).toEqual([]);
    },
  );

  it('name many', () => {
    expect(PAGES.flatMap(named).length).toBeGreaterThan(80);
  });
});
