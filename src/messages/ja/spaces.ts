import type { spaces as english } from '../en/spaces.js';

export const spaces: Readonly<Record<keyof typeof english, string>> = {
  'space.binary': '二元系',
  'space.ternary': '三元系',
  'space.quaternary': '四元系',
  'space.quinary': '五元系',
  'space.binary-intermetallic': '二元系金属間化合物',
  'space.ternary-intermetallic': '三元系金属間化合物',
  'space.quaternary-intermetallic': '四元系金属間化合物',
};
