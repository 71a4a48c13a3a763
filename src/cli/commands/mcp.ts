import { Command } from 'commander';
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
          const server = createMcpServer(service);
          const ended = new Promise<void>((resolve) => {
            process.stdin.once('end', resolve);
            signal.addEventListener('abort', () => resolve(), { once: true });
          });
          await server.connect(new StdioServerTransport());
          await ended;
          await server.close();
        }),
      );
    });
}
