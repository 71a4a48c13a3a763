import { useSaid } from '../text/use-said.js';
import { WithFormula } from './with-formula.js';

interface SaidProps {
  /** What the service said, in English. */
  readonly text: string;
  /** A formula in it that gets its subscripts. */
  readonly formula?: string;
}

/** Sentences of the service in the reader's language, or marked as English where they are not known in that. */
export function Said({ text: english, formula }: SaidProps) {
  const { text, lang } = useSaid()(english);
  return <span lang={lang}>{formula === undefined ? text : <WithFormula text={text} formula={formula} />}</span>;
}
