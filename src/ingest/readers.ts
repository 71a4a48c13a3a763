import { aseReader } from './ase-reader.js';
import { cifReader } from './cif-reader.js';
import { csvReader } from './csv-reader.js';
import { familiesReader } from './families-reader.js';
import { jsonLinesReader } from './json-lines-reader.js';
import { jsonReader } from './json-reader.js';
import { listReader } from './list-reader.js';
import { optimadeReader } from './optimade-reader.js';
import { parquetReader } from './parquet-reader.js';
import { poscarReader } from './poscar-reader.js';
import type { Reader } from './reader.js';
import { xlsxReader } from './xlsx-reader.js';
import { xyzReader } from './xyz-reader.js';

/** Every file format that can be ingested. */
export const READERS: readonly Reader[] = [
  csvReader,
  jsonReader,
  jsonLinesReader,
  cifReader,
  familiesReader,
  listReader,
  optimadeReader,
  poscarReader,
  xyzReader,
  xlsxReader,
  parquetReader,
  aseReader,
];
