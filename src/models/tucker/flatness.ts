/** Last cations to see before judging, and after how many half of them are forgotten. */
const ENOUGH = 4096;
const MANY = 65_536;

/** Share of last cations that bounds must let pass for a scan of all to be quicker (measured: at a tenth both take the same time). */
const SHARE = 0.2;

/** One prefix in so many is walked one cation after the other all the same, to see whether bounds have become useful. */
const SAMPLED = 16;

/**
 * Measures how many last cations the bounds of a search leave out. It counts and takes no time, so that what is done, as
 * well as what is found, is the same in every run.
 */
export class Flatness {
  #tried = 0;
  #passed = 0;
  #prefixes = 0;
  #scanning = false;

  /** A last cation was tried, and its bound let it pass or not. What a scan let pass does not count. */
  note(passed: boolean): void {
    if (this.#scanning) return;
    this.#tried++;
    if (passed) this.#passed++;
    if (this.#tried < MANY) return;
    this.#tried /= 2;
    this.#passed /= 2;
  }

  /** True if all last cations of the next prefix should be scanned. */
  scan(): boolean {
    this.#prefixes++;
    this.#scanning = this.#tried >= ENOUGH && this.#passed > SHARE * this.#tried && this.#prefixes % SAMPLED !== 0;
    return this.#scanning;
  }
}
