/** Shows the copy buttons if the browser lets a page write to the clipboard, and makes them work. */
export function enableCopying(): void {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const label = button.textContent;
    const { copy = '', copied = '', notCopied = '' } = button.dataset;
    button.hidden = false;
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(copy).then(
        () => {
          button.textContent = copied;
          setTimeout(() => (button.textContent = label), 1500);
        },
        () => {
          button.textContent = notCopied;
        },
      );
    });
  }
}
