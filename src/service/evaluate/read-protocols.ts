import type { Composition } from '../../chemistry/composition.js';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import type { FoldProtocol, Protocol } from '../../evaluation/plan-splits.js';
import { nameOf } from '../../messages/name-of.js';
import { say } from '../../messages/say.js';
import type { EvaluationFile, EvaluationProtocol } from '../../evaluation/types.js';
import { readCompositions } from './read-compositions.js';

/** What an evaluation counts. */
export interface ProtocolOptions {
  /** Files of compounds that the workspace does not hold, in any format that `ingest` reads: hits are in any of them. */
  readonly holdout?: readonly string[];
  /** Files whose compounds are the hits of the second-database protocol, if any. */
  readonly second?: readonly string[];
  /** Files whose compounds are ignored in the second-database protocol. */
  readonly neutral?: readonly string[];
  /** Learn from what was known at the end of this year, and find the rest; alone, without another protocol. */
  readonly trainUntil?: number;
  /** What becomes of known compounds without a year then; left out by default. */
  readonly undated?: 'before';
  /** Protocols that hide known compounds; none by default. */
  readonly protocols?: readonly FoldProtocol['name'][];
}

/** The protocols that are asked for, as the report describes them and with the compositions of their files. */
export interface ReadProtocols {
  readonly described: readonly EvaluationProtocol[];
  readonly protocols: readonly Protocol[];
}

/** Throws USAGE if the options ask for nothing that could be counted. */
export function requireProtocol(options: ProtocolOptions): void {
  const { holdout = [], second = [], neutral = [], protocols = [], trainUntil } = options;
  const others = holdout.length + second.length + protocols.length;
  if (trainUntil !== undefined && others > 0) throw new IncognitaError('USAGE', message('command.time-alone'));
  if (trainUntil === undefined && others === 0) {
    throw new IncognitaError('USAGE', message('command.what-to-count'));
  }
  if (neutral.length > 0 && second.length === 0) {
    throw new IncognitaError('USAGE', message('command.neutral-needs-second'));
  }
}

/** Reads the files of the protocols. Throws USAGE if nothing is asked for, and INPUT_UNREADABLE. */
export async function readProtocols(options: ProtocolOptions): Promise<ReadProtocols> {
  const { holdout = [], second = [], neutral = [], protocols: names = [] } = options;
  requireProtocol(options);
  const described: EvaluationProtocol[] = [];
  const protocols: Protocol[] = [];
  const describe = (name: Protocol['name'], files: readonly EvaluationFile[]): void =>
    void described.push({ name, description: say(nameOf('protocol', `${name}-means`), 'en'), files });
  const add = (protocol: Protocol, files: readonly EvaluationFile[]): void => {
    protocols.push(protocol);
    describe(protocol.name, files);
  };
  const addFiles = async (
    name: 'holdout' | 'second-database',
    hits: readonly string[],
    neither: readonly string[],
  ): Promise<void> => {
    if (hits.length === 0) return;
    const heldOut = await Promise.all(hits.map((file) => readCompositions(file, 'held-out')));
    const ignored = await Promise.all(neither.map((file) => readCompositions(file, 'neutral')));
    const all = (read: typeof heldOut): Composition[] => read.flatMap(({ compositions }) => compositions);
    add(
      {
        name,
        heldOut: all(heldOut),
        neutral: all(ignored),
        files: heldOut.map(({ file, compositions }) => ({ name: file.name, compositions })),
      },
      [...heldOut, ...ignored].map(({ file }) => file),
    );
  };
  await addFiles('holdout', holdout, []);
  await addFiles('second-database', second, neutral);
  for (const name of new Set(names)) add({ name }, []);
  // Its compounds are those of the workspace.
  if (options.trainUntil !== undefined) describe('time', []);
  return { described, protocols };
}
