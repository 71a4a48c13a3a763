import { message } from '../../messages/message.js';
import { unreadable } from '../input/unreadable.js';

/** One value of an array or object, as text. */
export interface JsonElement {
  /** Its key, if it is one of an object. */
  readonly key: string | null;
  readonly text: string;
}

/** The longest element, in characters; the next ones are read after it is forgotten. */
const MAX_ELEMENT = 256 << 20;
/** Brackets inside brackets. */
const MAX_DEPTH = 512;
const STRUCTURE = /["{}[\],:]/g;

/**
 * The values of the array or object that a path of keys leads to, one by one, as texts that are not parsed: memory holds
 * the one that is being read, however large the document and its lines are. Documents whose brackets do not match, or
 * that end too early, throw INPUT_UNREADABLE; what else is wrong is found when the texts are parsed.
 *
 * @param pieces the document in pieces
 * @param path keys from the document's root; empty for the root itself
 */
export async function* jsonElements(
  pieces: AsyncIterable<string>,
  path: readonly string[],
  file: string,
): AsyncGenerator<JsonElement, void, undefined> {
  const scanner = new Scanner(path, file);
  for await (const piece of pieces) yield* scanner.add(piece);
  scanner.end();
}

class Scanner {
  readonly #path: readonly string[];
  readonly #file: string;
  /** What was not scanned yet, from the beginning of the element under way. */
  #text = '';
  /** Where scanning goes on. */
  #at = 0;
  /** The open brackets. */
  #open: string[] = [];
  /** How many of them lie on the path, the root included. */
  #matched = 0;
  /** The last string on the path, which is a key if a colon follows, and the last key. */
  #string = '';
  #key: string | null = null;
  /** Where the element under way begins; -1 if none is. */
  #begin = -1;
  #elementKey: string | null = null;
  #ended = false;

  constructor(path: readonly string[], file: string) {
    this.#path = path;
    this.#file = file;
  }

  *add(piece: string): Generator<JsonElement, void, undefined> {
    this.#text += piece;
    for (;;) {
      STRUCTURE.lastIndex = this.#at;
      const found = STRUCTURE.exec(this.#text);
      if (!found) {
        this.#at = this.#text.length;
        break;
      }
      const [char] = found;
      const { index } = found;
      if (char === '"') {
        const end = this.#stringEnd(index + 1);
        if (end < 0) {
          this.#at = index;
          break;
        }
        if (this.#isOnPath() && this.#open.at(-1) === '{') this.#string = this.#text.slice(index, end);
        this.#at = end;
        continue;
      }
      this.#at = index + 1;
      const element = this.#structure(char, index);
      if (element) yield element;
    }
    this.#forget();
  }

  /** Throws where the document ended too early. */
  end(): void {
    if (!this.#ended) throw this.#fault('it ends before its last bracket is closed');
  }

  #structure(char: string, index: number): JsonElement | undefined {
    if (this.#ended) throw this.#fault('something follows its end');
    switch (char) {
      case ':':
        if (this.#isOnPath()) {
          this.#key = this.#readKey();
          if (this.#isTarget()) this.#start(index + 1, this.#key);
        }
        return undefined;
      case ',': {
        if (!this.#isTarget()) return undefined;
        const element = this.#finish(index);
        if (this.#open.at(-1) === '[') this.#start(index + 1, null);
        return element;
      }
      case '{':
      case '[':
        this.#enter(char, index);
        return undefined;
      default:
        return this.#leave(char, index);
    }
  }

  #readKey(): string {
    try {
      return JSON.parse(this.#string || '""') as string;
    } catch {
      throw this.#fault('a key in it is no text as JSON writes it');
    }
  }

  #enter(char: string, index: number): void {
    const depth = this.#open.length;
    if (depth >= MAX_DEPTH) throw this.#fault(`brackets are nested more than ${MAX_DEPTH} deep`);
    const isNext =
      this.#matched === depth &&
      depth <= this.#path.length &&
      (depth === 0 || (this.#open.at(-1) === '{' && this.#key === this.#path[depth - 1]));
    this.#open.push(char);
    if (!isNext) return;
    this.#matched = depth + 1;
    this.#key = null;
    if (this.#isTarget() && char === '[') this.#start(index + 1, null);
  }

  #leave(char: string, index: number): JsonElement | undefined {
    const element = this.#isTarget() ? this.#finish(index) : undefined;
    const opened = this.#open.pop();
    if (opened !== (char === '}' ? '{' : '[')) throw this.#fault(`a bracket ${char} closes none`);
    this.#matched = Math.min(this.#matched, this.#open.length);
    if (this.#open.length === 0) this.#ended = true;
    return element;
  }

  #start(begin: number, key: string | null): void {
    this.#begin = begin;
    this.#elementKey = key;
  }

  #finish(end: number): JsonElement | undefined {
    if (this.#begin < 0) return undefined;
    const text = this.#text.slice(this.#begin, end).trim();
    this.#begin = -1;
    return text === '' ? undefined : { key: this.#elementKey, text };
  }

  #isOnPath(): boolean {
    return this.#matched === this.#open.length && this.#matched > 0;
  }

  #isTarget(): boolean {
    return this.#isOnPath() && this.#matched === this.#path.length + 1;
  }

  /** Behind the quote that ends a string; -1 if it is not there yet. */
  #stringEnd(from: number): number {
    for (let at = this.#text.indexOf('"', from); at >= 0; at = this.#text.indexOf('"', at + 1)) {
      let slashes = 0;
      while (this.#text.charCodeAt(at - 1 - slashes) === 0x5c) slashes++;
      if (slashes % 2 === 0) return at + 1;
    }
    return -1;
  }

  /** Drops what no element needs any more. */
  #forget(): void {
    const keep = this.#begin < 0 ? this.#at : Math.min(this.#begin, this.#at);
    if (keep > 0) {
      this.#text = this.#text.slice(keep);
      this.#at -= keep;
      if (this.#begin >= 0) this.#begin -= keep;
    }
    if (this.#text.length > MAX_ELEMENT) throw this.#fault('one value in it is longer than 256 MiB');
  }

  #fault(reason: string): Error {
    return unreadable(this.#file, message('input.not-json', { file: this.#file, reason }));
  }
}
