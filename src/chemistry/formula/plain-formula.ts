import { MappedText } from './mapped-text.js';

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const VULGAR: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅕': [1, 5],
  '⅖': [2, 5],
  '⅗': [3, 5],
  '⅘': [4, 5],
  '⅙': [1, 6],
  '⅚': [5, 6],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
};
/** Names of phases and states that are written before or behind a formula and say nothing of its composition. */
const GREEK = 'alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|sigma|tau|omega|[α-ω]';
const PHASES =
  'amorphous|anatase|aragonite|bronze|brookite|calcite|coesite|corundum|cristobalite|cubic|diamond|fluorite|graphite|hematite|hexagonal|high|ilmenite|low|maghemite|magnetite|monoclinic|olivine|orthorhombic|perovskite|pyrochlore|quartz|rhombohedral|rocksalt|rutile|sphalerite|spinel|stishovite|tetragonal|triclinic|tridymite|trigonal|vaterite|wurtzite|zincblende';

/** Those that are written before a formula as well: cubic ZrO2, rutile-TiO2. */
const LEADING = new RegExp(
  `^\\s*(?:${PHASES.replaceAll(/\|(?:bronze|diamond|graphite|high|low)(?=\|)/g, '')})[\\s-]+(?=[A-Z])`,
  'gi',
);
/** How the Pauling File distinguishes phases: of room, high or low temperature, or high pressure. */
const PAULING = /\s+(?:rt|ht|lt|mt|hp|lp)\d?\s*$/g;

