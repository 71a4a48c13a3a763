/** Lets pages that were looked at last be opened without a connection to the server, in browsers and at addresses that allow it. */
export function enableOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    // Without it the pages work as before.
    navigator.serviceWorker.register('/service-worker.js').catch(() => {});
  });
}
