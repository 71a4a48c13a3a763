import { say } from '../messages/say.js';
import type { ListMetadata } from '../store/types.js';
import { filterPairs } from '../rows/row-filter.js';
import { exploreAddress, isUnfiltered, type ExploreQuery } from './explore/explore-query.js';
import { formatDate } from './format/format-date.js';
import { formatNumber } from './format/format-number.js';
import { describeCandidates } from './format/describe-candidates.js';

/** How much of a checksum distinguishes one list from all others in a line of text. */
const CHECKSUM = 16;

/** What is cited: a line of text, and the same as an entry for BibTeX. */
export interface CitationTexts {
  readonly text: string;
  readonly bibtex: string;
}

/** The address of a list on the server at `origin`. */
function listAddress(list: ListMetadata, origin: string): string {
  return `${origin}/lists/${encodeURIComponent(list.id)}`;
}

function listLine(list: ListMetadata, origin: string): string {
  const { id, codeVersion, publishedAt, checksum } = list;
  return (
    `Incognita ${codeVersion}, list ${id} of ${say(describeCandidates(list), 'en')}, ` +
    `published ${formatDate(publishedAt)} (UTC), SHA-256 ${checksum.slice(0, CHECKSUM)}\u2026, ${listAddress(list, origin)}`
  );
}

/** How a list is cited: what names it, where it is, and the beginning of the checksum that proves it. */
export function listCitation(list: ListMetadata, origin: string): CitationTexts {
  const title = `Incognita score list ${list.id}`;
  return { text: listLine(list, origin), bibtex: entry(list.id, title, listAddress(list, origin), list) };
}

/** How the rows of a view are cited: the list, what was asked of it, and the address that shows the same. */
export function viewCitation(list: ListMetadata, query: ExploreQuery, rows: number, origin: string): CitationTexts {
  if (isUnfiltered(query)) return listCitation(list, origin);
  const address = origin + exploreAddress({ ...query, list: list.id });
  const asked = filterPairs(query)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
  const title = `${formatNumber(rows)} rows (${asked}) of Incognita score list ${list.id}`;
  return {
    text: `${title}, ${address}. ${listLine(list, origin)}.`,
    bibtex: entry(`${list.id}-part`, title, address, list),
  };
}

/** How the score of one composition is cited. */
export function scoreCitation(
  { formula, score, rank }: { readonly formula: string; readonly score: string; readonly rank: number | null },
  list: ListMetadata,
  origin: string,
): CitationTexts {
  const place = rank === null ? '' : `, rank ${formatNumber(rank)}`;
  const title = `${formula}: synthesizability score ${score}${place}`;
  const address = `${origin}/compositions/${encodeURIComponent(formula)}`;
  return { text: `${title}. ${listLine(list, origin)}.`, bibtex: entry(`${list.id}-${formula}`, title, address, list) };
}

function entry(
  key: string,
  title: string,
  address: string,
  { id, codeVersion, publishedAt, checksum }: ListMetadata,
): string {
  const lines = [
    ['author', '{Incognita}'],
    ['title', title],
    ['year', publishedAt.slice(0, 4)],
    ['version', codeVersion],
    ['howpublished', `\\url{${address}}`],
    ['note', `List ${id}, published ${publishedAt.slice(0, 10)}, SHA-256 ${checksum}`],
  ];
  const fields = lines.map(([name, value]) => `  ${name} = {${value}}`).join(',\n');
  return `@misc{incognita-${key.replace(/[^\w-]/g, '')},\n${fields}\n}`;
}
