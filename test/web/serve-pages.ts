import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createWebRouter } from '../../src/web/router.js';
import type { WebService } from '../../src/web/web-service.js';

/** The pages of a service on a free port of this machine. */
export async function servePages(service: WebService): Promise<{ origin: string; close(): Promise<void> }> {
  const app = express();
  app.get('/v1/lists/:list/download.:format', (request, response) => {
    response.attachment(`${request.params.list}.${request.params.format}`).send('rank,formula,score\n');
  });
  app.use(createWebRouter(service));
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
