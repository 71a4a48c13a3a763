import { conventionalFormula, reducedFormula } from '../../chemistry/formula/spellings.js';
import { ionLabel, parseIon } from '../../chemistry/ions/ion.js';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { currentLists } from '../../store/current-lists.js';
import type { Workspace } from '../../store/workspace.js';
import { browseList } from '../rows/browse.js';
import type { EvidenceOfLists } from './ion-evidence-of-lists.js';
import type { IonReport } from './ion-types.js';

/** Of each number of elements so many known compounds are named, of each list so many candidates, and so many ions most alike. */
const KNOWN = 40;
const CANDIDATES = 8;
const NEAREST = 16;

/**
 * What there is to say of an ion. Throws ION_INVALID for a text that is none, and NOT_FOUND for one that no ionic list has, details { ion }.
 *
 * @param label such as "Fe3+"
 */
export function ionReport(workspace: Workspace, { evidence }: EvidenceOfLists, label: string): IonReport {
  const ion = parseIon(label);
  const index = evidence.indexOf(ion);
  if (index === undefined) {
    throw new IncognitaError('NOT_FOUND', message('ion.not-in-lists', { ion: ionLabel(ion) }), { ion: ionLabel(ion) });
  }
  const known = [...evidence.compoundsWith(index)].map(([arity, compositions]) => ({
    arity,
    count: compositions.length,
    first: compositions
      .slice(0, KNOWN)
      .map((composition) => ({ formula: reducedFormula(composition), conventional: conventionalFormula(composition) })),
  }));
  const candidates = currentLists(workspace.lists.all())
    .filter(({ kind }) => kind === 'ionic')
    .map(({ id }) => browseList(workspace, id, { ions: [ionLabel(ion)], limit: CANDIDATES }))
    .map(({ list, total, rows }) => ({
      list: list.id,
      arity: list.arity,
      count: total,
      first: rows.map((row) => ({
        rank: row.rank,
        formula: row.formula,
        conventional: conventionalFormula(row),
        score: row.score,
      })),
    }));
  return {
    ion,
    compounds: known.reduce((sum, { count }) => sum + count, 0),
    known,
    nearest: evidence.nearest(index, NEAREST),
    candidates,
  };
}