const EDGE_QUOTES = /^[\s"'“”„‚‘’`«»]+|[\s"'“”„‚‘’`«»]+$/g;
/** Nothing to be done for texts of these characters only. */
const PLAIN = /^[A-Z][A-Za-z0-9().[\]]*$/;

/**
 * A formula in the characters of the strict grammar: what typography, markup languages, spreadsheets and databases add
 * is taken off, and nothing is guessed. Subscripts, full-width letters and the tags and underscores of HTML, LaTeX and
 * wikis become plain digits, charges a `^` with the charge, all dots of hydrates `·`, one half `1/2`. Names of phases and
 * states such as `α-`, `(s)` and `(anatase)` go. Undefined if the text is plain already.
 */
export function plainFormula(original: string): MappedText | undefined {
  if (PLAIN.test(original) && !/\([a-z]/.test(original)) return undefined;
  const text = new MappedText(original);
  text
    // Soft hyphens, zero-width characters and byte order marks are not seen, so they mean nothing.
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, () => '')
    .replace(/[\uff01-\uff5e]/g, ([wide]) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/&#(?:x([\da-f]{1,5})|(\d{1,6}));/gi, ([, hexadecimal, decimal]) =>
      characterOf(hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)),
    )
    .replace(/&(?:middot|bull|sdot);/gi, () => '·')
    .replace(/&(?:nbsp|thinsp);/gi, () => ' ')
    .replace(/&delta;/g, () => 'δ')
    .replace(/[^\S ]/g, () => ' ')
    .replace(/^\s*=\s*(?=["'])/g, () => '')
    .replace(EDGE_QUOTES, () => '')
    // COD writes "- Ca O3 Zr -".
    .replace(/^-\s+(?=\S.*\s-$)|\s+-$/g, () => '');
  if (/[<$\\_{~^]/.test(text.text)) takeOffMarkup(text);
  return (
    text
      .replace(/(\d*)([½⅓⅔¼¾⅕-⅞])/g, ([, whole, sign]) => {
        const [n, d] = VULGAR[sign!]!;
        return `${Number(whole || 0) * d + n}/${d}`;
      })
      .replace(/[₀-₉]/g, ([digit]) => String(SUBSCRIPTS.indexOf(digit)))
      .replace(/([⁰¹²³⁴-⁹]*)([⁺⁻])/g, ([, digits, sign]) => `^${plainDigits(digits!)}${sign === '⁺' ? '+' : '-'}`)
      // A mass number.
      .replace(/[⁰¹²³⁴-⁹]+/g, ([digits]) => `^${plainDigits(digits)}`)
      .replace(/[₊₋]/g, ([sign]) => (sign === '₊' ? '+' : '-'))
      .replace(/[−–—‐‑]/g, () => '-')
      .replace(/⁄/g, () => '/')
      .replace(/[⋅∙•*˙・･‧●⸱@]/g, () => '·')
      // A hydrate: MgSO4 x 7 H2O.
      .replace(/\s*×\s*(?=\d)|\s+[xX]\s+(?=\d+\s*[HD]2O\s*$)/g, () => '·')
      .replace(/^\s*\.\s*(?=[A-Z])/g, () => '')
      .replace(/(?:[□☐]|\[box\]|\[\])(?:\d+(?:\.\d+)?)?/gi, () => '')
      .replace(new RegExp(`^(?:${GREEK})(?:['′″]*|\\d?)[-\\s]\\s*(?=[A-Z([\\d])`, 'giu'), () => '')
      .replace(/^(?:[a-z]|[AMRT]|\d{1,2}[CHRT]['′]?)-(?=[A-Z])/g, () => '')
      .replace(LEADING, () => '')
      .replace(PAULING, () => '')
      .replace(/\s*\((?:(?![xyzn]\))[a-z]|[a-z]{2,}(?:[ -][a-z]+)*)\)\s*$/g, () => '')
      .replace(new RegExp(`[\\s-]+(?:${PHASES})(?:[\\s-]+(?:${PHASES}))*\\s*$`, 'g'), () => '')
  );
}

function takeOffMarkup(text: MappedText): void {
  text
    .replace(/<sub(?:\s[^<>]*)?>([^<>]*)<\/sub>/gi, ([, inner]) => inner!)
    .replace(/<sup(?:\s[^<>]*)?>([^<>]*)<\/sup>/gi, ([, inner]) => `^${inner!.trim()}`)
    .replace(/<\/?(?:i|b|em|strong|span)(?:\s[^<>]*)?>/gi, () => '')
    .replace(/\\delta(?![a-z])\s*/g, () => 'δ')
    .replace(new RegExp(`\\\\(?=(?:${GREEK})(?![a-z]))`, 'g'), () => '')
    .replace(/\\(?:cdot|bullet)(?![a-z])\s*/g, () => '·');
  const isTex = /[\\$]/.test(text.text);
  text
    .replace(/\\(?:math|text)?(?:rm|sf|bf|it|up)(?![a-z])\s*|\\(?:text|textsubscript|ce|chem)(?![a-z])\s*/g, () => '')
    .replace(/\\textsuperscript\s*(?=\{)/g, () => '^')
    .replace(/\$|\\[()[\]]|\\[,;:! ]/g, () => '')
    .replace(/_\s*\{([^{}]*)\}/g, ([, inner]) => inner!.trim())
    .replace(/\^\s*\{([^{}]*)\}/g, ([, inner]) => `^${inner!.trim()}`);
  // In TeX braces set letters upright together, and an index behind them is that of the last one: \text{CuO}_4.
  if (isTex) text.replace(/\{(?!\d*[+-]\d*\})|(?<!\{\d*[+-]\d*)\}/g, () => '');
  text
    // Wiki markup of mineral lists: Fe^2+^Fe^3+^_2_O_4_.
    .replace(/\^(\d*[+-])\^/g, ([, inner]) => `^${inner}`)
    .replace(/[_~]\s*(\d+(?:\.\d+)?|\.\d+)[_~]?/g, ([, inner]) => inner!)
    .replace(/^\s*\{(.*)\}\s*$/g, ([, inner]) => inner!)
    .replace(/\{(\d*[+-]\d*)\}/g, ([, inner]) => `^${inner}`);
}

function characterOf(code: number): string {
  return code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

function plainDigits(digits: string): string {
  return [...digits].map((digit) => String(SUPERSCRIPTS.indexOf(digit))).join('');
}
