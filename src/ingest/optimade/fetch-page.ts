import { setTimeout as sleep } from 'node:timers/promises';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import type { RunControl } from '../../run-control.js';
import type { NotNumbers } from '../json/not-numbers.js';
import { parseJson } from '../parse-json.js';
import { inputUnreadable } from '../input/input-unreadable.js';

/** How patient the client is. */
export interface FetchOptions {
  readonly control: RunControl;
  /** Counts the values that are no numbers; nothing by default. */
  readonly notNumbers?: NotNumbers;
  /** Times that a page is asked for in all. Default 6. */
  readonly attempts?: number;
  /** Milliseconds before the second time; each further wait is twice as long. Default 1,000. */
  readonly backoffMs?: number;
  /** Milliseconds that one answer may take. Default 120,000. */
  readonly timeoutMs?: number;
}

/** The largest page, in bytes. */
const MAX_PAGE_BYTES = 64 << 20;
/** The longest wait that a server may ask for, in milliseconds. */
const MAX_WAIT_MS = 120_000;

/** An answer that may be another one later. */
class TryAgain extends Error {
  readonly waitMs: number | null;
  constructor(reason: string, waitMs: number | null) {
    super(reason);
    this.waitMs = waitMs;
  }
}

/**
 * One page as parsed JSON. Asks again, after longer and longer waits, if the server is busy, fails, or cannot be reached.
 * Throws INPUT_UNREADABLE with the server's own words if it refuses, and CANCELLED.
 */
export async function fetchPage(address: URL, options: FetchOptions): Promise<unknown> {
  const { control, attempts = 6, backoffMs = 1000 } = options;
  for (let attempt = 1; ; attempt++) {
    control.throwIfCancelled();
    try {
      return await ask(address, options);
    } catch (error) {
      if (!(error instanceof TryAgain)) throw error;
      if (attempt >= attempts) {
        throw inputUnreadable(
          address.href,
          message('optimade.unreachable', { address: address.href, reason: error.message, attempts: String(attempts) }),
        );
      }
      await wait(Math.min(error.waitMs ?? backoffMs * 2 ** (attempt - 1), MAX_WAIT_MS), control);
    }
  }
}

async function ask(address: URL, { timeoutMs = 120_000, notNumbers }: FetchOptions): Promise<unknown> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(address, {
      headers: { Accept: 'application/vnd.api+json, application/json' },
      signal: AbortSignal.timeout(timeoutMs),
    });
    text = await bodyOf(response, address);
  } catch (error) {
    if (error instanceof IncognitaError) throw error;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
    throw new TryAgain(cause || (error instanceof Error ? error.message : String(error)), null);
  }
  if (response.status === 429 || response.status >= 500) {
    throw new TryAgain(`status ${response.status}`, retryAfter(response.headers.get('retry-after')));
  }
  let document: unknown;
  try {
    document = parseJson(text, notNumbers);
  } catch {
    // Proxies cut answers without saying so.
    if (response.ok && /^\s*\{/.test(text)) throw new TryAgain('an answer that is cut off', null);
    if (response.ok) throw inputUnreadable(address.href, message('optimade.no-json', { address: address.href }));
    document = null;
  }
  const words = errorOf(document);
  if (!response.ok || (words !== null && !hasData(document))) {
    const said = words ?? `status ${response.status}`;
    const { status } = response;
    throw inputUnreadable(address.href, message('input.server-error', { file: address.href, error: said }), { status });
  }
  return document;
}

/** The body as text, as far as it is not too large. */
async function bodyOf(response: Response, address: URL): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > MAX_PAGE_BYTES) {
      const limit = { file: address.href, mebibytes: String(MAX_PAGE_BYTES >> 20), limit: 'MAX_PAGE_BYTES' };
      throw inputUnreadable(address.href, message('input.too-large', limit));
    }
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function hasData(document: unknown): boolean {
  const data = (document as { data?: unknown } | null)?.data;
  return Array.isArray(data) && data.length > 0;
}

/** What a server says is wrong. */
function errorOf(document: unknown): string | null {
  const errors = (document as { errors?: unknown } | null)?.errors;
  if (!Array.isArray(errors)) return null;
  const { title, detail } = (errors[0] ?? {}) as { title?: unknown; detail?: unknown };
  const words = [title, detail].filter((word) => typeof word === 'string' && word !== '');
  return words.length === 0 ? 'an error without words' : words.join(': ').slice(0, 200);
}

/** Milliseconds of a Retry-After header in seconds or as a date. */
function retryAfter(text: string | null): number | null {
  if (text === null) return null;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}

/** Waits in steps, so that Ctrl-C is heard. */
async function wait(milliseconds: number, control: RunControl): Promise<void> {
  for (let left = milliseconds; left > 0; left -= 200) {
    control.throwIfCancelled();
    await sleep(Math.min(left, 200));
  }
}
