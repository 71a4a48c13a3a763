import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashToken, hasToken } from '../../src/api/token.js';

const token = 'correct-horse-battery';
const sent = (authorization?: string) => hasToken({ headers: { authorization } }, hashToken(token));
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

describe('a token', () => {
  it('is taken as a bearer or as the password of any user', () => {
    expect(sent(`Bearer ${token}`)).toBe(true);
    expect(sent(`bearer ${token}`)).toBe(true);
    expect(sent(basic(`anybody:${token}`))).toBe(true);
    expect(sent(basic(`:${token}`))).toBe(true);
  });

  it('is compared in constant time, whatever its length, and in one place only', () => {
    const folder = fileURLToPath(new URL('../../src/api/', import.meta.url));
    const uses = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => readFileSync(folder + name, 'utf8').split('\n'))
      .filter((line) => /[tT]okenHash/.test(line) && /[!=]==|timingSafe|\bcompare\(|\.equals\(/.test(line));
    expect(uses.map((line) => line.trim())).toEqual(['return timingSafeEqual(hashToken(given), tokenHash);']);
  });

  it('is not there in anything else', () => {
    const others = [undefined, '', token, `Bearer ${token} `, `Bearer  x`, `Basic ${token}`, basic(token), 'Bearer '];
    for (const other of others) expect(sent(other)).toBe(false);
    fc.assert(fc.property(fc.string(), (text) => text.includes(token) || (!sent(text) && !sent(`Bearer ${text}`))));
  });
});
