import type { Composition } from '../chemistry/composition.js';
import { suggestCapitals } from '../chemistry/formula/formula-suggestion.js';
import { message, type Message } from '../messages/message.js';
import { flagBits, type FlagBits } from './entry-flags.js';
import type { NotNumbers } from './json/not-numbers.js';

/** Kinds of skipped things that are in the notes. */
const SKIPPED_KINDS = 3;

const ORIGIN = flagBits(['experimental', 'theoretical']);

/** What there is to say of a file beyond its rows, gathered while they are read. */
export class ReadingNotes {
  /** The latest year that can be one of publication. */
  readonly latestYear: number;
  #rows = 0;
  #withOrigin = 0;
  #unreadableYears = 0;
  #yearExample = '';
  #withoutSites = 0;
  #withoutSitesExample = '';
  #capitals = 0;
  #capitalsExample = '';

  #encodings = new Map<string, { files: number; example: string }>();
  readonly #skipped = new Map<string, { readonly what: Message; readonly count: number }>();
  readonly #notNumbers: NotNumbers[] = [];
  readonly #further: (() => readonly Message[])[] = [];

  constructor(thisYear: number) {
    this.latestYear = thisYear + 1;
  }

  /** A file whose encoding was guessed. */
  readAs(file: string, encoding: string): void {
    const { files = 0, example = file } = this.#encodings.get(encoding) ?? {};
    this.#encodings.set(encoding, { files: files + 1, example });
  }

  /** Notes of a reader, asked for at the end. */
  add(notes: () => readonly Message[]): void {
    this.#further.push(notes);
  }

  /** What a reader counts while it reads. */
  addNotNumbers(notNumbers: NotNumbers): void {
    this.#notNumbers.push(notNumbers);
  }

  /** Something that is no row: each kind of it becomes one note, with how often it came. */
  skipped(what: Message): void {
    const text = JSON.stringify(what);
    // A file from outside may have any number of kinds.
    if (this.#skipped.has(text) || this.#skipped.size < SKIPPED_KINDS) {
      this.#skipped.set(text, { what, count: (this.#skipped.get(text)?.count ?? 0) + 1 });
    }
  }

  /** An accepted row: its year as written and as read, and its flags. */
  saw(written: string | null, year: number | null, flags: FlagBits): void {
    this.#rows++;
    if (flags & ORIGIN) this.#withOrigin++;
    if (year === null && written !== null && written.trim() !== '') {
      if (this.#unreadableYears++ === 0) this.#yearExample = written.trim().slice(0, 40);
    }
  }

  /** A crystal of which only the formula can be used. */
  sawNoSites(example: string): void {
    if (this.#withoutSites++ === 0) this.#withoutSitesExample = example.trim().slice(0, 40);
  }

  /** An accepted formula and what it was read as: with wrong capitals it is another compound, which nobody notices. */
  sawFormula(written: string, composition: Composition): void {
    const meant = suggestCapitals(written, composition);
    if (meant !== undefined && this.#capitals++ === 0) this.#capitalsExample = `${written} (${meant}?)`;
  }

  messages(): Message[] {
    const messages: Message[] = [];
    if (this.#rows > 0 && this.#withOrigin === 0) messages.push(message('reading.origin'));
    else if (this.#rows > this.#withOrigin) {
      messages.push(message('reading.some-origin', { count: this.#rows - this.#withOrigin }));
    }
    if (this.#unreadableYears > 0) {
      messages.push(message('reading.years', { count: this.#unreadableYears, example: this.#yearExample }));
    }
    if (this.#withoutSites > 0) {
      messages.push(message('reading.no-sites', { count: this.#withoutSites, example: this.#withoutSitesExample }));
    }
    if (this.#capitals > 0) {
      messages.push(message('reading.capitals', { count: this.#capitals, example: this.#capitalsExample }));
    }
    const notNumbers = this.#notNumbers.reduce((sum, { count }) => sum + count, 0);
    if (notNumbers > 0) messages.push(message('reading.not-numbers', { count: notNumbers }));
    for (const [encoding, { files, example }] of this.#encodings) {
      messages.push(message('reading.encoding', { count: files, example, encoding }));
    }
    for (const skipped of this.#skipped.values()) messages.push(message('skipped.note', skipped));
    const further = this.#further.flatMap((notes) => notes());
    // Files of an archive may have the same to say.
    return [...messages, ...new Map(further.map((each) => [JSON.stringify(each), each])).values()];
  }
}
