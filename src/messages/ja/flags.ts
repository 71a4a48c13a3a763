import type { flags as english } from '../en/flags.js';

export const flags: Readonly<Record<keyof typeof english, string>> = {
  'flag.rare-state': 'まれな酸化数',
  'flag.redox-conflict': '酸化還元の競合',
  'flag.acidic-oxides': '酸性酸化物のみ',
  'flag.no-balance': '電荷が釣り合わない',
  'flag.noble-oxide': '貴金属の酸化物',
  'flag.metallic': '金属的な結合の可能性',
  'flag.equal-cations': '固溶体の可能性',
  'flag.other-stoichiometries': '別の比の化合物が既知',
  'flag.inside-series': '系列の内側',
  'flag.beyond-series': '系列の端の外側',

  'flag-reason.rare-state':
    '{ion}は{anion}との組み合わせではまれです。この元素と{anion}の既知化合物{all, number}件のうち、{own, number}件だけがこの酸化数です。',
  'flag-reason.redox-conflict': '{oxidant}は{reductant}から電子を奪うと考えられます。',
  'flag-reason.acidic-oxides': '{ions}の酸化物はいずれも酸性で、互いに結びつきにくいと考えられます。',
  'flag-reason.no-balance':
    '{anion}を含むのに、元素の電荷が釣り合いません。このような四元素の化合物の記録では、多くの場合、水素などの原子が抜けています。',
  'flag-reason.noble-oxide': '{ion}の酸化物は加熱すると酸素を失いやすいです。',
  'flag-reason.metallic':
    '電気陰性度の差が平均{difference}しかないため、結合が金属的で、酸化数にあまり意味がないかもしれません。',
  'flag-reason.equal-cations':
    '{first}と{second}は電荷が同じで半径も近く、{ends}が知られています。固溶体かもしれません。',
  'flag-reason.other-stoichiometries':
    '同じ元素の別の化合物が{count, number}件知られています（{formulas}）。一方、陽イオン一つ違いの既知化合物はわずかです。',
  'flag-reason.inside-series':
    '{ion}の大きさは、この陽イオンだけが違う既知化合物{count, number}件の{smaller}と{larger}の間です。',
  'flag-reason.beyond-series':
    '{ion}は、この陽イオンだけが違う既知化合物{count, number}件で最大の{end}より大きいです。',
  'flag-reason.before-series':
    '{ion}は、この陽イオンだけが違う既知化合物{count, number}件で最小の{end}より小さいです。',
};
