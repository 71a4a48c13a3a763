/** The name in a header Host without port and final dot, in small letters; null if there is none. */
export function hostName(header: string | undefined): string | null {
  const name = /^(\[[\da-f:.]+\]|[^:[\]/@?#\\]+)(?::\d{1,5})?$/i.exec(header ?? '')?.[1];
  return name?.toLowerCase().replace(/\.$/, '') ?? null;
}

/** Whether a host name or address leads to the machine itself and can lead nowhere else. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '::1' || /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/.test(host);
}
