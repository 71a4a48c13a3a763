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
