import { createHash } from 'node:crypto';
import { IncognitaError } from '../../errors.js';
import { acceptRow } from '../../ingest/accept-row.js';
import { message } from '../../messages/message.js';
import { wasMade } from '../../properties/outcome.js';
import type { Workspace } from '../../store/workspace.js';

/** The source of compounds that were made by the user's own experiments. */
const OUTCOMES_SOURCE = 'outcomes';

/** What the known compounds learnt from outcomes. */
export interface TaughtOutcomes {
  /** Compounds that are known by outcomes now; one that was made several times counts once. */
  readonly known: number;
  /** Outcomes of compounds that were made whose formulas cannot be entries. */
  readonly refused: number;
  /** Whether the built-in data was set to stay together with them, since the workspace has no other database. */
  readonly keptBuiltIn: boolean;
}

/**
 * Makes the compounds that were made known compounds, as a source of their own, which replaces what earlier outcomes
 * taught. Throws USAGE if a database of the user's has that name. The built-in data stays if there is no other database: a few outcomes are none.
 */
export async function teachOutcomes(workspace: Workspace, now: Date): Promise<TaughtOutcomes> {
  const made = workspace.outcomes.all().filter((outcome) => wasMade(outcome) === true);
  const { entries, settings } = workspace;
  if (entries.ingests().some(({ source, format }) => source === OUTCOMES_SOURCE && format !== OUTCOMES_SOURCE)) {
    throw new IncognitaError('USAGE', message('outcome.source-taken', { source: OUTCOMES_SOURCE }));
  }
  const sources = entries.sources();
  if (sources.some(({ name }) => name === OUTCOMES_SOURCE)) entries.removeSource(OUTCOMES_SOURCE, now);
  if (made.length === 0) return { known: 0, refused: 0, keptBuiltIn: false };
  const keptBuiltIn =
    sources.every(({ name, starter }) => starter || name === OUTCOMES_SOURCE) && !settings.keepBuiltIn();
  if (keptBuiltIn) settings.setKeepBuiltIn(true);
  const latest = now.getUTCFullYear();
  const { record } = await entries.ingest(
    {
      source: OUTCOMES_SOURCE,
      file: 'outcomes',
      format: OUTCOMES_SOURCE,
      sha256: createHash('sha256').update(JSON.stringify(made)).digest('hex'),
      rows: [
        made.map(({ id, formula, date }) =>
          acceptRow(
            { kind: 'raw', line: id, formula, id: String(id), year: date || null, text: () => formula },
            latest,
          ),
        ),
      ],
    },
    now,
  );
  const known = entries.sources().find(({ name }) => name === OUTCOMES_SOURCE)?.compounds ?? 0;
  return { known, refused: record.refused, keptBuiltIn };
}
