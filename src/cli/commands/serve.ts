import { Command } from 'commander';
import { addressOptions } from '../address-options.js';
import { examples } from '../examples.js';
import type { SpaceChoice } from '../../space/space-choice.js';
import { hint } from '../hint.js';
import { limitOptions, limitsOf } from '../limit-options.js';
import { workspaceOption } from '../workspace-option.js';

export interface ServeCommandOptions {
  readonly host: string;
  readonly port: number;
  readonly allowedHost: readonly string[];
  readonly workspace: string;
}

export function serveCommand(): Command {
  const command = new Command('serve').description('Serve the pages and the HTTP API of a workspace.');
  for (const option of [...addressOptions(), ...limitOptions()]) command.addOption(option);
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
  const { workspace, host, port, allowedHost } = options;
  const limits = limitsOf({ ...options });
  const [
    { withWorkspace },
    { openQueryService },
    { serveHttp },
    { warmUp },
    { withCancel },
    { makeLists },
    { isLoopback },
  ] = await Promise.all([
    import('../open-service.js'),
    import('../open-query-service.js'),
    import('../serve-http.js'),
    import('../warm-up.js'),
    import('../with-cancel.js'),
    import('../make-lists.js'),
    import('../../api/guard-site.js'),
  ]);
  await withWorkspace(workspace, async (opened) => {
    const { service, own, threads, close } = openQueryService(opened, limits.querySeconds * 1000);
    try {
      await withCancel(async (signal) => {
        let making: Promise<void> | undefined;
        await serveHttp(service, {
          host,
          port,
          allowedHosts: allowedHost,
          signal,
          limits,
          onListening: (url) => {
            process.stdout.write(`Incognita is at ${url} (Ctrl-C stops it)\n`);
            if (!isLoopback(new URL(url).hostname)) {
              process.stderr.write(
                'Other machines can reach this server, and it asks nobody for a password: read SECURITY.md.\n',
              );
            }
            if (!service.status().ready) hint('There is no list to serve yet; make one: incognita build\n');
            void warmUp(service, signal, threads);
            if (spaces.length > 0) making = makeLists(own, workspace, spaces, signal);
          },
        });
        await making;
      });
    } finally {
      await close();
    }
  });
}
