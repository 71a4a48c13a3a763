/** Shows the copy buttons where the browser lets a page write to the clipboard, and makes them work. */
export function enableCopying(): void {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(button.dataset.copy ?? '').then(
        () => {
          button.textContent = 'Copied';
          setTimeout(() => (button.textContent = label), 1500);
        },
        () => {
          button.textContent = 'The browser did not allow it';
        },
      );
    });
  }
}
