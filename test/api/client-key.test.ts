import { describe, expect, it } from 'vitest';
import { clientKey } from '../../src/api/client-key.js';

describe('a client', () => {
  it('is an IPv4 address, however it is written, or the first half of an IPv6 one', () => {
    expect(clientKey('192.0.2.1')).toBe('192.0.2.1');
    expect(clientKey('::ffff:192.0.2.1')).toBe('192.0.2.1');
    expect(clientKey('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(clientKey('2001:db8:1:2::9')).toBe('2001:db8:1:2');
    expect(clientKey('2001:db8::9')).toBe('2001:db8:0:0');
    expect(clientKey('fe80::1%eth0')).toBe('fe80:0:0:0');
    expect(clientKey('::1')).toBe('0:0:0:0');
    expect(clientKey(undefined)).toBe('');
  });
});
