/** Notices if nothing is heard for a while although jobs wait for an answer. */
export class SilenceWatch {
  readonly #afterMs: number;
  readonly #onSilence: () => void;
  #waiting = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(afterMs: number, onSilence: () => void) {
    this.#afterMs = afterMs;
    this.#onSilence = onSilence;
  }

  /** One more job waits. */
  begun(): void {
    this.#waiting++;
    if (this.#waiting === 1) this.#restart();
  }

  /** A job does not wait any more. */
  done(): void {
    this.#waiting--;
    this.heard();
  }

  /** Something was heard, so the time begins anew. */
  heard(): void {
    if (this.#waiting > 0) this.#restart();
    else this.end();
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #restart(): void {
    this.end();
    this.#timer = setTimeout(this.#onSilence, this.#afterMs).unref();
  }
}
