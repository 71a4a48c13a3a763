import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EMBEDDED_TABLES, renderTable, tableModule, tableSource } from '../../scripts/embed-tables.js';

describe('the embedded tables', () => {
  it.each(EMBEDDED_TABLES)('$name is what scripts/embed-tables.ts makes of its source', (table) => {
    expect(readFileSync(tableModule(table), 'utf8')).toBe(renderTable(table));
  });

  it.each(EMBEDDED_TABLES)('the source of $name begins with a comment on where it comes from', (table) => {
    expect(readFileSync(tableSource(table), 'utf8')).toMatch(/^#[^\n]{20,}\n/);
  });
});
