/** What an entry says of itself, or what reading it has shown. The order is that of the bits and of every listing. */
export const ENTRY_FLAGS = [
  'experimental',
  'theoretical',
  'disordered',
  'high-pressure',
  'duplicate',
  'retracted',
  'derived',
] as const;

export type EntryFlag = (typeof ENTRY_FLAGS)[number];

/** A set of flags: bit i is ENTRY_FLAGS[i]. A number, because a database has millions of them. */
export type FlagBits = number;

export const NO_FLAGS: FlagBits = 0;

/** The bit of one flag. */
export function flagBit(flag: EntryFlag): FlagBits {
  return 1 << ENTRY_FLAGS.indexOf(flag);
}

/** The set of some flags. */
export function flagBits(flags: Iterable<EntryFlag>): FlagBits {
  let bits = NO_FLAGS;
  for (const flag of flags) bits |= flagBit(flag);
  return bits;
}

/** The flags of a set, in the order of ENTRY_FLAGS. */
export function flagsOf(bits: FlagBits): EntryFlag[] {
  return ENTRY_FLAGS.filter((_, index) => (bits >> index) & 1);
}
