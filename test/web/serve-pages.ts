import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../src/api/create-app.js';
import type { JobRunner } from '../../src/jobs/job-runner.js';
import { Service } from '../../src/service/service.js';
import type { Workspace } from '../../src/store/workspace.js';
import { ServerJobs } from '../../src/tasks/server-jobs.js';
import { createWebRouter } from '../../src/web/router.js';
import { evaluationReport } from '../fixtures/evaluation-report.js';
import { smallProperty } from '../fixtures/small-property.js';
import { NOW, emptyWorkspace, textbookWorkspace, type TestWorkspace } from '../fixtures/workspace.js';

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
  /** Changes the workspace before it is served. */
  readonly prepare?: (workspace: Workspace) => unknown;
  /** Lets visitors start jobs, on this runner. */
  readonly jobs?: JobRunner;
}

/** The whole application, pages and API, over a test workspace on a free port of this machine. */
export async function servePages({
  empty = false,
  starter = false,
  prepare,
  jobs,
}: SiteOptions = {}): Promise<TestSite> {
  const test: TestWorkspace = empty ? emptyWorkspace() : await textbookWorkspace();
  if (!empty) test.workspace.evaluations.save(evaluationReport, NOW, test.workspace.entries.fingerprint());
  if (!empty) test.workspace.properties.save(smallProperty('gap'));
  await prepare?.(test.workspace);
  const service = new Service(test.workspace);
  const status = service.status.bind(service);
  service.status = () => ({ ...status(), starter });
  const allowed = jobs && new ServerJobs(test.workspace, jobs);
  const app = createApp(service, {
    web: createWebRouter(service, allowed),
    jobs: allowed,
    validateResponses: jobs !== undefined,
  });
  // Idle connections stay open: a busy machine would close one just as the client sends.
  const server = createServer({ keepAliveTimeout: 0 }, app);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
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
