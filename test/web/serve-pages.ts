import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import express from 'express';
import { exportList, type TextFormat } from '../../src/service/export-list.js';
import { Service } from '../../src/service/service.js';
import { createWebRouter } from '../../src/web/router.js';
import { emptyWorkspace, textbookWorkspace, type TestWorkspace } from '../fixtures/workspace.js';

export interface TestSite {
  readonly origin: string;
  readonly service: Service;
  close(): Promise<void>;
}

/** What the tests decide about the workspace behind the pages. */
export interface SiteOptions {
  /** An empty workspace instead of the textbook compounds with their lists. */
  readonly empty?: boolean;
  /** Whether the pages take the data for the starter set; false by default. */
  readonly starter?: boolean;
}

/** The pages of a test workspace, with the downloads that they link to, on a free port of this machine. */
export async function servePages({ empty = false, starter = false }: SiteOptions = {}): Promise<TestSite> {
  const test: TestWorkspace = empty ? emptyWorkspace() : await textbookWorkspace();
  const service = new Service(test.workspace);
  const status = service.status.bind(service);
  service.status = () => ({ ...status(), starter });
  const app = express();
  app.get('/v1/lists/:list/download.:format', (request, response) => {
    const list = service.list(request.params.list);
    const { elements } = request.query;
    const filter = typeof elements === 'string' ? { elements: elements.split(',') } : {};
    response.attachment(`${list.id}.${request.params.format}`);
    const text = exportList(service.rows(list.id, filter), list.models, request.params.format as TextFormat);
    Readable.from(text).pipe(response);
  });
  app.use(createWebRouter(service));
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    service,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      test.remove();
    },
  };
}
