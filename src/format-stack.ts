/** Where an error and its causes were thrown. For terminals and logs of the one who runs the program, never for answers. */
export function formatStack(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `\ncaused by ${formatStack(error.cause)}` : '';
  return `${error.stack ?? error.message}${cause}`;
}
