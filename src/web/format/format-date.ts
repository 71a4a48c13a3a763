import type { Language } from '../../messages/languages.js';

const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

const DAY: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat('en-GB', options),
  ja: new Intl.DateTimeFormat('ja-JP', options),
};

/** The day of an ISO 8601 time, in UTC, e.g. 3 May 2026 or 2026年5月3日; the text itself if it is no time. */
export function formatDate(iso: string, language: Language = 'en'): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : DAY[language].format(time);
}
