/** How often the page looks how far a batch is, in milliseconds. */
const LOOK_EVERY = 500;

const PROGRESS = '[data-batch-progress]';

/** Says that a batch is being sent while its answer is under way. */
function sayBusy(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLButtonElement>('button[data-busy]');
  if (!button) return;
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

/** Puts the numbers of a fresh page into this one; its button keeps the focus. Loads the page if the batch has ended. */
async function lookAgain(shown: Element): Promise<void> {
  const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector(PROGRESS);
  const [words, bar] = [fresh?.querySelector('h2'), fresh?.querySelector('progress')];
  if (!words || !bar) return location.reload();
  shown.querySelector('h2')!.textContent = words.textContent;
  shown.querySelector('progress')!.value = bar.value;
  setTimeout(() => void lookAgain(shown).catch(() => location.reload()), LOOK_EVERY);
}

/** Follows a batch that is being scored. */
export function enableBatch(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-batch]');
  if (form) sayBusy(form);
  const shown = document.querySelector(PROGRESS);
  if (shown) setTimeout(() => void lookAgain(shown).catch(() => location.reload()), LOOK_EVERY);
}
