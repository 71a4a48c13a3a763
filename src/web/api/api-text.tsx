import { useApiText } from '../text/use-api-text.js';
import { MarkedText } from './marked-text.js';

/** A description of api-spec.yaml in the reader's language, as far as there is one. */
export function ApiText({ text }: { text: string }) {
  const { text: said, lang } = useApiText()(text);
  if (said === '') return null;
  return (
    <div lang={lang}>
      <MarkedText text={said} />
    </div>
  );
}
