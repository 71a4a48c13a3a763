/** The examples under a command's help, each a line to type and what it does. */
export function examples(lines: readonly (readonly [command: string, what: string])[]): string {
  const width = Math.max(...lines.map(([command]) => command.length));
  const text = lines.map(([command, what]) => `  $ ${command.padEnd(width)}   ${what}`);
  return `\nExamples:\n${text.join('\n')}\n`;
}
