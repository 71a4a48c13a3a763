/** Why a formula, a pattern, a chemical system or an ion cannot be read. */
export const formulas = {
  'formula.unreadable': '"{text}" cannot be read at character {position}: {reason}.',
  'formula.empty': 'the formula is empty',
  'formula.nested-too-deep': 'brackets can be nested at most {most} deep',
  'formula.bracket-not-closed': 'the bracket "{bracket}" is never closed',
  'formula.bracket-not-opened': 'the bracket "{bracket}" was never opened',
  'formula.empty-brackets': 'there is nothing between these brackets',
  'formula.amount-too-large': 'amounts above {most, number} are not accepted',
  'formula.tritium': 'T is not an element symbol; write tritium as H',
  'formula.not-an-element': '{symbol} is not an element',
  'formula.not-a-number': '"{amount}" is not a number',
  'formula.leading-zero': 'the amount "{amount}" begins with a zero',
  'formula.too-many-digits': 'the amount "{amount}" has too many digits',
  'formula.amount-zero': 'the amount is zero; leave this element out',
  'formula.ambiguous-dot':
    'this dot can be a decimal point or can separate two parts; write "·" between parts, or 0.5 for one half',
  'formula.ends-early': 'the formula ends where an element should follow',
  'formula.is-a-system': 'this is a chemical system, not a formula; a formula has no hyphens',
  'formula.charge': 'a composition is neutral; leave the charge out',
  'formula.open-amount':
    'a variable amount such as x or 7-δ describes a solid solution or a nonstoichiometric compound; write fixed amounts',
  'formula.space-before-amount': 'write an amount directly after its element or bracket, without a space',
  'formula.lonely-dot': 'there is nothing before or after this dot',
  'formula.shared-site': 'a site shared by several elements needs their amounts, such as (Mg0.5Fe0.5)',
  'formula.amount-not-fixed': 'the amount "{amount}" is not a number; only fixed amounts can be read',
  'formula.lower-case': 'an element symbol begins with a capital letter',
  'formula.unknown-character': 'the character "{character}" has no meaning in a formula',
  'formula.not-whole':
    'these decimals do not become whole numbers when multiplied by {most} or less; write whole amounts',
  'formula.too-long': 'formulas longer than {most} characters are not accepted',
  'formula.zero-for-oxygen': 'this is a zero; perhaps oxygen (O) is meant',

  'pattern.unreadable': '"{text}" is not a formula pattern: {reason}.',
  'pattern.empty': 'it is empty; write elements and * with their amounts, such as *2O3',
  'pattern.syntax': 'write elements and * with their amounts, such as *2O3',
  'pattern.too-many-elements': 'it has more than {most} elements',
  'pattern.amount-range': 'an amount must be from 1 to {most, number}',
  'pattern.repeated-element': '{symbol} is given twice',

  'system.unreadable': '"{text}" is not a chemical system: {reason}.',
  'system.empty': 'it is empty; write elements joined by hyphens, such as Li-*-O',
  'system.missing-element': 'an element or * is missing next to a hyphen',

  'ion.unreadable': '"{text}" is not an ion. Write it like Fe3+, Li+ or O2-.',
} as const;
