import type { ListMetadata } from '../../store/types.js';
import { builtInSource } from '../build/built-in-sources.js';

/** What whoever passes a list on passes on as well: for each built-in source that it learnt from the licence and what to cite. */
export interface ListCredit {
  readonly source: string;
  readonly licence: string;
  readonly licenceAddress: string;
  readonly citation: string;
}

/** The credits of a list; none for a list that was learnt from the user's own databases alone. */
export function listCredits({ sources }: Pick<ListMetadata, 'sources'>): ListCredit[] {
  return sources.flatMap(({ name, starter }) => {
    const builtIn = starter ? builtInSource(name) : undefined;
    if (!builtIn) return [];
    const { licence, licenceAddress, citation } = builtIn;
    return [{ source: name, licence, licenceAddress, citation }];
  });
}

/** A credit in a line. */
export function creditText({ source, licence, citation }: ListCredit): string {
  return `Learnt from ${source} (${licence}): ${citation}`;
}
