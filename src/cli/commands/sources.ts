import { Argument, Command } from 'commander';
import { IncognitaError } from '../../errors.js';
import { message, type Message } from '../../messages/message.js';
import type { SourceDetails } from '../../store/source-details.js';
import type { SourceSummary } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';
import { requireSourceName } from '../../ingest/source-name.js';
import { requireSourceTitle } from '../../ingest/source-title.js';
import { confirm } from '../confirm.js';
import { examples } from '../examples.js';
import { formatCount } from '../format-count.js';
import { printJson } from '../print-json.js';
import { requireSource } from '../require-source.js';
import { textTable } from '../text-table.js';
import { workspaceOption } from '../workspace-option.js';
import { yesOption } from '../yes-option.js';

interface SourcesOptions {
  readonly json?: boolean;
  readonly yes?: boolean;
  readonly workspace: string;
}

/** Of a source that has no entries. */
const NOTHING: SourceDetails = { own: 0, shared: {}, years: null, undated: 0, flags: {} };

export function sourcesCommand(): Command {
  return new Command('sources')
    .description('Show the sources of the workspace, remove one, or give one another name or a title.')
    .usage('[options] [remove NAME | rename NAME NEW-NAME | title NAME [TITLE]]')
    .addArgument(
      new Argument('[action]', 'remove, rename or title; without it the sources are shown').choices([
        'remove',
        'rename',
        'title',
      ]),
    )
    .argument('[names...]', 'the name of the source, and its new name or its title')
    .option('--json', 'print one object per source')
    .addOption(yesOption())
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita sources', 'entries, years, flags and overlap of each'],
        ['incognita sources rename compounds mine --yes', 'another name for a source'],
        ['incognita sources title mine "Laboratory of Smith"', 'what pages call it; without a title its name'],
        [
          'incognita sources remove mine --yes',
          'its compounds are candidates again, unless another source reports them',
        ],
      ]),
    )
    .action(sources);
}

async function sources(action: string | undefined, names: string[], options: SourcesOptions): Promise<void> {
  const { withWorkspace } = await import('../open-service.js');
  await withWorkspace(options.workspace, async (workspace) => {
    if (action === undefined) return showSources(workspace, options.json);
    if (action === 'remove' && names.length === 1) return remove(workspace, names[0]!, options.yes);
    if (action === 'rename' && names.length === 2) return rename(workspace, names[0]!, names[1]!, options.yes);
    if (action === 'title' && (names.length === 1 || names.length === 2))
      return retitle(workspace, names[0]!, names[1]);
    throw new IncognitaError('USAGE', message('change.sources-usage'));
  });
}

function showSources({ entries }: Workspace, json: boolean | undefined): void {
  const details = entries.sourceDetails();
  const all = entries.sources().map((source) => ({ ...source, ...(details.get(source.name) ?? NOTHING) }));
  if (json) {
    // Names of sources and flags are not ours to rewrite.
    return printJson(all.map(({ starter, ...source }) => ({ ...source, built_in: starter })));
  }
  process.stdout.write(
    textTable(all, [
      { title: 'SOURCE', value: ({ name, starter }) => (starter ? `${name} (built in)` : name) },
      { title: 'ENTRIES', value: ({ entries }) => formatCount(entries), right: true },
      { title: 'KNOWN', value: ({ compounds }) => formatCount(compounds), right: true },
      { title: 'FILES', value: ({ files }) => formatCount(files), right: true },
      { title: 'OWN', value: ({ own }) => formatCount(own), right: true },
      { title: 'YEARS', value: ({ years }) => (years ? years.join('-') : '') },
      { title: 'NO YEAR', value: ({ undated }) => formatCount(undated), right: true },
      { title: 'COUNTS AS KNOWN', value: ({ known }) => known },
      ...(all.some(({ name, title }) => name !== title)
        ? [{ title: 'TITLE', value: ({ name, title }: SourceSummary) => (title === name ? '' : title) }]
        : []),
    ]),
  );
  for (const { name, flags, shared } of all) {
    const parts = [countsText('flags', flags), countsText('known compounds shared with', shared)].filter(
      (part) => part !== '',
    );
    if (parts.length > 0) process.stdout.write(`${name}: ${parts.join('; ')}\n`);
  }
}

function countsText(what: string, counts: Readonly<Record<string, number>>): string {
  const parts = Object.entries(counts).map(([name, count]) => `${name} ${formatCount(count)}`);
  return parts.length === 0 ? '' : `${what} ${parts.join(', ')}`;
}

async function remove(workspace: Workspace, name: string, yes: boolean | undefined): Promise<void> {
  const source = own(workspace, name);
  const { entries, compounds, files } = source;
  await confirm(
    [message('change.will-remove-source', { source: name, entries, compounds, files }), ...staleLists(workspace)],
    yes,
  );
  workspace.entries.removeSource(name, new Date());
  process.stdout.write(`Removed ${name}: ${formatCount(workspace.entries.count())} known compounds are left.\n`);
}

async function rename(workspace: Workspace, from: string, to: string, yes: boolean | undefined): Promise<void> {
  own(workspace, from);
  const name = requireSourceName(to);
  if (workspace.entries.sources().some((source) => source.name === name)) {
    throw new IncognitaError('USAGE', message('change.source-exists', { source: name }));
  }
  await confirm([message('change.will-rename-source', { from, to: name }), ...staleLists(workspace)], yes);
  workspace.entries.renameSource(from, name, new Date());
  process.stdout.write(`Renamed ${from} to ${name}.\n`);
}

/** Nothing is lost by it, so nobody is asked. Lists say the title that the source had when they were made. */
function retitle(workspace: Workspace, name: string, text: string | undefined): void {
  own(workspace, name);
  const title = text === undefined || text.trim() === '' ? null : requireSourceTitle(text);
  workspace.entries.titleSource(name, title, new Date());
  process.stdout.write(title === null ? `${name} has no title any more.\n` : `${name} is called ${title}.\n`);
}

/** A source that is the user's own. Throws NOT_FOUND, or USAGE for built-in data, which the next start would bring back. */
function own(workspace: Workspace, name: string): SourceSummary {
  const all = workspace.entries.sources();
  requireSource(name, all);
  const source = all.find((each) => each.name === name)!;
  if (source.starter) throw new IncognitaError('USAGE', message('change.source-built-in', { source: name }));
  return source;
}

/** What becomes of lists: they stay as they are. */
function staleLists(workspace: Workspace): Message[] {
  return workspace.lists.all().length > 0 ? [message('change.lists-stay')] : [];
}
