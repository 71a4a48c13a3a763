/** What is wrong with a file of compounds, or with a row of it. */
export const input = {
  'input.unknown-format': 'There is no format "{format}". The formats are: {formats}.',
  'input.source-name':
    '"{name}" cannot be the name of a source: it needs 1 to {longest, number} characters, without semicolons and control characters. Give another name with --source.',
  'input.source-title':
    '"{title}" cannot be the title of a source: it needs 1 to {longest, number} characters, without control characters.',
  'input.same-file':
    'The same file is in source "{other}" already, so "{source}" is not independent evidence. If that is a mistake: incognita sources remove "{source}"',
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
  'input.json-entry-too-long':
    'Entry {entry} of {file} is longer than {mebibytes} MiB (the limit MAX_ELEMENT), so it is probably not one compound. Leave out everything except formula, id, year, energy and structure.',
  'input.json-begins-otherwise':
    'The first {mebibytes} MiB of {file} hold no entries, which are looked for there. Put the array of entries first, or write it as JSON Lines, one entry per line.',
  'input.line-too-long':
    'Line {line} of {file} is longer than {kibibytes, number} KiB (the limit MAX_ROW_BYTES), so this is probably not a list of compounds. Check for a missing line break or an unclosed quotation mark.',
  'input.not-an-array': '{file} is not an array of entries and has no such array under {keys}.',
  'input.no-entries': '{file} has no entries.',
  'input.not-json': '{file} is not valid JSON: {reason}.',
  'input.no-json-lines':
    '{file} has no JSON object on any of its first lines. JSON Lines has a whole object on each line; write the entries so, or as one JSON array.',
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
  'skipped.candidate': 'a candidate',
  'skipped.header': 'a header',
  'skipped.description': 'a description of properties',
  'skipped.type': 'an entry of type {type}',
  'skipped.units': 'a row of units',
  'skipped.macos': 'a resource fork of macOS',
  'skipped.hidden': 'a hidden file',
  'skipped.readme': 'a note for readers',
  'skipped.other': 'a file of another kind',
  'skipped.note': 'Skipped, because they are not rows of data: {what} ({count, number}).',
  'row.no-text': 'The entry has no text under "{key}".',
  'row.unfinished': 'The file ends inside the text field that begins on this line.',
  'row.no-tag': 'The data block has no {tag}.',
  'input.binary': '{file} is {kind}',
  'input.kind-compressed': 'compressed with {program}. Unpack it first.',
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
  'input.bomb':
    '{file} unpacks to more than {ratio} times its size, or to an enormous number of files; it was probably made to do harm. Unpack it yourself if you trust it.',
  'input.broken-archive': '{file} cannot be unpacked with {program}: it is damaged or cut off. Get it again.',
  'input.encrypted': '{file} is encrypted. Unpack it with its password first.',
  'input.archive-in-archive': '{file} is an archive inside an archive. Unpack the outer one first.',
  'input.unknown-encoding': 'There is no encoding "{encoding}". Usual ones are: {examples}.',
  'input.kind-empty-zip': 'a zip archive with nothing in it.',
  'input.kind-hdf': 'an HDF5 file. Export the compounds as CSV or Parquet.',
  'input.kind-tar': 'a tar archive. Unpack it first; folders can be ingested as they are.',
  'input.kind-ods': 'a spreadsheet in the OpenDocument format. Save it as xlsx or CSV.',
  'input.kind-lfs': 'a Git LFS pointer, not the file itself. Run `git lfs pull` in the clone.',
  'input.kind-html': 'a web page, perhaps one that asks to log in, not a table. Download the data itself.',
  'input.kind-xml': 'an XML file. Export the compounds as CSV, JSON or CIF.',
  'input.ids-only': 'has ids of entries, not formulas. Get the formulas from the database that gave these ids.',
  'input.no-header-row': 'has no row in line {line}, at least not in its first 200 rows.',
  'row.several-formulas': 'These are several formulas. Separate them with commas.',
  'input.some-unreadable': '{failed, number} of {all, number} files cannot be read.',
  'input.some-files': '{failed, number} of {all, number} files could not be ingested; the others were.',
  'input.too-many-files': '{file} has more than two million files. Give its subfolders one by one.',
  'input.empty-folder': '{file} has no files that could be read. Hidden files, notes and images are left out.',
  'input.server-error': '{file} has no entries; the server that sent it says: {error}',
  'input.own-workspace': '{file} is a workspace of Incognita. `incognita entries` writes its entries.',
  'input.unknown-sqlite':
    '{file} is an SQLite database without structures as ASE stores them (its tables are: {tables}). Export the compounds as CSV.',
  'input.no-atoms':
    '{file} says in line {line} how many atoms there are, but that is 0 or more than {most, number}: it is not a file of structures.',
  'input.no-symbols':
    '{file} does not name its elements: a POSCAR file needs a line of symbols above the line of counts.',
  'input.no-frame':
    '{file} has no complete frame from line {line} on: a number of atoms, a comment, and that many atoms.',
  'row.no-lattice': 'The frame has no lattice, so it is a molecule.',
  'row.unknown-species': 'The frame has a species that is not an element.',
  'input.wrong-format': '{file} is not a file of the format {format}.',
} as const;
