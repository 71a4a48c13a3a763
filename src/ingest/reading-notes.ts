import type { Composition } from '../chemistry/composition.js';
import { suggestCapitals } from '../chemistry/formula/formula-suggestion.js';
import { message, type Message } from '../messages/message.js';
import { say } from '../messages/say.js';
import { flagBits, type FlagBits } from './entry-flags.js';

/** Kinds of skipped things that are told. */
const SKIPPED_TOLD = 3;

const ORIGIN = flagBits(['experimental', 'theoretical']);

/** What there is to say of a file beyond its rows, gathered while they are read. */
export class ReadingNotes {
  /** The latest year that can be one of publication. */
  readonly latestYear: number;
  #rows = 0;
  #withOrigin = 0;
  #unreadableYears = 0;
  #yearExample = '';
  #capitals = 0;
  #capitalsExample = '';

  #encodings = new Map<string, { files: number; example: string }>();
  readonly #skipped = new Map<string, { readonly what: Message; readonly count: number }>();
  readonly #further: (() => readonly string[])[] = [];

  constructor(thisYear: number) {
    this.latestYear = thisYear + 1;
  }

  /** A file whose encoding was guessed. */
  readAs(file: string, encoding: string): void {
    const { files = 0, example = file } = this.#encodings.get(encoding) ?? {};
    this.#encodings.set(encoding, { files: files + 1, example });
  }

  /** Sentences of a reader, asked for at the end. */
  add(notes: () => readonly string[]): void {
    this.#further.push(notes);
  }

  /** Something that is no row: a kind of it is told once, with how often it came. */
  skipped(what: Message): void {
    const text = say(what, 'en');
    // A file from outside may have any number of kinds.
    if (this.#skipped.has(text) || this.#skipped.size < SKIPPED_TOLD) {
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

  /** An accepted formula and what it was read as: with wrong capitals it is another compound, which nobody notices. */
  sawFormula(written: string, composition: Composition): void {
    const meant = suggestCapitals(written, composition);
    if (meant !== undefined && this.#capitals++ === 0) this.#capitalsExample = `${written} (${meant}?)`;
  }

  sentences(): string[] {
    const sentences: string[] = [];
    if (this.#rows > 0 && this.#withOrigin === 0) {
      sentences.push(
        'Nothing in the file tells measured compounds from computed ones; --theoretical or --experimental says which they are.',
      );
    }
    if (this.#unreadableYears > 0) {
      const rows = this.#unreadableYears === 1 ? '1 row has' : `${this.#unreadableYears} rows have`;
      sentences.push(`${rows} no readable year, such as "${this.#yearExample}".`);
    }
    if (this.#capitals > 0) {
      const formulas = this.#capitals === 1 ? '1 formula' : `${this.#capitals} formulas`;
      sentences.push(
        `${formulas} may have capitals for small letters, such as ${this.#capitalsExample}; read as written.`,
      );
    }
    for (const [encoding, { files, example }] of this.#encodings) {
      const what = files === 1 ? `${example} is` : `${files} files, such as ${example}, are`;
      sentences.push(`${what} not UTF-8 text; read as ${encoding}. --encoding names another.`);
    }
    for (const skipped of this.#skipped.values()) sentences.push(say(message('skipped.note', skipped), 'en'));
    return [...sentences, ...new Set(this.#further.flatMap((notes) => notes()))];
  }
}
