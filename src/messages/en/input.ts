/** What is wrong with a file of compounds, or with a row of it. */
export const input = {
  'input.unknown-format': 'There is no format "{format}". The formats are: {formats}.',
  'input.no-crystal':
    '{file} has no data block of a crystal (data_ followed by a formula, a cell or atom sites). Is it a CIF file?',
  'input.layout': '{file} {problem}',
  'input.no-column': 'has no column "{column}". Its columns are: {columns}.',
  'input.candidates': 'is a list of candidates, as Incognita or its predecessor export them, not of known compounds.',
  'input.several-columns': 'has several columns of formulas: {columns}. Choose one with --formula-column.',
  'input.no-formulas':
    'has no column of formulas. {count, plural, one {Its only column is} other {Its columns are}} {columns}. Give the right one with --formula-column, or check the delimiter (comma, semicolon, tab and | are understood).',
  'input.header-only': '{file} has a header and no rows.',
  'input.quote-not-closed':
    '{file} ends inside a quoted field that begins after line {line}. Close or remove the quotation mark.',
  'input.not-csv': '{file} is not valid CSV after line {line}: {reason}.',
  'input.too-large': '{file} is larger than {mebibytes} MiB (the limit {limit}). Split it into several files.',
  'input.json-too-large':
    '{file} is larger than {mebibytes} MiB (the limit {limit}). Write it as JSON Lines, one entry per line.',
  'input.line-too-long':
    'Line {line} of {file} is longer than {kibibytes, number} KiB (the limit MAX_ROW_BYTES), so this is probably not a list of compounds. Check for a missing line break or an unclosed quotation mark.',
  'input.not-an-array': '{file} is not an array of entries and has no such array under {keys}.',
  'input.no-entries': '{file} has no entries.',
  'input.not-json': '{file} is not valid JSON: {reason}.',
  'input.no-optimade-entries':
    '{file} has no entries under "data". Save the answer of the server\'s /v1/structures without changes.',
  'input.nothing-accepted':
    'None of the {count, number} rows of {file} could be ingested, so nothing was changed. Line {line}, "{text}": {reason} Check that the right column is read as the formula.',
  'input.no-rows': '{file} has no rows, so nothing was changed.',
  'input.built-in-choice': 'INCOGNITA_BUILT_IN can be "small" or nothing, not "{choice}".',
  'row.fields': 'The row has {count} fields, but the first row has {expected}.',
  'row.empty-formula': 'The formula is empty.',
  'row.line-not-an-object': 'The line is not a JSON object.',
  'row.not-an-object': 'The entry is not an object.',
  'row.no-text': 'The entry has no text under "{key}".',
  'row.unfinished': 'The file ends inside the text field that begins on this line.',
  'row.no-tag': 'The data block has no {tag}.',
  'input.binary': '{file} is {kind}',
  'input.kind-utf-16': 'UTF-16 text. Save it as UTF-8, for example with `iconv -f utf-16 -t utf-8`.',
  'input.kind-compressed': 'compressed with {program}. Unpack it first.',
  'input.kind-zip': 'a zip archive or a spreadsheet. Unpack it, or save the sheet as CSV.',
  'input.kind-xls': 'a spreadsheet in the old Excel format. Save it as CSV.',
  'input.kind-pdf': 'a PDF. Save its table as CSV.',
  'input.kind-other': 'a binary file, not text. Export the compounds as CSV.',
  'input.no-text': '{file} has no text in it.',
  'input.zero-byte': '{file} is a binary file: byte {byte} is zero.',
  'input.changed': '{file} changed while it was read. Ingest it again when it is complete.',
  'input.not-utf-8':
    '{file} is not UTF-8 text (somewhere after byte {byte}). Save it as UTF-8, for example with `iconv -f latin1 -t utf-8`.',
  'input.missing': 'There is no file {file}, or it cannot be read. Check the path.',
  'input.folder': '{file} is a folder. Give the files in it, for example {file}/*.csv.',
  'input.not-regular': '{file} is not a regular file. Save its content to a file first.',
  'input.empty': '{file} is empty.',
  'input.no-permission': '{file} cannot be read. Check its permissions.',
} as const;
