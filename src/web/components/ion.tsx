import { NOT_TRANSLATED } from '../not-translated.js';

/** An ion with its charge raised: "Ti4+" becomes Ti⁴⁺. Text that is no ion is shown as it is. */
export function Ion({ text }: { text: string }) {
  const match = /^([A-Z][a-z]?)(\d*[+-])$/.exec(text);
  if (!match) return <span class="ion">{text}</span>;
  return (
    <span class="ion" {...NOT_TRANSLATED}>
      {match[1]}
      <sup>{match[2]!.replace('-', '\u2212')}</sup>
    </span>
  );
}
