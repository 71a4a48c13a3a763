import { message, type Message } from '../../messages/message.js';

/** What a score says in whole numbers: `count` of `of` such candidates are expected to be reported elsewhere. */
export interface ShareOfScore {
  /** 0 stands for fewer than one, `of` for nearly all. */
  readonly count: number;
  readonly of: 100 | 10_000;
}

/** A score in [0, 1] as people count: of a hundred, and below one of a hundred of ten thousand. */
export function shareOfScore(score: number): ShareOfScore {
  const percent = 100 * score;
  if (percent >= 1) return { count: Math.round(percent), of: 100 };
  return { count: percent < 0.01 ? 0 : Math.round(100 * percent), of: 10_000 };
}

/** The share of a score in words, as short as a table allows: "41 in 100". */
export function shareMessage(score: number): Message {
  const { count, of } = shareOfScore(score);
  if (count === of) return message('share.nearly-all');
  return count === 0 ? message('share.fewer-than-one', { of }) : message('share.count-in', { count, of });
}
