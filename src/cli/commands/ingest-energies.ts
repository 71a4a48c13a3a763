import { access } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { toWire } from '../../api/wire.js';
import { ENERGY_KINDS, type EnergyKind } from '../../energies/energy-row.js';
import { ENERGY_UNITS, type EnergyUnit } from '../../energies/energy-unit.js';
import { message, type Message } from '../../messages/message.js';
import { sayClauses } from '../../messages/say-clauses.js';
import type { EnergyIngest } from '../../store/commit-energies.js';
import { ingestEnergiesTask } from '../../tasks/ingest-energies-task-reference.js';
import { visible } from '../../visible-text.js';
import { examples } from '../examples.js';
import { hintMessages } from '../hint-messages.js';
import { refusalMessages } from '../refusal-messages.js';
import { printJson } from '../print-json.js';
import { runTask } from '../run-task.js';
import { workspaceOption } from '../workspace-option.js';

interface IngestEnergiesOptions {
  readonly unit?: EnergyUnit;
  readonly kind?: EnergyKind;
  readonly source?: string;
  readonly functional?: string;
  readonly json?: boolean;
  readonly workspace: string;
}

/** Refused rows that are shown. */
const REFUSALS_SHOWN = 5;

export function ingestEnergiesCommand(): Command {
  return new Command('ingest-energies')
    .description(
      'Add energies of compounds to the workspace, for `stability`. If the file fails, nothing of it is stored.',
    )
    .argument('<file>', 'a CSV with a header: formula, energy, and if you like unit, kind, functional, source')
    .addOption(
      new Option('--unit <unit>', 'unit of energies without one in the file (default: eV/atom)').choices(ENERGY_UNITS),
    )
    .addOption(
      new Option('--kind <kind>', 'what the energies are, if the file does not say (default: formation)').choices(
        ENERGY_KINDS,
      ),
    )
    .option('--source <name>', "where they are from, if the file does not say (default: the file's name)")
    .option('--functional <name>', 'how they were computed, or "measured", if the file does not say')
    .option('--json', 'print the outcome as JSON')
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      examples([
        ['incognita ingest-energies energies.csv --unit eV/atom --functional PBE', 'computed formation energies'],
        ['incognita ingest-energies enthalpies.csv --unit kJ/mol --functional measured', 'measured enthalpies'],
      ]),
    )
    .action(async (file: string, options: IngestEnergiesOptions) => {
      // A misspelt name must not leave a new, empty workspace behind.
      await access(file);
      const { workspace, json, ...defaults } = options;
      const result = await runTask(ingestEnergiesTask, { workspace, file, defaults });
      hintMessages(refusalMessages(result.refusals, REFUSALS_SHOWN));
      const count = result.refused - REFUSALS_SHOWN;
      if (count > 0) hintMessages([message('ingest.more-energies-refused', { count })]);
      if (json) printJson(toWire(result));
      else process.stdout.write(`${visible(sayClauses(summary(result), 'en'))}\n`);
    });
}

/** "energies.csv: 120 energies read, 2 refused; source "energies", PBE: 120 formation". */
function summary({ file, accepted, refused, sets }: EnergyIngest): Message[] {
  return [
    message('ingest.energies', { file, accepted, refused }),
    ...sets.map(({ source, functional, rows }) => {
      const counts = Object.entries(rows).map(([kind, count]) => message('ingest.energies-of-kind', { count, kind }));
      return functional === null
        ? message('ingest.energies-of', { source, counts })
        : message('ingest.energies-by', { source, functional, counts });
    }),
  ];
}
