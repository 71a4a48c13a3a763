import { SingleBar } from 'cli-progress';
import { workCancelled } from '../errors.js';
import type { RunControl } from '../run-control.js';
import { formatCount } from './format-count.js';
import { isQuiet } from './hint.js';

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
  /** Stages under way; several if work runs side by side. */
  readonly #stages = new Map<string, { readonly started: number; written: number }>();
  /** The one that the bar shows. */
  #shown = '';
  /** The one that ended last, whose end may be printed again. */
  #ended = '';

  constructor(options: ProgressOptions = {}) {
    this.#stream = options.stream ?? process.stderr;
    this.#signal = options.signal;
    this.#interval = options.interval ?? 2000;
    const bar = options.bar ?? (this.#stream.isTTY && process.env['TERM'] !== 'dumb');
    this.#bar = bar
      ? new SingleBar({
          format: '{stage} [{bar}] {percentage} %{left}',
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
    if (isQuiet()) return;
    const now = performance.now();
    let state = this.#stages.get(stage);
    if (!state) {
      if (done >= total && stage === this.#ended) return;
      this.#stages.set(stage, (state = { started: now, written: now }));
    }
    if (done >= total) return this.#end(stage, now - state.started, total);
    if (this.#bar) {
      const left = timeLeft(now - state.started, done, total);
      if (this.#shown !== stage) {
        this.#bar.stop();
        this.#bar.start(total, done, { stage, left });
        this.#shown = stage;
      }
      this.#bar.setTotal(total);
      this.#bar.update(done, { left });
    } else if (now - state.written >= this.#interval) {
      state.written = now;
      const left = timeLeft(now - state.started, done, total);
      this.#stream.write(`${stage}: ${Math.floor((100 * done) / total)} %${left}\n`);
    }
  }

  throwIfCancelled(): void {
    if (this.#signal?.aborted) throw workCancelled();
  }

  /** Takes the bar away, so that something else can be written. */
  stop(): void {
    this.#bar?.stop();
    this.#shown = '';
    this.#stages.clear();
  }

  #end(stage: string, milliseconds: number, total: number): void {
    this.#bar?.stop();
    this.#shown = '';
    this.#ended = stage;
    this.#stages.delete(stage);
    this.#stream.write(`${stage}: ${formatCount(total)} done in ${(milliseconds / 1000).toFixed(1)} s\n`);
  }
}

/** Stages that have run shorter than this say nothing of the time to come, in milliseconds. */
const EARLY = 3000;

/** How long a stage will take if it goes on as before, in words; nothing if it is too early to say. */
function timeLeft(milliseconds: number, done: number, total: number): string {
  if (done <= 0 || milliseconds < EARLY) return '';
  const seconds = (milliseconds * (total - done)) / done / 1000;
  if (seconds < 90) return `, about ${Math.ceil(seconds)} s left`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `, about ${minutes} min left` : `, about ${Math.round(minutes / 60)} h left`;
}
