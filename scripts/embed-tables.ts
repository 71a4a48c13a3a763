/**
 * Turns reference tables of data/ into the modules of src/chemistry/tables, since pure code reads no files:
 * `npm run tables`. To add a table, add an entry to EMBEDDED_TABLES; test/chemistry/tables.test.ts then holds it to
 * its source.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { anionStatesModule } from './tables/anion-states-module.js';
import { elementClassesModule } from './tables/element-classes-module.js';
import { elementsModule } from './tables/elements-module.js';
import { elementsSourcesModule } from './tables/elements-sources-module.js';
import { ionPairsModule } from './tables/ion-pairs-module.js';
import { ionicSubstitutionModule } from './tables/ionic-substitution-module.js';
import { mixedValenceModule } from './tables/mixed-valence-module.js';
import { oxidationStatesModule } from './tables/oxidation-states-module.js';
import { precursorsModule } from './tables/precursors-module.js';
import { shannonRadiiModule } from './tables/shannon-radii-module.js';
import { standardPotentialsModule } from './tables/standard-potentials-module.js';
import { statePartnersModule } from './tables/state-partners-module.js';

export interface EmbeddedTable {
  /** Name of the module, src/chemistry/tables/<name>.ts, and of its source, data/<name>.csv. */
  readonly name: string;
  /** The text of the module, without the first lines that say where it comes from, from the rows of the table. */
  readonly module: (rows: readonly Readonly<Record<string, string>>[]) => string;
}

export const EMBEDDED_TABLES: readonly EmbeddedTable[] = [
  { name: 'anion-states', module: anionStatesModule },
  { name: 'element-classes', module: elementClassesModule },
  { name: 'elements', module: elementsModule },
  { name: 'elements-sources', module: elementsSourcesModule },
  { name: 'ion-pairs', module: ionPairsModule },
  { name: 'ionic-substitution', module: ionicSubstitutionModule },
  { name: 'mixed-valence', module: mixedValenceModule },
  { name: 'oxidation-states', module: oxidationStatesModule },
  { name: 'precursors', module: precursorsModule },
  { name: 'shannon-radii', module: shannonRadiiModule },
  { name: 'standard-potentials', module: standardPotentialsModule },
  { name: 'state-partners', module: statePartnersModule },
];

const root = new URL('../', import.meta.url);

export function tableSource(table: EmbeddedTable): URL {
  return new URL(`data/${table.name}.csv`, root);
}

export function tableModule(table: EmbeddedTable): URL {
  return new URL(`src/chemistry/tables/${table.name}.ts`, root);
}

/** Rows of a comma-separated table as objects by column. Lines that begin with # are comments. */
export function readRows(text: string): Record<string, string>[] {
  return parse(text, { columns: true, comment: '#', comment_no_infix: true });
}

/** The whole text of a table's module. */
export function renderTable(table: EmbeddedTable): string {
  const rows = readRows(readFileSync(tableSource(table), 'utf8'));
  return `// Written by scripts/embed-tables.ts from data/${table.name}.csv; change that file, not this one.\n\n${table.module(rows)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const table of EMBEDDED_TABLES) {
    writeFileSync(tableModule(table), renderTable(table));
    console.log(fileURLToPath(tableModule(table)));
  }
}
