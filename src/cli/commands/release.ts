import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { listProvenance } from '../../service/rows/list-provenance.js';
import { creditText, listCredits } from '../../service/rows/list-credits.js';
import type { ListMetadata } from '../../store/types.js';
import type { SpaceChoice } from '../../space/space-choice.js';
import { spaceName } from '../../space/space-name.js';
import { makeFolder } from '../../store/make-folder.js';
import { examples } from '../examples.js';
import { workspaceOption } from '../workspace-option.js';
import { hint } from '../hint.js';

interface ReleaseOptions {
  readonly out: string;
  readonly workspace: string;
}

/** What `npm run release` runs. Not shown among the commands, as `start` is not. */
export function releaseCommand(): Command {
  return new Command('release')
    .description(
      'Make a folder to publish: every newest list, the known compounds, evaluation, checksums and a README.',
    )
    .option('--out <folder>', 'where to write it', 'release')
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([['npm run release -- --out lists-2026', 'the same through npm, to another folder']]),
    )
    .action(release);
}

async function release({ out, workspace: dir }: ReleaseOptions): Promise<void> {
  const { hasAllLists } = await import('../has-all-lists.js');
  const made = (await hasAllLists(dir)) ? [] : await makeLists(dir);

  const [{ writeOutput }, { exportList }, { exportParquet }, { currentLists }, { toWire }] = await Promise.all([
    import('../write-output.js'),
    import('../../service/rows/export-list.js'),
    import('../../service/rows/export-parquet.js'),
    import('../../store/current-lists.js'),
    import('../../api/wire.js'),
  ]);
  const [
    { evaluationDocument },
    { entryLines },
    { releaseReadme, firstRows },
    { predecessorFile },
    { withService, withWorkspace },
  ] = await Promise.all([
    import('../../web/evaluation/evaluation-document.js'),
    import('../../service/rows/entry-lines.js'),
    import('../release-readme.js'),
    import('../../store/predecessor-file.js'),
    import('../open-service.js'),
  ]);
  makeFolder(out);
  const write = async (name: string, chunks: Iterable<string | Uint8Array>): Promise<void> => {
    await writeOutput(chunks, { file: join(out, name) });
    hint(`${join(out, name)}\n`);
  };
  await withService(dir, async (service) => {
    const lists = currentLists(service.lists());
    for (const list of lists) {
      const { id, models } = list;
      await write(`${id}.csv`, exportList(service.rows(id), models, { format: 'csv' }));
      await write(
        `${id}.parquet`,
        exportParquet(service.rows(id), models, {
          credits: listCredits(list).map(creditText),
          provenance: listProvenance(list, { filter: {} }),
        }),
      );
    }
    const byArity = listsByArity(lists).map((list) => ({ arity: list.arity, rows: service.rows(list.id) }));
    if (byArity.length > 0) await write('recommender.sqlite', [predecessorFile(byArity)]);
    await write('lists.json', [`${JSON.stringify(toWire(lists), null, 2)}\n`]);
    const evaluation = service.evaluation();
    if (evaluation) {
      await write('evaluation.json', [`${JSON.stringify(toWire(evaluation.report), null, 2)}\n`]);
      await write('evaluation.html', [evaluationDocument(evaluation.report)]);
    }
    const tops = lists.map((list) => ({ list, rows: service.browse(list.id, { limit: 20 }).rows }));
    await write('first-rows.md', [firstRows(tops)]);
    await write('README.md', [releaseReadme(lists)]);
  });
  await withWorkspace(dir, ({ entries }) => write('entries.csv', entryLines(entries.entries(), 'csv')));
  await write('SHA256SUMS', [checksums(out)]);
  process.stdout.write(`Made ${out}: ${made.length === 0 ? 'the lists were there' : made.map(spaceName).join(', ')}\n`);
}

/** Brings in the built-in data if nothing was ingested, and makes the lists that are missing or outdated, which it returns. */
async function makeLists(dir: string): Promise<readonly SpaceChoice[]> {
  const [{ applyKeepBuiltIn, sayBuiltInChange }, { listsToMake }, { runBuilds }, { watchBuilds }, { Workspace }] =
    await Promise.all([
      import('../keep-built-in.js'),
      import('../../service/build/lists-to-make.js'),
      import('../../tasks/run-builds.js'),
      import('../watch-builds.js'),
      import('../../store/workspace.js'),
    ]);
  sayBuiltInChange(await applyKeepBuiltIn(dir, undefined, { fill: true }), undefined);
  const workspace = Workspace.open(dir);
  const spaces = listsToMake(workspace);
  workspace.close();
  if (spaces.length > 0) await watchBuilds((watch) => runBuilds({ ...watch, workspace: dir, spaces }));
  return spaces;
}

/**
 * One list for each number of elements, since that layout has one table for each: of two and three elements that of all kinds, of more the
 * ionic one, as the tables are called; another one if there is no such list.
 */
function listsByArity(lists: readonly ListMetadata[]): ListMetadata[] {
  const best = new Map<number, ListMetadata>();
  for (const list of lists) {
    const other = best.get(list.arity);
    if (!other || order(list) < order(other)) best.set(list.arity, list);
  }
  return [...best.values()].sort((a, b) => a.arity - b.arity);
}

/** How a list is preferred to others of its number of elements, the lowest first. */
function order({ arity, kind }: ListMetadata): number {
  const preferred = arity <= 3 ? ['all', 'ionic'] : ['ionic', 'all'];
  const index = preferred.indexOf(kind);
  return index < 0 ? preferred.length : index;
}

/** The checksums of all files of a folder, as `sha256sum -c` reads them. */
function checksums(folder: string): string {
  return readdirSync(folder)
    .filter((name) => name !== 'SHA256SUMS')
    .toSorted()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}  ${name}\n`,
    )
    .join('');
}
