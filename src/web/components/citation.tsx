import { NOT_TRANSLATED } from '../not-translated.js';
import { useText } from '../text/use-text.js';
import { Copy } from './copy.js';

/** A line to cite, with buttons that copy it and its entry for BibTeX. */
export function Citation({ text, bibtex }: { text: string; bibtex: string }) {
  const t = useText();
  return (
    <div class="citation">
      <p lang="en" {...NOT_TRANSLATED}>
        {text}
      </p>
      <Copy text={text} label={t('frame.copy-citation')} />
      <details class="hint">
        <summary>BibTeX</summary>
        <pre lang="en" {...NOT_TRANSLATED}>
          <code>{bibtex}</code>
        </pre>
        <Copy text={bibtex} label={t('frame.copy-bibtex')} />
      </details>
    </div>
  );
}
