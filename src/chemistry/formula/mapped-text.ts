/** A text that is being rewritten, which still knows where in the original each of its characters comes from. */
export class MappedText {
  text: string;
  /** For each character of `text` its index in the original. */
  #origins: number[];
  readonly #length: number;

  constructor(original: string) {
    this.text = original;
    this.#length = original.length;
    this.#origins = Array.from({ length: original.length }, (_, index) => index);
  }

  /** Replaces every match; the characters of a replacement come from where the match began. */
  replace(pattern: RegExp, replacement: (match: RegExpExecArray) => string): this {
    const matches = [...this.text.matchAll(pattern)];
    if (matches.length === 0) return this;
    let text = '';
    const origins: number[] = [];
    let at = 0;
    for (const match of matches) {
      const end = match.index + match[0].length;
      const next = replacement(match);
      text += this.text.slice(at, match.index) + next;
      for (let index = at; index < match.index; index++) origins.push(this.#origins[index]!);
      // A replacement that ends as the match does, such as the content of a tag, keeps the places of its characters.
      const inner = match[0].lastIndexOf(next);
      for (let index = 0; index < next.length; index++) {
        origins.push(this.#origins[inner >= 0 ? match.index + inner + index : match.index]!);
      }
      at = end;
    }
    text += this.text.slice(at);
    for (let index = at; index < this.text.length; index++) origins.push(this.#origins[index]!);
    this.text = text;
    this.#origins = origins;
    return this;
  }

  /** Where in the original the character at `index` comes from; the end for what lies behind the text. */
  origin(index: number): number {
    return this.#origins[index] ?? this.#length;
  }
}
