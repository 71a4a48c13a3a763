import { NOT_TRANSLATED } from '../not-translated.js';
import { useText } from '../text/use-text.js';
import { Copy } from './copy.js';

/** A line to cite, with a button that copies it. */
export function Citation({ text }: { text: string }) {
  const t = useText();
  return (
    <div class="citation">
      <p lang="en" {...NOT_TRANSLATED}>
        {text}
      </p>
      <Copy text={text} label={t('frame.copy-citation')} />
    </div>
  );
}
