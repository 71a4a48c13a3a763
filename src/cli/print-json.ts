/** Writes one JSON document to standard output, laid out for reading as well as for programs. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
