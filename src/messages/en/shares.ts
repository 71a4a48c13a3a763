/** A score as a share of such candidates, as short as a table allows. */
export const shares = {
  'share.nearly-all': 'nearly all',
  'share.count-in': '{count} in {of, number}',
  'share.fewer-than-one': 'fewer than 1 in {of, number}',
} as const;
