const MENU = 'details.row-links, details.menu';

/** Closes all open menus but one. */
function close(except: Element | null): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>(`:is(${MENU})[open]`)) {
    if (menu !== except) menu.open = false;
  }
}

/** Closes open menus when the reader clicks elsewhere or presses Escape, and sorts as soon as an order is chosen. */
export function enableMenus(): void {
  document.addEventListener('click', (event) => close((event.target as Element).closest(MENU)));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const menu = (event.target as Element).closest<HTMLDetailsElement>(MENU);
    close(null);
    menu?.querySelector('summary')?.focus();
  });
  document.addEventListener('change', (event) => {
    const select = event.target as HTMLSelectElement;
    if (select.id === 'sort') select.form?.requestSubmit();
  });
}
