/** Names of several words, which are one with hyphens; of others the name that the search has. The longer ones first. */
const NAMES =
  'alkaline earth metal, alkali metal, alkaline earth, rare earth element, rare earth metal, rare earth, transition metal, inverse spinel, double perovskite, half heusler, ruddlesden popper, rock salt, zinc blende, filled skutterudite, max phase, chevrel phase, a15 phase = a15, anti perovskite = antiperovskite, inverse perovskite = antiperovskite';

const PHRASES = NAMES.split(', ').map((line) => {
  const [name, word] = line.split(' = ') as [string, string?];
  const pattern = new RegExp(`(?<![\\w-])${name.replaceAll(' ', '[ -]')}(?=s?(?![\\w-]))`, 'giu');
  return { pattern, word: word ?? name.replaceAll(' ', '-') };
});

const IDS = /(?<![\w-])(mp|cod|icsd|oqmd|jvasp)[ :#]+(\d+)(?![\w-])/giu;
const FREE = /(?<![\w-])([A-Za-z]+)[- ]free(?![\w-])/gu;
const FREE_OF = /(?<![\w-])free of ([A-Za-z]+)(?![\w-])/gu;
const BASED = /(?<![\w-])([A-Za-z]+)-(?:based|containing)(?![\w-])/gu;
const FILLERS = /(?<![\w-])(?:of|the|containing|compounds?|materials?)(?![\w-])/gu;

const TYPE = /(?<![\w-])(\p{Lu}[\w()·{}']*)[ -]?(?:type|型)(?:[ -]?structures?|構造)?(?![\w-])/gu;

const JAPANESE = '\\u3041-\\u30ff\\u4e00-\\u9fff';
const JAPANESE_FREE = new RegExp(`([A-Za-z]+|[${JAPANESE}]+?)(?:を含まない|を除く|フリー|不含|なし)の?`, 'gu');
const JAPANESE_BEHIND = new RegExp(`(?<=[A-Za-z0-9)'+}])(?=[${JAPANESE}])`, 'gu');
const PARTICLES = /(?<=^|\s)(?:と|の|や|を含む|系|化合物|材料)+(?=$|\s|[A-Za-z])/gu;

/**
 * A search without the words of prose: "oxides of lithium" is "oxides lithium", "lead-free" is "not lead", 鉛フリー is not 鉛,
 * names of several words are one, and Japanese is apart from symbols.
 */
export function withPlainWords(text: string): string {
  const phrases = PHRASES.reduce((done, { pattern, word }) => done.replace(pattern, word), text);
  return phrases
    .replace(IDS, '$1-$2')
    .replace(FREE_OF, ' not $1 ')
    .replace(FREE, ' not $1 ')
    .replace(BASED, '$1')
    .replace(FILLERS, ' ')
    .replace(TYPE, '$1-type')
    .replace(JAPANESE_FREE, ' not $1 ')
    .replace(JAPANESE_BEHIND, ' ')
    .replace(PARTICLES, ' ')
    .trim();
}
