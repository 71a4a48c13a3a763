import type { Request, Response } from 'express';
import { SECONDS_PER_YEAR } from '../../seconds-per-year.js';

/** The colours of pages: those that the system asks for, or always light or dark ones. */
export const THEMES = ['auto', 'light', 'dark'] as const;

export type Theme = (typeof THEMES)[number];

const COOKIE = /(?:^|;\s*)theme=([a-z]+)/;

function themeNamed(name: unknown): Theme | undefined {
  return THEMES.find((theme) => theme === name);
}

/** The colours of a page: what its address asks for (`?theme=dark`), which is stored for the pages after it, else what was stored, else those of the system. */
export function chooseTheme(request: Request, response: Response): Theme {
  const asked = themeNamed(request.query['theme']);
  if (asked !== undefined) {
    response.cookie('theme', asked, { maxAge: SECONDS_PER_YEAR * 1000, sameSite: 'lax', httpOnly: true, path: '/' });
    return asked;
  }
  return themeNamed(COOKIE.exec(request.headers.cookie ?? '')?.[1]) ?? 'auto';
}
