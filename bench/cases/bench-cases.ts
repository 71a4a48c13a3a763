import type { BenchCase } from '../bench-case.js';
import { cpCase } from './cp-case.js';
import { eigenvectorsCase } from './eigenvectors-case.js';
import { fmCase } from './fm-case.js';
import { gramCase } from './gram-case.js';
import { hooiCase } from './hooi-case.js';
import { ingestCase } from './ingest-case.js';
import { nmfCase } from './nmf-case.js';
import { scoreCase } from './score-case.js';
import { treesCase } from './trees-case.js';
import { topCandidatesCase } from './top-candidates-case.js';
import { writeCase } from './write-case.js';

/** Amounts for which the quaternary space has more than 1e10 candidates. */
const WIDE = 8;

/** Every benchmark, in the order in which they are run. */
export const BENCH_CASES: readonly BenchCase[] = [
  hooiCase('ternary'),
  hooiCase('quaternary'),
  cpCase('ternary'),
  cpCase('quaternary'),
  nmfCase,
  fmCase,
  treesCase,
  gramCase,
  eigenvectorsCase,
  scoreCase(1),
  scoreCase(2),
  topCandidatesCase(4),
  topCandidatesCase(4, WIDE),
  topCandidatesCase(5),
  ingestCase,
  writeCase('csv'),
  writeCase('jsonl'),
  writeCase('parquet'),
];
