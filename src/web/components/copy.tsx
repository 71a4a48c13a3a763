import { useText } from '../text/use-text.js';

/** A button that copies a text. Hidden until the script makes it work. */
export function Copy({ text, label }: { text: string; label: string }) {
  const t = useText();
  return (
    <button
      class="copy"
      type="button"
      data-copy={text}
      data-copied={t('frame.copied')}
      data-not-copied={t('frame.not-copied')}
      hidden
    >
      {label}
    </button>
  );
}
