import { Command } from 'commander';
import { message, type Message } from '../../messages/message.js';
import { say } from '../../messages/say.js';
import type { RecordedChange } from '../../store/change-log.js';
import { toWire } from '../../api/wire.js';
import { visible } from '../../visible-text.js';
import { examples } from '../examples.js';
import { printJson } from '../print-json.js';
import { workspaceOption } from '../workspace-option.js';

interface LogOptions {
  readonly json?: boolean;
  readonly workspace: string;
}

export function logCommand(): Command {
  return new Command('log')
    .description('Show what was changed in the workspace: files, sources and lists, the oldest change first.')
    .option('--json', 'print one object per change')
    .addOption(workspaceOption())
    .addHelpText('after', examples([['incognita log', 'one line per change, with its time (UTC)']]))
    .action(async ({ json, workspace: dir }: LogOptions) => {
      const { withWorkspace } = await import('../open-service.js');
      await withWorkspace(dir, ({ changes }) => {
        const all = changes.all();
        if (json) return printJson(toWire(all));
        for (const change of all) {
          process.stdout.write(
            `${change.at.slice(0, 19).replace('T', ' ')}  ${visible(say(sentence(change), 'en'))}\n`,
          );
        }
      });
    });
}

function sentence(change: RecordedChange): Message {
  switch (change.kind) {
    case 'ingested':
      return message('change.ingested', { source: change.source, file: change.file });
    case 'source-removed':
      return message('change.source-removed', { source: change.source, entries: change.entries });
    case 'source-renamed':
      return message('change.source-renamed', { from: change.from, to: change.to });
    case 'source-titled':
      return message('change.source-titled', { source: change.source, title: change.title });
    case 'list-published':
      return message('change.list-published', { list: change.list });
    case 'list-removed':
      return message('change.list-removed', { list: change.list });
    case 'restored':
      return message('change.restored', { from: change.from });
    case 'list-used':
      return message('change.list-used', { list: change.list });
  }
}
