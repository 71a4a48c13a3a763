import { useText } from '../text/use-text.js';
import { Copy } from './copy.js';

/** A command to run, with a button that copies it. */
export function Command({ text }: { text: string }) {
  const t = useText();
  return (
    <>
      <pre>
        <code>{text}</code>
      </pre>
      <Copy text={text} label={t('property-page.copy-command')} />
    </>
  );
}
