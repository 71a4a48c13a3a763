import { IncognitaError } from '../errors.js';
import { message, type Message } from '../messages/message.js';

/** What can be wrong with a block of structure families; programs find it in the error's details. */
export type FamilyProblemKind =
  | 'table'
  | 'missing-value'
  | 'site-syntax'
  | 'empty-site'
  | 'unknown-element'
  | 'undeclared-site'
  | 'unused-site'
  | 'repeated-element'
  | 'unbalanced-bracket'
  | 'template-syntax'
  | 'too-many-compositions';

/** What is wrong with one block; the reader of the file adds file and line. */
export class FamilyProblem extends Error {
  readonly kind: FamilyProblemKind;
  readonly reason: Message;

  constructor(kind: FamilyProblemKind, reason: Message) {
    super(reason.id);
    this.kind = kind;
    this.reason = reason;
  }

  /** The error a user meets: FAMILY_INVALID with details { file, line, problem }. `line` counts from 1. */
  at(file: string, line: number): IncognitaError {
    return new IncognitaError(
      'FAMILY_INVALID',
      message('family.at', { file, line: String(line), problem: this.reason }),
      {
        file,
        line,
        problem: this.kind,
      },
    );
  }
}
