import type { spaces as english } from '../en/spaces.js';

export const spaces: Readonly<Record<keyof typeof english, string>> = {
  'space.binary': '二元系',
  'space.ternary': '三元系',
  'space.quaternary': '四元系',
  'space.quinary': '五元系',
  'space.binary-no-charges': '電荷を問わない二元系',
  'space.ternary-no-charges': '電荷を問わない三元系',
  'space.quaternary-no-charges': '電荷を問わない四元系',
  'space.quinary-no-charges': '電荷を問わない五元系',
  'space.binary-intermetallic': '二元系金属間化合物',
  'space.ternary-intermetallic': '三元系金属間化合物',
  'space.quaternary-intermetallic': '四元系金属間化合物',
};
