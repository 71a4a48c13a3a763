import { SingleBar } from 'cli-progress';
import { IncognitaError } from '../errors.js';
import type { RunControl } from '../run-control.js';
import { formatCount } from './format-count.js';

export interface ProgressOptions {
  /** Where it is written; standard error by default, since standard output is for data. */
  readonly stream?: NodeJS.WriteStream;
  /** A bar that redraws itself (true on a terminal by default) or plain lines. */
  readonly bar?: boolean;
  /** Once aborted, `throwIfCancelled` throws. */
  readonly signal?: AbortSignal;
  /** Milliseconds between two plain lines of one stage; 2,000 by default. */
  readonly interval?: number;
}

/**
 * Shows how far long work is: a bar on a terminal, otherwise one line every few seconds and one at the end of each stage,
 * so that a log stays readable.
 */
export class Progress implements RunControl {
  readonly #stream: NodeJS.WriteStream;
  readonly #signal: AbortSignal | undefined;
  readonly #interval: number;
  readonly #bar: SingleBar | null;
  #stage = '';
  #started = 0;
  #written = 0;
  #finished = true;

  constructor(options: ProgressOptions = {}) {
    this.#stream = options.stream ?? process.stderr;
    this.#signal = options.signal;
    this.#interval = options.interval ?? 2000;
    const bar = options.bar ?? (this.#stream.isTTY && process.env['TERM'] !== 'dumb');
    this.#bar = bar
      ? new SingleBar({
          format: '{stage} [{bar}] {percentage} %  {value} of {total}',
          stream: this.#stream,
          barsize: 24,
          barCompleteChar: '=',
          barIncompleteChar: ' ',
          hideCursor: true,
          clearOnComplete: true,
        })
      : null;
  }

  progress(stage: string, done: number, total: number): void {
    const now = performance.now();
    if (stage !== this.#stage || (this.#finished && done < total)) {
      this.stop();
      this.#stage = stage;
      this.#started = now;
      this.#written = now;
      this.#finished = false;
      this.#bar?.start(total, done, { stage });
    }
    if (this.#finished) return;
    if (done >= total) return this.#finish(now, total);
    if (this.#bar) {
      this.#bar.setTotal(total);
      this.#bar.update(done);
    } else if (now - this.#written >= this.#interval) {
      this.#written = now;
      this.#stream.write(`${stage}: ${Math.floor((100 * done) / total)} %\n`);
    }
  }

  throwIfCancelled(): void {
    if (this.#signal?.aborted) throw new IncognitaError('CANCELLED', 'The work was stopped before it was finished.');
  }

  /** Takes the bar away, so that something else can be written. */
  stop(): void {
    this.#bar?.stop();
    this.#finished = true;
    this.#stage = '';
  }

  #finish(now: number, total: number): void {
    const stage = this.#stage;
    this.#bar?.stop();
    this.#finished = true;
    this.#stream.write(`${stage}: ${formatCount(total)} done in ${((now - this.#started) / 1000).toFixed(1)} s\n`);
  }
}
