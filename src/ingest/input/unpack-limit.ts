import { message } from '../../messages/message.js';
import { inputUnreadable } from './input-unreadable.js';

/** The most that one file or archive may hold once it is unpacked, in bytes. */
const MAX_UNPACKED_BYTES = 16 * 2 ** 30;
/** How many times larger than the packed file the content may be, once it is larger than FREE_BYTES. Text packs 3 to 30 times. */
const MAX_RATIO = 200;
const FREE_BYTES = 32 << 20;

/** Counts unpacked bytes, and stops at an archive that was made to fill memory or disk. */
export class UnpackLimit {
  readonly #path: string;
  readonly #packedBytes: number;
  #bytes = 0;

  constructor(path: string, packedBytes: number) {
    this.#path = path;
    this.#packedBytes = packedBytes;
  }

  /** Throws INPUT_UNREADABLE once it is too much. */
  add(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes <= FREE_BYTES) return;
    if (this.#bytes > MAX_UNPACKED_BYTES || this.#bytes > this.#packedBytes * MAX_RATIO) {
      throw inputUnreadable(this.#path, message('input.bomb', { file: this.#path, ratio: String(MAX_RATIO) }));
    }
  }
}
