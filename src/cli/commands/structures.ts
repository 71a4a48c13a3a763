import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { toWire } from '../../api/wire.js';
import { ionLabel } from '../../chemistry/ions/ion.js';
import type { Structures } from '../../service/structures/structures.js';
import { visibleLines } from '../../visible-text.js';
import { makeFolder } from '../../store/make-folder.js';
import { examples } from '../examples.js';
import { printJson } from '../print-json.js';
import { textTable } from '../text-table.js';
import { workspaceOption } from '../workspace-option.js';

interface StructuresOptions {
  readonly cif?: string;
  readonly json?: boolean;
  readonly workspace: string;
}

/** Structures that are shown and written. */
const SHOWN = 5;

export function structuresCommand(): Command {
  return new Command('structures')
    .description('Show which structures a composition may have, by known compounds that are nearest and by radii.')
    .argument('<formula>', 'a chemical formula, in any usual spelling')
    .option('--cif <folder>', `write the first ${SHOWN} with coordinates as CIF files; they are not relaxed`)
    .option('--json', 'print as JSON')
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita structures SrHfO3', 'structure types, the likeliest first'],
        ['incognita structures LiInO2 --cif guesses', 'with CIF files to begin calculations from'],
      ]),
    )
    .action(async (formula: string, { cif, json, workspace }: StructuresOptions) => {
      const { withOrWithoutWorkspace } = await import('../with-or-without-workspace.js');
      await withOrWithoutWorkspace(workspace, (service) => {
        const found = service.structures(formula);
        const files = cif === undefined ? new Map<string, string>() : writeFiles(found, cif);
        if (json) {
          const data = found.structures.map(({ cif: _text, ...structure }) => ({
            ...structure,
            ...(cif !== undefined && { file: files.get(structure.label ?? '') ?? null }),
          }));
          return printJson(toWire({ data, tolerance: found.tolerance }));
        }
        process.stdout.write(visibleLines(structuresText(found, files)));
      });
    });
}

/** Writes the first structures with coordinates; their files by label. */
function writeFiles({ formula, structures }: Structures, folder: string): Map<string, string> {
  makeFolder(folder);
  const files = new Map<string, string>();
  for (const { label, cif } of structures) {
    if (label === null || cif === null || files.has(label) || files.size === SHOWN) continue;
    const file = join(folder, `${formula}-${files.size + 1}-${label}.cif`);
    writeFileSync(file, cif);
    files.set(label, file);
  }
  return files;
}

function structuresText(
  { conventional, structures, tolerance }: Structures,
  files: ReadonlyMap<string, string>,
): string {
  const head = tolerance
    ? `${conventional}: Goldschmidt's tolerance factor ${tolerance.goldschmidt.toFixed(3)}, Bartel's ${tolerance.bartel.toFixed(2)} (perovskites: below 4.18), with ${ionLabel(tolerance.a)} on A and ${ionLabel(tolerance.b)} on B\n`
    : '';
  if (structures.length === 0)
    return `${head}${conventional}: no structure type of this formula type is known to Incognita\n`;
  return (
    head +
    textTable(structures.slice(0, SHOWN), [
      { title: 'PROTOTYPE', value: ({ prototype }) => prototype },
      { title: 'SPACE GROUP', value: ({ spaceGroup }) => spaceGroup ?? '-' },
      { title: 'NEAREST KNOWN', value: ({ example }) => example },
      { title: 'EXCHANGE', value: ({ exchange }) => exchange.toFixed(3), right: true },
      { title: 'RADII', value: ({ fit, label }) => (label === null ? '-' : fit.toFixed(3)), right: true },
      {
        title: 'COORDINATES',
        value: ({ source, sourceId }) => (source === null ? '-' : sourceId === null ? source : `${source} ${sourceId}`),
      },
      { title: 'FILE', value: ({ label }) => files.get(label ?? '') ?? '' },
    ])
  );
}
