import { say } from '../messages/say.js';
import type { ListMetadata } from '../store/types.js';
import { formatDate } from './format/format-date.js';
import { formatNumber } from './format/format-number.js';
import { spaceLabel } from './format/space-label.js';

/** How much of a checksum tells one list from all others in a line of text. */
const CHECKSUM = 16;

/** The line under which a list is cited: what names it, and the beginning of the checksum that proves it. */
export function listCitation(list: ListMetadata): string {
  const { id, rows, codeVersion, publishedAt, checksum } = list;
  return (
    `Incognita ${codeVersion}, list ${id} of ${formatNumber(rows)} ${say(spaceLabel(list), 'en')} candidates, ` +
    `published ${formatDate(publishedAt)}, SHA-256 ${checksum.slice(0, CHECKSUM)}\u2026`
  );
}

/** The line under which the score of one composition is cited. */
export function scoreCitation(formula: string, score: string, rank: number | null, list: ListMetadata): string {
  const place = rank === null ? '' : `, rank ${formatNumber(rank)}`;
  return `${formula}: synthesizability score ${score}${place}. ${listCitation(list)}.`;
}
