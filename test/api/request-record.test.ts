import { once } from 'node:events';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessLog } from '../../src/api/access-log.js';
import { createHttpServer } from '../../src/api/create-http-server.js';
import type { RequestRecord } from '../../src/api/request-record.js';
import { WAITED } from '../../src/api/request-record.js';
import { hashToken } from '../../src/api/token.js';

const TOKEN = 'sixteen-characters';
const records: RequestRecord[] = [];
const log = new PassThrough();
const addressed = new PassThrough();
const now = () => new Date('2030-01-01T00:00:00Z');
const { server, handle } = createHttpServer({
  tokenHash: hashToken(TOKEN),
  reports: [(record) => records.push(record), accessLog(log, { now }), accessLog(addressed, { addresses: true, now })],
});

beforeAll(async () => {
  const app = express();
  app.get('/v1/lists/:list', (_request, response) => {
    response.emit(WAITED, 12.34);
    response.send('x'.repeat(1000));
  });
  app.get('/healthz', (_request, response) => void response.send('ok'));
  handle(app);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());

async function ask(path: string, headers: IncomingHttpHeaders = { authorization: `Bearer ${TOKEN}` }) {
  const { port } = server.address() as AddressInfo;
  const request = httpRequest({ port, host: '127.0.0.1', path, headers, agent: false }).end();
  const [response] = (await once(request, 'response')) as [
    NodeJS.ReadableStream & { statusCode: number; headers: IncomingHttpHeaders },
  ];
  let text = '';
  for await (const part of response) text += String(part);
  return { status: response.statusCode, headers: response.headers, text };
}

const bring = async (id: string) => (await ask('/healthz', { 'x-request-id': id })).headers['x-request-id'];

describe('requests', () => {
  it('have an id in their answer, and leave a line in the log that does not say what was looked for', async () => {
    const { headers } = await ask('/v1/lists/ternary?elements=Secret', {
      authorization: `Bearer ${TOKEN}`,
      'x-request-id': 'proxy-7',
    });
    expect(headers['x-request-id']).toBe('proxy-7');
    await expect.poll(() => records).toHaveLength(1);
    const [record] = records;
    expect(record).toMatchObject({
      id: 'proxy-7',
      route: '/v1/lists/:list',
      status: 200,
      complete: true,
      waitingMs: 12.34,
    });
    expect(record!.bytes).toBeGreaterThan(1000);
    const line = String(log.read());
    expect(line).not.toContain('Secret');
    expect(JSON.parse(line)).toEqual({
      time: '2030-01-01T00:00:00.000Z',
      request_id: 'proxy-7',
      method: 'GET',
      route: '/v1/lists/:list',
      status: 200,
      bytes: record!.bytes,
      milliseconds: expect.any(Number) as number,
      waiting_milliseconds: 12.3,
      complete: true,
    });
    expect(String(addressed.read())).toContain('"url":"/v1/lists/ternary?elements=Secret"');
  });

  it('get ids of their own if those that they bring are none', async () => {
    expect(await bring('a b')).toMatch(/^[\da-f-]{36}$/);
    expect(await bring('x'.repeat(101))).toMatch(/^[\da-f-]{36}$/);
  });

  it('are refused without the token, but for the health, and the refusal is recorded', async () => {
    records.length = 0;
    const refused = await ask('/v1/lists/ternary', {});
    expect(refused.status).toBe(401);
    expect(refused.headers['www-authenticate']).toContain('Basic');
    expect(JSON.parse(refused.text)).toMatchObject({
      code: 'UNAUTHORIZED',
      request_id: refused.headers['x-request-id'],
    });
    expect((await ask('/v1/lists/ternary', { authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await ask('/healthz', {})).status).toBe(200);
    await expect
      .poll(() => records.map(({ route, status }) => `${route} ${status}`))
      .toEqual(['none 401', 'none 401', '/healthz 200']);
  });
});
