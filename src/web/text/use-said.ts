import { saidInJapanese } from './said-in-japanese.js';
import { useLanguage } from './use-text.js';

/** What the service said, as the page shows it. */
export interface Said {
  readonly text: string;
  /** Given where the text is not in the language of the page. */
  readonly lang?: 'en';
}

/** Puts sentences of the service into the language of the page; those that it does not know stay English. */
export function useSaid(): (english: string) => Said {
  const language = useLanguage();
  return (english) => {
    if (language === 'en') return { text: english };
    const translated = saidInJapanese(english);
    return translated === null ? { text: english, lang: 'en' } : { text: translated };
  };
}
