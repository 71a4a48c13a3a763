import { Fragment, type ComponentChildren } from 'preact';
import { sentence } from '../text/translate.js';
import { useLanguage } from '../text/use-text.js';

/** A sentence in the reader's language in which elements stand at its `{places}`: links, formulas, code. */
export function Words({ text, ...places }: { text: string } & Readonly<Record<string, ComponentChildren>>) {
  const parts = sentence(useLanguage(), text as string).split(/\{(\w+)\}/);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment>{index % 2 === 1 ? places[part] : part}</Fragment>
      ))}
    </>
  );
}
