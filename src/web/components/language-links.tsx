import { LANGUAGES, type Language } from '../../messages/languages.js';
import { useLanguage, useText } from '../text/use-text.js';
import { localUrl } from '../local-url.js';

const NAMES: Readonly<Record<Language, string>> = { en: 'English', ja: '日本語' };

/** The same page in the other language. */
export function LanguageLinks({ address }: { address: string }) {
  const t = useText();
  const current = useLanguage();
  return (
    <span aria-label={t('frame.language')} role="group">
      {LANGUAGES.filter((language) => language !== current).map((language) => {
        const url = localUrl(address);
        url.searchParams.set('lang', language);
        return (
          <a href={url.pathname + url.search} lang={language} hreflang={language} rel="nofollow">
            {NAMES[language]}
          </a>
        );
      })}
    </span>
  );
}
