import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** A text in which something is put, with texts inside what is put in. */
const TEMPLATE = /`(?:\\.|\$\{(?:[^{}`]|`(?:[^`$]|\$\{[^{}`]*\})*`|\{[^{}]*\})*\}|[^`\\$]|\$(?!\{))*`/g;
const PUT_IN = /\$\{((?:[^{}`]|`(?:[^`$]|\$\{[^{}`]*\})*`|\{[^{}]*\})*)\}/g;
/** Words by which a text is known as SQL or a part of it. */
const SQL =
  /\b(?:SELECT|INSERT INTO|UPDATE|DELETE|CREATE|DROP|ATTACH|VACUUM|FROM|WHERE|AND|OR|NOT|ORDER BY|NULL|REAL|TEXT|AS)\b|\b(?:sum|max|min|coalesce)\(|[.?]flags|_(?:version|id|size) =/;
/** A statement whose text is not written where it is run. */
const FROM_ELSEWHERE = /[dD]b\s*\.(?:prepare|exec|pragma)\((?!\s*['"`])\s*([^\n]*)\)/g;

/** What is put into texts of SQL, by its file. Nothing of it is from outside: that is bound to parameters. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // Those of three names that the file has as columns.
  'ingest/ase-reader.ts': ['structure'],
  // Constants, names of columns out of a constant list, and conditions by expression-sql.ts.
  'store/commit-ingest.ts': [
    'WHOLE',
    'holds.sql',
    'rows',
    "atOnce ? `max(${WHOLE} AND ${holds.sql})` : '0'",
    'columns.join()',
    'columns.map((name) => `s.${name}`).join()',
    'firstOf',
    'others.map((name) => `${name} = coalesce(${name}, excluded.${name})`).join()',
  ],
  // Constant names of tables, their columns as SQLite names them, in quotation marks, and constants.
  'store/data-seal.ts': ['name', 'columns.join()', 'order', 'COMPOUND_LINE', 'ENTRY_LINE'],
  // Constants, conditions by expression-sql.ts, and conditions that are written where they are added, with ? for values.
  'store/entry-store.ts': [
    'own.sql',
    'COLUMNS',
    'JOIN',
    "conditions.join(' AND ')",
    'GROUP',
    'where',
    'KNOWN',
    'alias',
    'holds.sql',
  ],
  'store/evaluation-store.ts': ['OWN', 'READABLE', 'condition'],
  // Names of columns, numbers and comparisons out of constant lists; values are bound.
  'store/expression-sql.ts': [
    'left.sql',
    "expression.kind === 'and' ? 'AND' : 'OR'",
    'right.sql',
    'inner.sql',
    'table',
    'flagBit(expression.flag as EntryFlag)',
    'columnOf(expression.fact, table)',
    'comparison',
    'column',
  ],
  'store/ingest-register.ts': [
    'WHOLE',
    'holds.sql',
    "others ? 'AND EXISTS (SELECT 1 FROM staged s WHERE s.compound = e.compound AND s.code = e.code)' : ''",
  ],
  'store/limit-cache.ts': ['KIBIBYTES'],
  'store/list-contents.ts': ["', ?'.repeat(columns.length)", 'listTables(arity, models)'],
  'store/list-entries.ts': ["conditions.join(' AND ')"],
  // ion_1, ion_2 ..., and models whose names MODEL_NAME accepts.
  'store/list-file.ts': [
    "ions.map((column) => `${column} INTEGER NOT NULL,`).join(' ')",
    "models.map((model) => `, ${modelColumn(model)} REAL NOT NULL`).join('')",
    "ions.join(', ')",
    'ions.at(-1)',
    'ions.map((column) => `(SELECT label FROM ion WHERE id = ${column})`).join(" || \' \' || ")',
    "raw.join('')",
  ],
  'store/list-writer.ts': ['LIST_APPLICATION_ID', 'LIST_FORMAT_VERSION'],
  'store/migrate.ts': ['WORKSPACE_APPLICATION_ID', 'SCHEMA_VERSION', 'step'],
  // Made of numbers of elements.
  'store/predecessor-file.ts': ['number', 'table', "columns.join(', ')", "columns.map(() => '?').join()"],
  // candidateColumns of list-file.ts.
  'store/score-list.ts': ['stored'],
  'store/source-details.ts': ['flagBit(flag)', 'flag', 'byFlag'],
  'store/stage-rows.ts': ['columns.join()', "columns.map(() => '?').join()"],
  'store/stored-structure.ts': ['sql'],
  'store/structures-of-type.ts': ['sql'],
};

function putIntoSql(code: string): string[] {
  const templates = [...code.matchAll(TEMPLATE)].map(([text]) => text);
  const put = templates.flatMap((text) =>
    SQL.test(text) ? [...text.matchAll(PUT_IN)].map(([, expression]) => expression!.trim()) : [],
  );
  return [...put, ...[...code.matchAll(FROM_ELSEWHERE)].map(([, text]) => text!)];
}

function codeOf(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '')
    .replace(/\s\/\/ .*$/gm, '');
}

it('is made of nothing from outside', () => {
  const found: Record<string, string[]> = {};
  for (const name of readdirSync(SRC, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.ts')) continue;
    const code = codeOf(join(SRC, name));
    if (!/sqlite|SqlCondition|candidateColumns/i.test(code)) continue;
    const inside = new Set(putIntoSql(code));
    if (inside.size > 0) found[name] = [...inside];
  }
  expect(found).toEqual(ALLOWED);
});
