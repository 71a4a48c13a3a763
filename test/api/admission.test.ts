import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { Admission, SENDING } from '../../src/api/admission.js';
import { STANDARD_LIMITS, type Limits } from '../../src/api/server-limits.js';

/** A request that has just come, and what happens to its answer. */
class Visit extends EventEmitter {
  readonly request: IncomingMessage;
  timeout = 0;
  destroyed = false;

  constructor(from = '10.0.0.1', headers: Record<string, string> = {}, url = '/v1/lists') {
    super();
    this.request = { url, headers, socket: { remoteAddress: from } } as unknown as IncomingMessage;
  }

  setTimeout(milliseconds: number): void {
    this.timeout = milliseconds;
  }

  destroy(): void {
    this.destroyed = true;
  }

  /** The code of the refusal, or null. */
  at(admission: Admission, connections = 1): string | null {
    return admission.admit(this.request, this as unknown as ServerResponse, connections)?.code ?? null;
  }
}

const admission = (limits: Partial<Limits>, now?: () => number) =>
  new Admission({ ...STANDARD_LIMITS, ...limits }, now);

describe('the admission of requests', () => {
  it('refuses more than may be worked on at once, until one is answered', () => {
    const door = admission({ requests: 2 });
    const [first, second] = [new Visit('10.0.0.1'), new Visit('10.0.0.2')];
    expect([first.at(door), second.at(door), new Visit('10.0.0.3').at(door)]).toEqual([null, null, 'TOO_BUSY']);
    first.emit('prefinish');
    first.emit('close');
    expect(door.requests).toBe(1);
    expect(new Visit('10.0.0.3').at(door)).toBeNull();
  });

  it('takes a burst, but not more for as long as the burst is not worked off', () => {
    let now = 0;
    const door = admission({ standingRequests: 2 }, () => now);
    const burst = Array.from({ length: 10 }, () => new Visit());
    expect(burst.map((visit) => visit.at(door))).toEqual(burst.map(() => null));
    now = 600;
    expect(new Visit().at(door)).toBe('TOO_BUSY');
    for (const visit of burst.slice(0, 7)) visit.emit('prefinish');
    for (const visit of burst.slice(7, 9)) visit.emit('prefinish');
    // One is left, and for as long as a burst lasts no more than may wait: then the next burst is taken.
    now = 700;
    const [second, third] = [new Visit(), new Visit()];
    expect([second.at(door), third.at(door)]).toEqual([null, 'TOO_BUSY']);
    second.emit('prefinish');
    now = 1_300;
    for (const visit of Array.from({ length: 10 }, () => new Visit())) expect(visit.at(door)).toBeNull();
  });

  it('takes who has no request in work, however many one client has, until twice as many clients as may stand have some', () => {
    let now = 0;
    const door = admission({ standingRequests: 2 }, () => now);
    for (const visit of Array.from({ length: 40 }, () => new Visit('10.0.0.1'))) expect(visit.at(door)).toBeNull();
    now = 600;
    expect(new Visit('10.0.0.1').at(door)).toBe('TOO_BUSY');
    const others = ['10.0.0.2', '10.0.0.3', '10.0.0.4'];
    for (const client of others) {
      expect(new Visit(client).at(door)).toBeNull();
      expect(new Visit(client).at(door)).toBe('TOO_BUSY');
    }
    expect(new Visit('10.0.0.5').at(door)).toBe('TOO_BUSY');
  });

  it('refuses one client more than its part, and nobody else', () => {
    const door = admission({ clientRequests: 1 });
    expect(new Visit('10.0.0.1').at(door)).toBeNull();
    expect(new Visit('10.0.0.1').at(door)).toBe('TOO_MANY_REQUESTS');
    expect(new Visit('::ffff:10.0.0.1').at(door)).toBe('TOO_MANY_REQUESTS');
    expect(new Visit('10.0.0.2').at(door)).toBeNull();
  });

  it('refuses one client more than its rate, and takes it again later', () => {
    let now = 0;
    const door = admission({ rate: 3 }, () => now);
    const asks = () => {
      const visit = new Visit();
      const code = visit.at(door);
      visit.emit('close');
      return code;
    };
    expect([asks(), asks(), asks(), asks()]).toEqual([null, null, null, 'TOO_MANY_REQUESTS']);
    now += 400;
    expect([asks(), asks()]).toEqual([null, 'TOO_MANY_REQUESTS']);
  });

  it('counts bodies and answers that are being sent, and gives all of it back', () => {
    const door = admission({ megabytes: 2 });
    const large = new Visit('10.0.0.1', { 'content-length': '1500000' });
    expect(large.at(door)).toBeNull();
    expect(new Visit('10.0.0.2').at(door)).toBe('TOO_BUSY');
    expect(new Visit('10.0.0.2', { 'transfer-encoding': 'chunked' }).at(door)).toBe('TOO_BUSY');
    large.emit('close');
    expect([door.bytes, door.requests]).toEqual([0, 0]);
  });

  it('counts a download as work only until it begins, and closes the connection of a reader who takes nothing', () => {
    const door = admission({ requests: 1, idleSeconds: 7 });
    const download = new Visit();
    expect(download.at(door)).toBeNull();
    download.emit(SENDING);
    expect([door.requests, door.bytes > 0, download.timeout]).toEqual([0, true, 7000]);
    expect(new Visit().at(door)).toBeNull();
    download.emit('prefinish');
    download.emit('close');
    expect(door.requests).toBe(1);
  });

  it('refuses on connections beyond the limit, and never those who ask for the health', () => {
    const door = admission({ connections: 5, requests: 1, rate: 1 });
    expect(new Visit('10.0.0.9').at(door, 6)).toBe('TOO_BUSY');
    for (const url of ['/healthz', '/readyz', '/healthz?x=1']) {
      expect(new Visit('10.0.0.9', {}, url).at(door, 6)).toBeNull();
    }
    expect(new Visit('10.0.0.8', {}, '/healthz/x').at(door, 6)).toBe('TOO_BUSY');
  });
});
