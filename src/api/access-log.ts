import type { Writable } from 'node:stream';
import type { RequestRecord } from './request-record.js';

export interface AccessLogOptions {
  /** Also write addresses as they were asked for, with what somebody looks for in them. Default false. */
  readonly addresses?: boolean;
  /** The clock; by default that of the machine. */
  readonly now?: () => Date;
}

/** Writes one line of JSON per request. */
export function accessLog(stream: Writable, options: AccessLogOptions = {}): (record: RequestRecord) => void {
  const { addresses = false, now = () => new Date() } = options;
  return ({ id, method, route, url, status, bytes, milliseconds, waitingMs, complete }) => {
    const line = {
      time: now().toISOString(),
      request_id: id,
      method,
      route,
      ...(addresses && { url }),
      status,
      bytes,
      milliseconds: Math.round(milliseconds * 10) / 10,
      waiting_milliseconds: Math.round(waitingMs * 10) / 10,
      complete,
    };
    stream.write(`${JSON.stringify(line)}\n`);
  };
}
