import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../messages/languages.js';
import { translator, type Translate } from './translate.js';

/** Path and query of the page that is rendered; null in a document by itself. */
export const PageAddressContext = createContext<string | null>(null);

export function usePageAddress(): string | null {
  return useContext(PageAddressContext);
}

/** The language that a page is rendered in. */
export const LanguageContext = createContext<Language>('en');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** Says things in the language of the page: `const t = useText(); t('composition.known')`. */
export function useText(): Translate {
  return translator(useContext(LanguageContext));
}
