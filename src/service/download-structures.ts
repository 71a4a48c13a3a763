import { createHash } from 'node:crypto';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { IncognitaError } from '../errors.js';
import { fetchPage, type FetchOptions } from '../ingest/optimade/fetch-page.js';
import { NotNumbers } from '../ingest/json/not-numbers.js';
import { nextAddress } from '../ingest/optimade/next-address.js';
import { structuresAddress } from '../ingest/optimade/structures-address.js';
import { inputUnreadable } from '../ingest/input/input-unreadable.js';
import { message, type Message } from '../messages/message.js';
import { WorkFolder } from '../store/work-folder.js';

/** An OPTIMADE server to ask. */
export interface ServerRequest {
  readonly address: string;
  /** In the filter language of OPTIMADE; all structures by default. */
  readonly filter?: string | undefined;
  /** Fields of the server's own to ask for as well; none by default. */
  readonly fields?: readonly string[] | undefined;
}

export interface DownloadOptions extends FetchOptions {
  /** Milliseconds between two requests. Default 500. */
  readonly intervalMs?: number;
}

/** What was downloaded. */
export interface DownloadedStructures {
  /** A file with one structure per line. */
  readonly path: string;
  readonly host: string;
  /** Whether these are all, and what else is to be known of them. */
  readonly notes: readonly Message[];
  /** Removes the file, and what a later call would go on from. */
  remove(): void;
}

interface State {
  /** The page to ask for next; null if none follows. */
  readonly next: string | null;
  readonly pages: number;
  readonly structures: number;
  /** How many the server says there are, if it does. */
  readonly expected: number | null;
  /** Values that were NaN or Infinity; absent if an older version began. */
  readonly notNumbers?: number;
  /** Whether the last page says that others follow; null if it does not say, absent if an older version began. */
  readonly more?: boolean | null;
  /** Why it ended before that. */
  readonly stopped: 'loop' | null;
  /** Hashes of addresses and of pages, which show a loop. */
  readonly seen: readonly string[];
}

const STATE = 'state.json';
const ALL = 'structures.jsonl';

/**
 * Downloads all structures of an OPTIMADE server that a filter keeps, page by page (Andersen et al., Sci. Data 8, 217
 * (2021)). Pages are saved in the workspace as they come, so a download that was stopped goes on at the next call. A server
 * that leads in a circle is not followed. Throws INPUT_UNREADABLE if a page cannot be had, USAGE for a wrong address.
 */
export async function downloadStructures(
  workspace: string,
  { address, filter, fields }: ServerRequest,
  options: DownloadOptions,
): Promise<DownloadedStructures> {
  const first = structuresAddress(address, filter, fields);
  const isOwnLimit = !/[?&]page_limit=/.test(address);
  const folder = new WorkFolder(workspace, `optimade-${hashOf(first.href).slice(0, 16)}`);
  let state = stateOf(folder) ?? begin(first);
  const notNumbers = new NotNumbers(state.notNumbers);
  while (state.next !== null) {
    options.control.throwIfCancelled();
    const page = new URL(state.next);
    const asked = { ...options, notNumbers };
    const document = await fetchPage(page, asked).catch((error: unknown) => {
      if (state.pages > 0 || !isOwnLimit || !refusesLimit(error)) throw error;
      page.searchParams.delete('page_limit');
      return fetchPage(page, asked);
    });
    state = { ...takePage(folder, state, page, document), notNumbers: notNumbers.count };
    folder.write(STATE, Buffer.from(JSON.stringify(state)));
    const total = Math.max(state.expected ?? 0, state.structures + (state.next === null ? 0 : 1));
    options.control.progress(`structures from ${first.host}`, state.structures, total);
    if (state.next !== null) await sleep(options.intervalMs ?? 500);
  }
  if (state.structures === 0) {
    folder.remove();
    throw inputUnreadable(first.href, message('optimade.nothing', { address: first.href }));
  }
  const path = join(folder.path, ALL);
  const count = joinPages(folder, state.pages, path);
  return {
    path,
    host: first.host,
    notes: [
      noteOf(state, count, first.host),
      ...(notNumbers.count > 0 ? [message('reading.not-numbers', { count: notNumbers.count })] : []),
    ],
    remove: () => folder.remove(),
  };
}

