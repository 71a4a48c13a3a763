import type { ComponentChildren } from 'preact';
import type { Message } from '../../messages/message.js';
import { Formula } from './formula.js';
import { useText } from '../text/use-text.js';
import { Text } from './text.js';

/** Something in the request that the reader can put right. */
export interface PageProblem {
  /** Left out if the page's heading says it. */
  readonly title?: Message;
  readonly message: Message | readonly Message[];
  /** Text in which something was found wrong, and the 0-based place of the first wrong character. */
  readonly marked?: { readonly text: string; readonly position: number };
  /** The formula that may have been meant, with its address. */
  readonly suggestion?: { readonly text: string; readonly address: string };
  /** The address to ask for again, if that may help. */
  readonly again?: string;
}

/** Text with one character marked, or with a mark behind its end. */
function Marked({ text, position }: { text: string; position: number }) {
  const character = String.fromCodePoint(text.codePointAt(position) ?? 0x23b5);
  return (
    <p class="problem-text">
      <code>
        {text.slice(0, position)}
        <mark>{character}</mark>
        {text.slice(position + character.length)}
      </code>
    </p>
  );
}

/** The problem in words, the place marked, and the likely intention as a link. */
export function Problem({ problem, children }: { problem: PageProblem; children?: ComponentChildren }) {
  const { marked, suggestion, again } = problem;
  const t = useText();
  return (
    <div class="problem" role="alert">
      {problem.title === undefined ? null : (
        <p class="problem-title">
          <Text message={problem.title} />
        </p>
      )}
      {marked ? <Marked text={marked.text} position={marked.position} /> : null}
      <p>
        <Text message={problem.message} />
      </p>
      {suggestion ? (
        <p>
          <Text
            id="problem.did-you-mean"
            suggestion={
              <a id="suggestion" href={suggestion.address}>
                <Formula text={suggestion.text} />
              </a>
            }
          />
        </p>
      ) : null}
      {again === undefined ? null : (
        <p>
          <a id="again" href={again}>
            {t('problem.try-again')}
          </a>
        </p>
      )}
      {children}
    </div>
  );
}
