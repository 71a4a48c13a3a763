import type { Request, Response } from 'express';
import { localUrl } from '../local-url.js';

/** What an address may ask for besides its page, and is stored in a cookie. */
const CHOICES = ['lang', 'theme'] as const;

/**
 * Makes the redirects of an answer keep the language and the colours that its address asks for: clients that store no cookies would get the page
 * that they are sent on to in another language.
 */
export function keepChoices(request: Request, response: Response): void {
  const redirect = response.redirect.bind(response);
  response.redirect = (...given: (number | string)[]) => {
    const status = given.find((each): each is number => typeof each === 'number') ?? 302;
    const to = given.find((each): each is string => typeof each === 'string');
    redirect(status, withChoices(to ?? '/', request));
  };
}

function withChoices(address: string, request: Request): string {
  const url = localUrl(address);
  const asked = CHOICES.flatMap((name) => {
    const value = request.query[name];
    return typeof value === 'string' && !url.searchParams.has(name) ? [[name, value] as const] : [];
  });
  if (asked.length === 0) return address;
  const [path, hash] = address.split('#') as [string, string?];
  const query = asked.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return `${path}${path.includes('?') ? '&' : '?'}${query}${hash === undefined ? '' : `#${hash}`}`;
}
