import { isOfWeb } from './structures-address.js';

/** Parameters that a next page has to have as the first one had them: some servers lose them on the way. */
const KEPT = ['filter', 'response_fields', 'page_limit'];

/**
 * The address of the page after this one; null if it is the last. Servers give it as a text or as an object with `href`,
 * as `next` or `next_page`, relative to their page, under the name that they have behind a proxy, and without the filter
 * that was asked for: then all structures would follow.
 */
export function nextAddress(document: unknown, current: URL): URL | null {
  const links = (document as { links?: unknown } | null)?.links;
  if (typeof links !== 'object' || links === null) return null;
  const { next, next_page: nextPage } = links as { next?: unknown; next_page?: unknown };
  const href = hrefOf(next) ?? hrefOf(nextPage);
  if (href === null) return null;
  let address: URL;
  try {
    address = new URL(href, current);
  } catch {
    return null;
  }
  // One of a file, or with its data inside, would keep its own scheme.
  if (!isOfWeb(address)) return null;
  // Nobody but the server that the user named is asked.
  address.protocol = current.protocol;
  address.host = current.host;
  address.username = '';
  address.password = '';
  address.hash = '';
  for (const name of KEPT) {
    const value = current.searchParams.get(name);
    if (value !== null && !address.searchParams.has(name)) address.searchParams.set(name, value);
  }
  return address;
}

function hrefOf(link: unknown): string | null {
  if (typeof link === 'string') return link.trim() === '' ? null : link;
  if (typeof link !== 'object' || link === null) return null;
  return hrefOf((link as { href?: unknown }).href);
}
