import { IntlMessageFormat } from 'intl-messageformat';
import { catalogues } from './catalogues.js';
import type { Language } from './languages.js';
import { isMessage } from './is-message.js';
import type { MessageId } from './message.js';

/** Texts that were parsed already, by language and id: at most one for each message. */
const parsed = new Map<string, IntlMessageFormat>();

function formatOf(id: MessageId, language: Language): IntlMessageFormat {
  const key = `${language} ${id}`;
  let format = parsed.get(key);
  // Texts show formulas and commands, so "<" is no tag in them.
  if (!format)
    parsed.set(
      key,
      (format = new IntlMessageFormat(catalogues[language][id], language, undefined, { ignoreTag: true })),
    );
  return format;
}

/**
 * A message in a language, in parts: the text, and between it what `show` makes of single values, such as links and
 * formulas with subscripts. Values that `show` returns undefined for become text. Values may themselves be parts.
 */
export function sayParts<Part extends object>(
  { id, values = {} }: { readonly id: MessageId; readonly values?: Readonly<Record<string, unknown>> },
  language: Language,
  show: (name: string, value: unknown) => Part | undefined = () => undefined,
): (string | Part)[] {
  const shown = (name: string, value: unknown): unknown => {
    const part = show(name, value);
    if (part !== undefined) return part;
    if (Array.isArray(value))
      return joined(
        value.map((each) => shown(name, each)),
        language,
      );
    return isMessage(value) ? sayParts(value, language, show) : value;
  };
  const format = formatOf(id, language);
  const said = format.format<unknown>(
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(name, value)])),
  );
  return [said].flat(Infinity).filter((part) => part !== '') as (string | Part)[];
}

/** The members of a list with what the language puts between them. */
function joined(parts: readonly unknown[], language: Language): unknown {
  const between = catalogues[language]['text.list-separator'];
  const list = parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]));
  return list.every((part) => typeof part !== 'object') ? list.join('') : list;
}
