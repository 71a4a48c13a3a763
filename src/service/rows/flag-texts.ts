import type { Flag } from '../../calibration/flags/flag.js';
import { flagReason } from '../../calibration/flags/flag-reason.js';
import { say } from '../../messages/say.js';

/** The flags of a row as exports have them. */
export interface FlagTexts {
  readonly names: readonly string[];
  /** A sentence per flag, in English; null if there are none. */
  readonly reasons: string | null;
}

const NONE: FlagTexts = { names: [], reasons: null };

/** Rows of one list that have the same flags share them, and to say a sentence takes longer than all else about a row. */
const SAID = new WeakMap<readonly Flag[], FlagTexts>();

/** The names of flags and the sentences that say why a row has them. */
export function flagTexts(flags: readonly Flag[] = []): FlagTexts {
  if (flags.length === 0) return NONE;
  const said = SAID.get(flags);
  if (said) return said;
  const texts: FlagTexts = {
    names: flags.map(({ name }) => name),
    reasons: flags.map((flag) => say(flagReason(flag), 'en')).join(' '),
  };
  SAID.set(flags, texts);
  return texts;
}