function begin(first: URL): State {
  return { next: first.href, pages: 0, structures: 0, expected: null, stopped: null, seen: [hashOf(first.href)] };
}

function takePage(folder: WorkFolder, state: State, page: URL, document: unknown): State {
  const { data, meta } = (document ?? {}) as { data?: unknown; meta?: unknown };
  const structures: unknown[] = Array.isArray(data) ? data : [];
  const lines = structures.map((structure) => `${JSON.stringify(structure)}\n`).join('');
  const content = hashOf(`page ${lines}`);
  if (structures.length > 0 && state.seen.includes(content)) return { ...state, next: null, stopped: 'loop' };
  const more = (meta as { more_data_available?: unknown } | null | undefined)?.more_data_available;
  folder.write(pageName(state.pages), Buffer.from(lines));
  const next = nextAddress(document, page);
  const isLoop = next !== null && state.seen.includes(hashOf(next.href));
  const expected = expectedOf(meta, page) ?? state.expected;
  const total = state.structures + structures.length;
  // Some servers go on naming next pages for ever: behind a page without structures, or when all have come.
  const isOver = structures.length === 0 || (more === false && expected !== null && total >= expected);
  return {
    next: next === null || isLoop || isOver ? null : next.href,
    pages: state.pages + 1,
    structures: total,
    expected,
    // An empty page is behind the last one, and need not know of it.
    more: structures.length === 0 && state.pages > 0 ? (state.more ?? null) : typeof more === 'boolean' ? more : null,
    stopped: isLoop ? 'loop' : null,
    seen: [...state.seen, content, ...(next ? [hashOf(next.href)] : [])],
  };
}

/** Whether a server refuses pages as long as were asked for, which it has to if its own are shorter. */
function refusesLimit(error: unknown): boolean {
  return error instanceof IncognitaError && (error.details['status'] === 403 || error.details['status'] === 400);
}

/** How many structures the filter keeps, as far as the server says. */
function expectedOf(meta: unknown, page: URL): number | null {
  const { data_returned: returned, data_available: available } = (meta ?? {}) as Record<string, unknown>;
  if (typeof returned === 'number') return returned;
  return typeof available === 'number' && !page.searchParams.has('filter') ? available : null;
}

/** Whether `count` different structures are all that the filter keeps, as far as the server says. */
function noteOf({ expected, stopped, more = null }: State, count: number, host: string): Message {
  const isAll = expected === null ? more === false : count >= expected && more !== true;
  if (isAll) return message('optimade.complete', { host, count });
  if (stopped === 'loop') return message('optimade.led-in-a-circle', { host, count });
  if (expected !== null && count < expected) return message('optimade.cut', { host, count, expected });
  return more === true ? message('optimade.more', { host, count }) : message('optimade.no-total', { host, count });
}

/** Writes all pages into one file, and counts the structures by their ids: pages may overlap if more come meanwhile. */
function joinPages(folder: WorkFolder, pages: number, path: string): number {
  const ids = new Set<string>();
  writeFileSync(path, '');
  for (let index = 0; index < pages; index++) {
    const lines = Buffer.from(folder.read(pageName(index)) ?? '').toString();
    appendFileSync(path, lines);
    for (const line of lines.split('\n')) if (line !== '') ids.add(idOf(line));
  }
  return ids.size;
}

/** The id of a structure; the whole of it if it has none. */
function idOf(line: string): string {
  const { id } = (JSON.parse(line) ?? {}) as { id?: unknown };
  return typeof id === 'string' || typeof id === 'number' ? String(id) : hashOf(line);
}

function stateOf(folder: WorkFolder): State | undefined {
  const bytes = folder.read(STATE);
  return bytes ? (JSON.parse(Buffer.from(bytes).toString()) as State) : undefined;
}

function pageName(index: number): string {
  return `page-${String(index).padStart(6, '0')}.jsonl`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
