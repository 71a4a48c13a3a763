import type { PlainId } from '../../messages/message.js';
import { useText } from '../text/use-text.js';
import { THEMES, type Theme } from '../text/choose-theme.js';
import { localUrl } from '../local-url.js';

const LABELS: Readonly<Record<Theme, PlainId>> = {
  auto: 'frame.theme-auto',
  light: 'frame.theme-light',
  dark: 'frame.theme-dark',
};

/** The same page in other colours. */
export function ThemeLinks({ address, theme }: { address: string; theme: Theme }) {
  const t = useText();
  return (
    <span role="group" aria-label={t('frame.theme')}>
      {THEMES.filter((each) => each !== theme).map((each) => {
        const url = localUrl(address);
        url.searchParams.set('theme', each);
        return (
          <a id={`theme-${each}`} href={url.pathname + url.search} rel="nofollow">
            {t(LABELS[each])}
          </a>
        );
      })}
    </span>
  );
}
