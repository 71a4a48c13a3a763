import { apiWords } from './ja/api-words.js';
import { useLanguage } from './use-text.js';

interface SaidText {
  readonly text: string;
  /** Set where the text is in another language than its page. */
  readonly lang: string | undefined;
}

/** Texts of api-spec.yaml in the language of the page; those that are not translated are marked as English. */
export function useApiText(): (english: string) => SaidText {
  const language = useLanguage();
  return (english) => {
    if (language === 'en') return { text: english, lang: undefined };
    const translated = apiWords[onOneLine(english)];
    return { text: translated ?? english, lang: translated === undefined ? 'en' : undefined };
  };
}

/** The text without the line ends that the file gives it, paragraphs apart: what the dictionary knows it by. */
export function onOneLine(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' '))
    .join('\n\n');
}
