import { Fragment } from 'preact';

/** Paragraphs of the API's description, in which `code` and **strong** words are marked as in Markdown. */
export function MarkedText({ text }: { text: string }) {
  return (
    <>
      {text
        .trim()
        .split(/\n\s*\n/)
        .map((paragraph) => (
          <p>
            {paragraph.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part) => {
              if (part.startsWith('`')) return <code>{part.slice(1, -1)}</code>;
              if (part.startsWith('**') && part.length > 4) return <strong>{part.slice(2, -2)}</strong>;
              return <Fragment>{part}</Fragment>;
            })}
          </p>
        ))}
    </>
  );
}
