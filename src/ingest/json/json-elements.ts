import { message } from '../../messages/message.js';
import { inputUnreadable } from '../input/input-unreadable.js';

/** One value of an array or object, as text. */
export interface JsonElement {
  /** Its key, if it is one of an object. */
  readonly key: string | null;
  readonly text: string;
}

/** The longest element or key, in characters; the next ones are read after it is forgotten. */
const MAX_ELEMENT = 32 << 20;
/** Brackets inside brackets. */
const MAX_DEPTH = 512;
const STRUCTURE = /["{}[\],:]/g;
const IN_STRING = /["\\]/g;

/**
 * The values of the array or object that a path of keys leads to, one by one, as texts that are not parsed: memory holds
 * the one that is being read, however large the document and its lines are, and each character is looked at once.
 * Documents whose brackets do not match, that end too early or that have a value of more than 32 MiB throw
 * INPUT_UNREADABLE; what else is wrong is found when the texts are parsed.
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
  /** The piece that is scanned. */
  #text = '';
  /** The open brackets. */
  #open: string[] = [];
  /** How many of them lie on the path, the root included. */
  #matched = 0;
  #isInString = false;
  /** Whether the piece before ended with the backslash of a string. */
  #isEscaped = false;
  /** Whether a string on the path would be a key, and not a value. */
  #isKeyNext = false;
  /** The last key as it is written, and read. */
  readonly #written = new Span();
  #key: string | null = null;
  readonly #element = new Span();
  #elementKey: string | null = null;
  #count = 0;
  #ended = false;

  constructor(path: readonly string[], file: string) {
    this.#path = path;
    this.#file = file;
  }

  *add(piece: string): Generator<JsonElement, void, undefined> {
    this.#text = piece;
    let at = 0;
    while (at >= 0) {
      if (this.#isInString) {
        at = this.#string(at);
        continue;
      }
      STRUCTURE.lastIndex = at;
      const index = STRUCTURE.exec(piece)?.index ?? -1;
      at = index < 0 ? -1 : index + 1;
      if (index < 0) break;
      if (piece[index] === '"') {
        this.#isInString = true;
        if (this.#isKeyNext && this.#isOnPath()) this.#written.begin(index);
        continue;
      }
      const element = this.#structure(piece[index]!, index);
      if (element) yield element;
    }
    for (const span of [this.#element, this.#written]) {
      span.keep(piece);
      if (span.length > MAX_ELEMENT) throw this.#tooLong();
    }
  }

  /** Throws if the document ended too early. */
  end(): void {
    if (!this.#ended) throw this.#fault('it ends before its last bracket is closed');
  }

  /** Where scanning goes on behind a string; below 0 if it does not end in this piece. */
  #string(from: number): number {
    let at = this.#isEscaped ? from + 1 : from;
    this.#isEscaped = false;
    for (;;) {
      IN_STRING.lastIndex = at;
      const index = IN_STRING.exec(this.#text)?.index ?? -1;
      if (index < 0) return -1;
      if (this.#text[index] === '"') {
        this.#isInString = false;
        this.#written.end(this.#text, index + 1);
        return index + 1;
      }
      at = index + 2;
      if (at > this.#text.length) {
        this.#isEscaped = true;
        return -1;
      }
    }
  }

  #structure(char: string, index: number): JsonElement | undefined {
    if (this.#ended) throw this.#fault('something follows its end');
    switch (char) {
      case ':':
        this.#isKeyNext = false;
        if (this.#isOnPath()) {
          this.#key = this.#readKey();
          if (this.#isTarget()) this.#start(index + 1, this.#key);
        }
        return undefined;
      case ',': {
        this.#isKeyNext = this.#open.at(-1) === '{';
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
      return JSON.parse(this.#written.text || '""') as string;
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
    this.#isKeyNext = char === '{';
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
    this.#element.begin(begin);
    this.#elementKey = key;
    this.#count++;
  }

  #finish(end: number): JsonElement | undefined {
    if (!this.#element.isOpen) return undefined;
    this.#element.end(this.#text, end);
    const text = this.#element.text.trim();
    return text === '' ? undefined : { key: this.#elementKey, text };
  }

  #isOnPath(): boolean {
    return this.#matched === this.#open.length && this.#matched > 0;
  }

  #isTarget(): boolean {
    return this.#isOnPath() && this.#matched === this.#path.length + 1;
  }

  #tooLong(): Error {
    const values = { file: this.#file, entry: String(this.#count), mebibytes: String(MAX_ELEMENT >> 20) };
    return inputUnreadable(this.#file, message('input.json-entry-too-long', values), { limit: MAX_ELEMENT });
  }

  #fault(reason: string): Error {
    return inputUnreadable(this.#file, message('input.not-json', { file: this.#file, reason }));
  }
}

/** A part of the document, which may begin in one piece and end in another. */
class Span {
  #kept: string[] = [];
  #begin = -1;
  /** What it was, once it has ended. */
  text = '';
  /** Characters in the pieces before the current one. */
  length = 0;

  get isOpen(): boolean {
    return this.#begin >= 0;
  }

  begin(at: number): void {
    this.#begin = at;
    this.#kept = [];
    this.length = 0;
  }

  /** Ends it, if it has begun, before a character of the piece. */
  end(piece: string, at: number): void {
    if (!this.isOpen) return;
    const last = piece.slice(this.#begin, at);
    this.text = this.#kept.length === 0 ? last : this.#kept.join('') + last;
    this.#begin = -1;
    this.#kept = [];
    this.length = 0;
  }

  /** To be called at the end of a piece. */
  keep(piece: string): void {
    if (!this.isOpen) return;
    const part = piece.slice(this.#begin);
    this.#kept.push(part);
    this.length += part.length;
    this.#begin = 0;
  }
}
