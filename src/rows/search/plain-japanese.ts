import { romanNumeral } from './roman-numeral.js';

const LETTERS = '\u3041-\\u30ff\\u3005\\u4e00-\\u9fff';
/** A symbol or a name: names of elements have no hiragana, in which particles are written. */
const NAME = '(?:[A-Za-z]+|[\\u30a0-\\u30ff\\u3005\\u4e00-\\u9fff]+)';

/** Pbを含まない, 鉛フリー, CoとNiを含まない, 酸化物以外. */
const LEFT_OUT = new RegExp(
  `(${NAME}(?:(?:と|や|および|または|も)${NAME})*)(?:を含まない|を含まず|を除く|を除いた|を使わない|フリー|不含|なし|以外)の?`,
  'gu',
);
/** 鉛フリー: a name in katakana would have its end as part of it. */
const LIST = /と|や|および|または|も/u;

/** LiまたはNaの硫化物. */
const ONE_OF = new RegExp(`(${NAME}(?:(?:または|もしくは|あるいは|か)${NAME})+)の`, 'gu');
const OR = /または|もしくは|あるいは|か/u;
const JOINTS = new RegExp(
  `(?<=[A-Za-z0-9)\\u3041-\\u30ff\\u4e00-\\u9fff])(または|もしくは|あるいは|かつ|および)(?=[A-Za-z(${LETTERS}])`,
  'gu',
);

const CONTAINING = /あり(?=$|[\s、，])|を含む|を含み|を含んで|を含有する|を含有し|含有|を主成分とする/gu;
const BETWEEN = new RegExp(`(?<=${NAME}|\\))(?:と|の|や)(?=${NAME}|\\()`, 'gu');
const ELEMENTS = /([1-9])(?:元系|元素|種類の元素)/gu;
const KANJI_ELEMENTS = /([二三四五])元素/gu;
const KANJI_VALENCE = /([一二三四五六])価/gu;
const VALENCE_BEFORE = new RegExp(`([1-6])価の?(${NAME})`, 'gu');
const VALENCE_BEHIND = new RegExp(`(${NAME})([1-6])価`, 'gu');

const BEHIND_SYMBOL = new RegExp(`(?<=[A-Za-z0-9)'+}])(?=[${LETTERS}])`, 'gu');
const PARTICLES = /(?<=^|\s)(?:と|の|や|を含む|系|化合物|材料|相|型構造|構造)+(?=$|\s|[A-Za-z])/gu;

/** A search without the particles and words of Japanese prose: 鉛フリー is not 鉛, LiまたはNaの硫化物 is (Li or Na) 硫化物. */
export function withPlainJapanese(text: string): string {
  if (!/[\u3041-\u30ff\u4e00-\u9fff]/u.test(text)) return text;
  return text
    .replace(CONTAINING, ' ')
    .replace(LEFT_OUT, (_, names: string) =>
      names
        .split(LIST)
        .map((name) => ` not ${name} `)
        .join(''),
    )
    .replace(ONE_OF, (_, names: string) => ` (${names.split(OR).join(' or ')}) `)
    .replace(JOINTS, ' $1 ')
    .replace(KANJI_VALENCE, (_, count: string) => `${'一二三四五六'.indexOf(count) + 1}価`)
    .replace(VALENCE_BEFORE, (_, charge: string, name: string) => `${name}(${romanNumeral(Number(charge))}) `)
    .replace(VALENCE_BEHIND, (_, name: string, charge: string) => `${name}(${romanNumeral(Number(charge))}) `)
    .replace(ELEMENTS, ' elements:$1 ')
    .replace(KANJI_ELEMENTS, (_, count: string) => ` elements:${'二三四五'.indexOf(count) + 2} `)
    .replace(BETWEEN, ' ')
    .replace(BEHIND_SYMBOL, ' ')
    .replace(PARTICLES, ' ');
}
