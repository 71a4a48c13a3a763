/** A button that copies a text. Hidden until the script is there to make it work. */
export function Copy({ text, label }: { text: string; label: string }) {
  return (
    <button class="copy" type="button" data-copy={text} hidden>
      {label}
    </button>
  );
}
