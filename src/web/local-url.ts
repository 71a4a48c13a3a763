const HERE = 'http://localhost';

/**
 * The address of a request for one of this server's pages. Any text that a client sends for one has such an address, and its
 * path never begins with two slashes: a link to it would lead to another server.
 */
export function localUrl(address: string): URL {
  const text = address.startsWith('/') ? HERE + address.replace(/^[/\\]+/, '/') : address;
  const url = URL.canParse(text, HERE) ? new URL(text, HERE) : new URL(HERE);
  if (url.pathname.startsWith('//')) url.pathname = url.pathname.replace(/^\/+/, '/');
  return url;
}
