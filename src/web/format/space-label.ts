import { spaceName } from '../../space/space-name.js';

/** What a space is called in a sentence: "ternary", "ternary intermetallic" (its lists' ids have a hyphen there). */
export function spaceLabel(space: Parameters<typeof spaceName>[0]): string {
  return spaceName(space).replace('-', ' ');
}
