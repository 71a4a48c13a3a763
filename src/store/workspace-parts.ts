/** The names of what a workspace folder holds. */
export const WORKSPACE_PARTS = {
  database: 'incognita.sqlite',
  /** One SQLite file per list. */
  lists: 'lists',
  /** What lists have with them, such as their fitted models. */
  models: 'models',
  /** What unfinished builds have done. */
  work: 'work',
} as const;

/** Ends of the names of the files that SQLite puts next to a database. */
export const SIDE_FILES: readonly string[] = ['', '-wal', '-shm', '-journal'];

/** Whether a name in a workspace folder is one that the program gives. */
export function isWorkspacePart(name: string): boolean {
  const { database, ...folders } = WORKSPACE_PARTS;
  return SIDE_FILES.some((end) => name === database + end) || Object.values<string>(folders).includes(name);
}
