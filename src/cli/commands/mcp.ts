import { Command } from 'commander';
import { IncognitaError, workCancelled } from '../../errors.js';
import { message } from '../../messages/message.js';
import { examples } from '../examples.js';
import { workspaceOption } from '../workspace-option.js';

interface McpOptions {
  readonly workspace: string;
}

export function mcpCommand(): Command {
  return new Command('mcp')
    .description('Let agents read the workspace: a Model Context Protocol server on standard input and output.')
    .addOption(workspaceOption())
    .addHelpText('after', examples([['incognita mcp --workspace .', 'the command that the settings of an agent name']]))
    .action(async (options: McpOptions) => {
      const [{ withService }, { withCancel }, { createMcpServer }, { StdioServerTransport }] = await Promise.all([
        import('../open-service.js'),
        import('../with-cancel.js'),
        import('../../mcp/create-mcp-server.js'),
        import('@modelcontextprotocol/sdk/server/stdio.js'),
      ]);
      await withService(options.workspace, (service) =>
        withCancel(async (signal) => {
          const { server, answered } = createMcpServer(service);
          const ended = new Promise<void>((resolve, reject) => {
            process.stdin.once('end', () => void answered().then(resolve));
            signal.addEventListener('abort', () => resolve(), { once: true });
            // The transport closes by itself only if a message is longer than it can take.
            // oxlint-disable-next-line unicorn/prefer-add-event-listener -- it has no such method
            server.server.onclose = () =>
              reject(new IncognitaError('BODY_TOO_LARGE', message('request.message-too-long')));
          });
          await server.connect(new StdioServerTransport());
          await ended;
          await server.close();
          // Whoever ends a session closes standard input; a signal is what it is for other commands.
          if (signal.aborted) throw workCancelled();
        }),
      );
    });
}
