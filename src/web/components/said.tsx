import { say } from '../../messages/say.js';
import type { Message } from '../../messages/message.js';
import { useSaid } from '../text/use-said.js';
import { useLanguage } from '../text/use-text.js';
import { WithFormula } from './with-formula.js';

interface SaidProps {
  /** A message, or what the service said in English. */
  readonly text: string | Message | readonly Message[];
  /** A formula in it that gets its subscripts. */
  readonly formula?: string;
}

/** Sentences of the service in the reader's language, or marked as English where they are not known in that. */
export function Said({ text: given, formula }: SaidProps) {
  const language = useLanguage();
  const said = useSaid();
  const { text, lang } = typeof given === 'string' ? said(given) : { text: say(given, language), lang: undefined };
  return <span lang={lang}>{formula === undefined ? text : <WithFormula text={text} formula={formula} />}</span>;
}
