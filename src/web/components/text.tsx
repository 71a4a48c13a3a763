import { Fragment, type ComponentChildren, type VNode } from 'preact';
import type { Message, MessageId, ValuesOf } from '../../messages/message.js';
import { sayParts } from '../../messages/say-parts.js';
import { useLanguage } from '../text/use-text.js';

interface MessageProps {
  /** One message, or several sentences. */
  readonly message: Message | readonly Message[];
  /** Elements in place of single values, such as a formula with subscripts. */
  readonly show?: (name: string, value: unknown) => VNode | undefined;
}

type IdProps<Id extends MessageId> = { readonly id: Id } & ValuesOf<Id, ComponentChildren>;

/** Commands, which messages have between backticks. */
const COMMANDS = /`([^`]+)`/;

/** A text in the language of the page: a message, or an id with elements as its values, such as links and formulas. Commands in it are code. */
export function Text<Id extends MessageId>(props: IdProps<Id> | MessageProps) {
  const language = useLanguage();
  if (!('message' in props)) {
    const { id, ...values } = props;
    return <>{sayParts<object>({ id, values }, language).map(fragment)}</>;
  }
  const { message, show } = props;
  const sentences = Array.isArray(message) ? (message as readonly Message[]) : [message as Message];
  const between = sayParts({ id: 'text.sentence-separator' }, language);
  return (
    <>
      {sentences
        .flatMap((sentence, index) => [...(index > 0 ? between : []), ...sayParts<VNode>(sentence, language, show)])
        .map(fragment)}
    </>
  );
}

function fragment(part: unknown): VNode {
  if (typeof part === 'string' && part.includes('`')) {
    return <>{part.split(COMMANDS).map((text, index) => (index % 2 === 1 ? <code>{text}</code> : text))}</>;
  }
  return <Fragment>{part as ComponentChildren}</Fragment>;
}
