import { catalogues } from './catalogues.js';
import type { Language } from './languages.js';
import type { Message } from './message.js';
import { say } from './say.js';

/** Short statements as one line in a language: "CSV; formula from column 2; 12 new". */
export function sayClauses(clauses: readonly Message[], language: Language): string {
  return clauses.map((clause) => say(clause, language)).join(catalogues[language]['text.clause-separator']);
}
