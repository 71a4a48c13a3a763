import { request } from 'node:http';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { localUrl } from '../../src/web/local-url.js';
import { it } from '../fixtures/it.js';

describe('the address of a request', () => {
  it('is that of a page of this server for anything that is sent', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '//',
      ':',
      '@',
      '%',
      '[',
      'http://',
      'a',
      '99999',
      '?',
      '#',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { pathname } = localUrl(`/${pieces.join('')}`);
        expect(pathname).toMatch(/^\/(?!\/)/);
      }),
    );
    expect(localUrl('/lists?a=1&a=2').searchParams.getAll('a')).toEqual(['1', '2']);
    expect(localUrl('http://localhost:8080/lists?x').pathname).toBe('/lists');
    expect(localUrl('http://[').pathname).toBe('/');
  });

  it.for(['//l%3Cscript%3E/', '//[/', '//a:99999/', '/..//elsewhere.example/', '/.//elsewhere.example'])(
    '%s has a page that says there is none, with links to this server only',
    async (address, { site }) => {
      const { hostname, port } = new URL(site.origin);
      const page = await new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
        const asked = request({ hostname, port, path: address, headers: { Accept: 'text/html' } }, (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part: string) => (text += part));
          response.on('end', () => resolve({ status: response.statusCode, text }));
        });
        asked.on('error', reject).end();
      });
      expect(page.status).toBe(404);
      expect(page.text).toContain('hreflang="ja"');
      expect(page.text).not.toMatch(/(?:href|action|src)="\/\//);
    },
  );
});
