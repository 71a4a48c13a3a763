import { formatDate } from '../format/format-date.js';
import { useLanguage } from './use-text.js';

/** Writes the day of an ISO 8601 time as the language of the page does. */
export function useDate(): (iso: string) => string {
  const language = useLanguage();
  return (iso) => formatDate(iso, language);
}
