import { message, type Message } from '../../messages/message.js';
import { kindMessage } from '../../space/kind-message.js';
import type { OxidationForm } from '../types.js';

/** Says that the ions that were scored are not the likeliest of a formula, and what it is with these if that is another kind; undefined if they are. */
export function likelierForm(forms: readonly OxidationForm[]): Message | undefined {
  const [first, second] = forms;
  if (!first?.scored || !second || second.likelihood <= first.likelihood) return undefined;
  if (second.kind === first.kind) return message('composition.likelier-states');
  return message('composition.likelier-kind', { kind: kindMessage(second.kind) });
}
