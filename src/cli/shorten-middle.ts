/** Characters of an error that are shown. */
const LONGEST = 1_500;

/** A sentence without its middle, if something in it that was typed is too long to be read. */
export function shortenMiddle(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence;
  return `${sentence.slice(0, LONGEST / 2)} … ${sentence.slice(-LONGEST / 2)}`;
}
