import type { Request, RequestHandler } from 'express';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { hostName, isLoopback } from './host-name.js';

/** What `Sec-Fetch-Site` says of requests that no page of another site has made. */
const OWN_SITE: ReadonlySet<string> = new Set(['same-origin', 'same-site', 'none']);
const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Keeps pages of other sites from using a visitor's browser to ask this server.
 *
 * `hosts` says the names under which the server answers, when the first request comes; undefined stands for every name. A page whose own name leads to
 * this machine's address (DNS rebinding) is refused with 421, because its name is in the header Host. For
 * any names a request that is more than reading is refused with 403 if another site's page has sent it.
 */
export function guardSite(hosts: () => readonly string[] | undefined = () => undefined): RequestHandler {
  let names: { readonly allowed: ReadonlySet<string> | undefined } | undefined;
  return (request, _response, next) => {
    names ??= { allowed: namesOf(hosts()) };
    const { allowed } = names;
    const host = hostName(request.headers.host);
    if (allowed && !(host !== null && (allowed.has(host) || isLoopback(host)))) throw unknownHost(request.headers.host);
    if (!READING.has(request.method) && !isOwnSite(request, host, allowed)) throw crossSite();
    next();
  };
}

function namesOf(hosts: readonly string[] | undefined): ReadonlySet<string> | undefined {
  return hosts && new Set(hosts.map((host) => host.toLowerCase()));
}

/** Browsers say in one header or the other where a request comes from; what says nothing is no browser. */
function isOwnSite({ headers }: Request, host: string | null, allowed?: ReadonlySet<string>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return typeof site === 'string' && OWN_SITE.has(site);
  if (headers.origin === undefined) return true;
  const origin = URL.canParse(headers.origin) ? hostName(new URL(headers.origin).host) : null;
  return origin !== null && (origin === host || allowed?.has(origin) === true);
}

function unknownHost(header: string | undefined): IncognitaError {
  const host = (header ?? '').slice(0, 100);
  return new IncognitaError('HOST_UNKNOWN', message('request.host-unknown', { host }), { host });
}

function crossSite(): IncognitaError {
  return new IncognitaError('CROSS_SITE', message('request.cross-site'));
}
