/** The interface in Japanese, by its English sentences. */
export const japanese: ReadonlyMap<string, string> = new Map<string, string>();
