/** Says that a batch is being scored while its answer is under way. */
export function enableBatch(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-batch]');
  const button = form?.querySelector<HTMLButtonElement>('button[data-busy]');
  if (!form || !button) return;
  const label = button.textContent;
  form.addEventListener('submit', () => {
    button.textContent = button.dataset.busy ?? label;
    form.setAttribute('aria-busy', 'true');
    const announcer = document.getElementById('announcer');
    if (announcer) announcer.textContent = button.textContent;
  });
  // Pages that come back from the history are as they were left.
  window.addEventListener('pageshow', () => {
    button.textContent = label;
    form.removeAttribute('aria-busy');
  });
}
