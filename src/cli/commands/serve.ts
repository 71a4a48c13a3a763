import { Command } from 'commander';
import { addressOptions } from '../address-options.js';
import { examples } from '../examples.js';
import type { SpaceChoice } from '../../space/space-choice.js';
import { hint } from '../hint.js';
import { limitOptions, readLimits } from '../limit-options.js';
import { operatorOptions, type OperatorOptions } from '../operator-options.js';
import type { RequestRecord } from '../../api/request-record.js';
import { addressUrl } from '../listen.js';
import { message } from '../../messages/message.js';
import { say } from '../../messages/say.js';
import type { Workspace } from '../../store/workspace.js';
import type { ServerJobs } from '../../tasks/server-jobs.js';
import type { QueryService } from '../../tasks/query-service.js';
import { visible } from '../../visible-text.js';
import { workspaceOption } from '../workspace-option.js';

/** How long connections may be idle after Ctrl-C: a client that has just been answered may be sending its next request. */
const INTERRUPTED_IDLE_MS = 250;

/** Steps of niceness of the thread of jobs. */
const JOB_NICENESS = 10;

export interface ServeCommandOptions extends OperatorOptions {
  readonly host: string;
  readonly port: number;
  readonly allowedHost: readonly string[];
  readonly workspace: string;
}

export function serveCommand(): Command {
  const command = new Command('serve').description('Serve the pages and the HTTP API of a workspace.');
  for (const option of [...addressOptions(), ...operatorOptions(), ...limitOptions()]) command.addOption(option);
  return command
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita serve', 'http://127.0.0.1:8080, until Ctrl-C'],
        ['incognita serve --port 9000 --workspace lab', 'another workspace at the same time'],
      ]),
    )
    .action((options: ServeCommandOptions) => serve(options));
}

/**
 * Serves until Ctrl-C or SIGTERM, which both end it with status 0.
 *
 * @param spaces of which lists are made meanwhile
 */
export async function serve(options: ServeCommandOptions, spaces: readonly SpaceChoice[] = []): Promise<void> {
  const { workspace, host, port, allowedHost, adminPort, adminHost, accessLog: logFile } = options;
  const asked = readLimits({ ...options });
  const [
    { createHttpServer },
    { withWorkspace },
    { openQueryService },
    { serveHttp },
    { warmLists, warmUp },
    { withCancel },
    { makeLists },
    { isLoopback },
    { readToken },
    { openAccessLog },
    { accessLog },
    { withinOpenFiles },
  ] = await Promise.all([
    import('../../api/create-http-server.js'),
    import('../open-service.js'),
    import('../open-query-service.js'),
    import('../serve-http.js'),
    import('../warm-up.js'),
    import('../with-cancel.js'),
    import('../make-lists.js'),
    import('../../api/host-name.js'),
    import('../read-token.js'),
    import('../open-access-log.js'),
    import('../../api/access-log.js'),
    import('../within-open-files.js'),
  ]);
  const limits = withinOpenFiles(asked);
  const tokenHash = options.tokenFile === undefined ? undefined : readToken(options.tokenFile);
  const log = logFile === undefined ? undefined : await openAccessLog(logFile);
  const addresses = options.accessLogAddresses ?? false;
  await withWorkspace(workspace, async (opened) => {
    const query = openQueryService(opened, limits.querySeconds * 1000);
    const { service, own, threads, close } = query;
    const metrics =
      adminPort === undefined ? undefined : (await import('../server-metrics.js')).serverMetrics(query, () => http);
    const http = createHttpServer({
      limits,
      tokenHash,
      reports: [
        ...(log ? [accessLog(log, { addresses })] : []),
        ...(metrics ? [(record: RequestRecord) => metrics.record(record)] : []),
      ],
    });
    const listenFor = { host: adminHost, port: adminPort ?? 0, tokenHash };
    const admin = metrics && (await (await import('../open-admin.js')).openAdmin(listenFor, service, metrics));
    await service.checkLists();
    const jobs = options.allowJobs ? await openJobs(opened) : undefined;
    try {
      await withCancel(async (signal, stoppedBy) => {
        let making: Promise<void> | undefined;
        await serveHttp(service, {
          http,
          host,
          port,
          allowedHosts: allowedHost,
          signal,
          queryMs: limits.querySeconds * 1000,
          drainTimes: () => ({
            drainMs: limits.drainSeconds * 1000,
            // Who presses Ctrl-C waits for the end, and has nobody else's clients.
            idleMs: stoppedBy() === 'SIGINT' ? INTERRUPTED_IDLE_MS : limits.keepAliveSeconds * 1000,
          }),
          jobs: jobs?.jobs,
          onListening: (url) => {
            process.stdout.write(`Incognita is at ${url} (Ctrl-C stops it)\n`);
            if (admin) hint(`Health and metrics are at ${addressUrl(adminHost, admin.port)}\n`);
            if (!isLoopback(new URL(url).hostname) && !tokenHash) {
              process.stderr.write(
                'Other machines can reach this server, and it asks nobody for a password: read SECURITY.md.\n',
              );
            }
            if (limits.connections < asked.connections) {
              hint(
                `At most ${limits.connections} connections, because few files may be open: raise the limit with \`ulimit -n\`.\n`,
              );
            }
            if (!service.status().ready) hint('There is no list to serve yet; make one: incognita build\n');
            void service.load(signal, () => sayChangedData(service));
            const warm = (what: typeof warmUp): void => void service.load(signal, () => what(service, signal, threads));
            if (spaces.length === 0) {
              warm(warmUp);
              return;
            }
            making = makeLists(own, workspace, spaces, signal);
            warm(warmLists);
            // Making lists needs memory, too, so what else is loaded waits for the last of them.
            making.then(
              () => warm(warmUp),
              () => undefined,
            );
          },
        });
        await making;
      });
    } finally {
      await admin?.close();
      await jobs?.close();
      await close();
    }
  });
}

/** Lists stay what they are, but what is shown as known may be wrong. */
async function sayChangedData(service: Pick<QueryService, 'changedData'>): Promise<void> {
  const parts = await service.changedData().catch(() => []);
  if (parts.length === 0) return;
  process.stderr.write(`${visible(say(message('workspace.data-changed', { parts }), 'en'))}\n`);
}

/** Jobs that visitors start run on one thread that gives way to questions. */
async function openJobs(workspace: Workspace): Promise<{ readonly jobs: ServerJobs; close(): Promise<void> }> {
  const [{ ServerJobs }, { workerRunner }] = await Promise.all([
    import('../../tasks/server-jobs.js'),
    import('../../jobs/worker-runner.js'),
  ]);
  const runner = workerRunner({ threads: 1, niceness: JOB_NICENESS });
  const jobs = new ServerJobs(workspace, runner);
  return {
    jobs,
    close() {
      jobs.stopAll();
      return runner.close();
    },
  };
}
