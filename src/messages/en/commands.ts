/** What is wrong with a command and its options. */
export const commands = {
  'command.memory':
    'Lists of {rows, number} rows need about {needed, number} MB, but only {available, number} MB are available: give a larger --memory or a smaller --top.',
  'command.no-source': 'There is no source "{source}"; nothing has been ingested yet.',
  'command.unknown-source': 'There is no source "{source}". The sources are: {sources}.',
  'command.which-list': 'Choose a list: give --arity, such as --arity 3, or --list with an id from `incognita lists`.',
  'command.no-formulas': 'Give formulas, a file of formulas (--file FILE), or - for standard input.',
  'command.formulas-or-input': 'Give either formulas or - for standard input, not both.',
  'command.formulas-or-file': 'Give either formulas or a file of formulas (--file), not both.',
  'command.no-benchmarks':
    'The benchmarks are not part of the packed program. Clone the repository and run `npm ci` and `npm run build` there; then `npx incognita bench`.',
  'command.unknown-benchmark': 'There is no benchmark "{benchmark}". Use one or more of: {benchmarks}.',
  'command.what-to-count':
    'Choose hidden test compounds: a list that the models must not see (--holdout FILE), or a protocol that hides known compounds (--protocol kfold).',
  'command.time-alone': '--train-until hides compounds by itself: leave out --holdout, --second and --protocol.',
  'command.neutral-needs-second':
    'A neutral list belongs to the second-database protocol: give that database as well (--second FILE).',
  'address.token': 'The token in {file} must be one word of at least {least, number} characters.',
  'address.unavailable': 'The server cannot use {url}: {reason}.',
  'address.EADDRINUSE': 'another program is using this port; choose another with --port, or 0 for any free one',
  'address.EACCES': 'this port needs further rights; choose one above 1023 with --port',
  'address.EADDRNOTAVAIL': 'this machine has no such address; 127.0.0.1 always works',
  'address.ENOTFOUND': 'there is no host with this name; 127.0.0.1 always works',
  'command.other-case': '"{query}" was read as a compound of {elements}. For the other one, write {formula}.',
  'command.one-list': 'Only --format sqlite has several lists in one file. Export them one by one.',
  'command.one-list-per-arity':
    'The file has one table for each number of elements, so it can have only one list of each.',
  'command.metadata-inside-sqlite': 'Tables of --format sqlite cannot contain metadata. Use --metadata sidecar.',
  'command.metadata-inside-generator': 'The input of a program cannot contain metadata. Use --metadata sidecar.',
  'command.sidecar-of-nothing': '--metadata sidecar needs the name of a file: --out FILE.',
  'command.no-files': 'Name the files to ingest, or an OPTIMADE server with --optimade URL.',
} as const;
