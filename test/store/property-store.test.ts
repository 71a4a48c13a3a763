import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Sqlite } from '../../src/sqlite.js';
import { smallProperty } from '../fixtures/small-property.js';
import { emptyWorkspace, type TestWorkspace } from '../fixtures/workspace.js';

let fixture: TestWorkspace;

beforeAll(() => {
  fixture = emptyWorkspace();
  for (const name of ['hardness', 'gap']) fixture.workspace.properties.save(smallProperty(name));
});
afterAll(() => fixture.remove());

/** Leaves of a stored model its header, or less. */
function leaveHeader(name: string, share = 1): void {
  const database = new Sqlite(join(fixture.dir, 'incognita.sqlite'));
  const model = database.prepare('SELECT model FROM property WHERE name = ?').pluck().get(name) as Buffer;
  const header = model.subarray(0, share * (8 + Number(model.readBigUInt64LE(0))));
  expect(header.length).toBeLessThan(model.length);
  database.prepare('UPDATE property SET model = ? WHERE name = ?').run(header, name);
  database.close();
}

it('reads what is known about every property without the numbers of its model', () => {
  const { properties } = fixture.workspace;
  const whole = properties.names().map((name) => properties.get(name)!.metadata);
  expect(whole.map(({ name }) => name)).toEqual(['gap', 'hardness']);
  expect(properties.metadata()).toEqual(whole);
  leaveHeader('gap');
  expect(properties.metadata()).toEqual(whole);
});

it('says that a model without its header is damaged', () => {
  leaveHeader('hardness', 0.5);
  expect(() => fixture.workspace.properties.metadata()).toThrow(
    expect.objectContaining({ code: 'WORKSPACE_INVALID' }) as Error,
  );
});
