import type { Request, Response } from 'express';
import { isLanguage, LANGUAGES, type Language } from '../../messages/languages.js';
import { SECONDS_PER_YEAR } from '../../seconds-per-year.js';

const COOKIE = 'lang';

function fromCookie(header: string | undefined): Language | undefined {
  const value = new RegExp(`(?:^|;\\s*)${COOKIE}=([a-z]+)`).exec(header ?? '')?.[1];
  return value !== undefined && isLanguage(value) ? value : undefined;
}

/**
 * The language of a page: what its address asks for (`?lang=ja`), which is stored for the pages after it, else what was
 * stored, else the first language of the browser's that there is.
 */
export function chooseLanguage(request: Request, response: Response): Language {
  response.vary('Accept-Language');
  response.vary('Cookie');
  const asked = request.query['lang'];
  if (typeof asked === 'string' && isLanguage(asked)) {
    response.cookie(COOKIE, asked, { maxAge: SECONDS_PER_YEAR * 1000, sameSite: 'lax', httpOnly: true, path: '/' });
    return asked;
  }
  return fromCookie(request.headers.cookie) ?? browserLanguage(request);
}

function browserLanguage(request: Request): Language {
  // Without the header every language would do, and the first of the list is the one everything is written in.
  const accepted = request.acceptsLanguages([...LANGUAGES]);
  return typeof accepted === 'string' && isLanguage(accepted) ? accepted : 'en';
}
