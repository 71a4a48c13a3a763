/** What is wrong with a workspace, its lists and its models. */
export const workspace = {
  'workspace.no-compounds':
    'The workspace has no known compounds to learn from. Ingest a list of formulas first: `npx incognita ingest FILE`.',
  'workspace.none-known': 'No entry counts as known by "{expression}". Choose another expression with --known.',
  'build.rank-for-none':
    'No known compound is reported by "{rankFor}" alone. --rank-for needs the name of a source ({sources}) that reports compounds which no other source has, or after:YEAR with compounds first reported later.',
  'workspace.missing':
    'There is no workspace in {dir}. Make one with `incognita ingest FILE --workspace {dir}`, or start with the built-in compounds: `incognita start`.',
  'workspace.damaged':
    'incognita.sqlite in {dir} is damaged or is not a database. Restore it from a backup, or move the folder away and ingest again.',
  'workspace.cut-off':
    'incognita.sqlite in {dir} is damaged: it is empty or cut off, as after a copy that was interrupted. Copy it again, restore it from a backup, or ingest again.',
  'workspace.parts-damaged':
    'Damaged: {parts}. Build damaged lists again with `incognita build`; restore a damaged database from a backup.',
  'workspace.locked': 'Another process is writing to the workspace {dir}. Wait until it is done and try again.',
  'workspace.cannot-open':
    'The workspace {dir} cannot be opened ({reason}). Check that it is a folder that you can write to.',
  'workspace.other-program':
    'incognita.sqlite in {dir} is the database of another program. Choose another folder with --workspace.',
  'workspace.newer':
    'The workspace {dir} was written by a newer Incognita (schema {version}; this version reads up to {supported}). Update Incognita, or choose another folder with --workspace.',
  'workspace.older':
    'The workspace {dir} was written by an older Incognita and must be updated first: run `incognita lists` once with permission to write to the folder.',
  'workspace.built-in-name':
    'Both the built-in data and a database of your own would be called "{source}". Give yours another name with --source.',
  'workspace.own-database':
    'This workspace has a database of its own, which replaced the built-in data. --keep-built-in uses both.',
  'workspace.sqlite-of-node-20':
    'Node.js {version} needs a separate build of SQLite: run `npm ci --prefix {dir}` once, or use Node.js 22.14 or newer.',
  'workspace.cannot-save': 'The results of a build cannot be saved in {dir}: {reason}',
  'list.being-checked': 'The list {list} is being compared with what was published. Try again in a moment.',
  'workspace.too-many-files':
    'Too many files are open, so a file of the workspace cannot be read. Try again in a moment, or raise the limit (`ulimit -n`).',
  'workspace.not-permitted': '{path} cannot be read: access is not permitted.',
  'list.instead':
    'The list {list} is damaged, so {instead} is used. Build it again with `incognita build`; `incognita verify` says what is damaged.',
  'list.damaged-now':
    'The list {list} is damaged. Build it again with `incognita build`; `incognita verify` says what is damaged.',
  'workspace.damaged-inside':
    'The database of the workspace is damaged. `incognita verify` says where; restore it from a backup, or move the folder away and ingest again.',
  'workspace.in-use': 'Another process is writing to the workspace. Try again in a moment.',
  'workspace.data-changed':
    'The data of {parts} in the workspace is not what was ingested: it was damaged or changed by another program. Restore a backup with `incognita restore`, or ingest the files again in a new workspace.',
  'backup.not-empty': 'The folder {dir} is not empty. A backup needs a new folder.',
  'backup.damaged':
    '{file} of list {list} is damaged, so it is not backed up: build the list again with `incognita build`, or remove it with `incognita lists remove`.',
  'backup.broken': 'The backup is damaged: {parts}. Nothing was restored; take another backup.',
  'backup.other-workspace':
    'The list {list} of {dir} is another one than in the backup, which is of another workspace. Restore it into a new folder with --workspace.',
  'backup.target-damaged':
    'The database of {dir} is damaged, and lists may be lost that only it names. Move the folder away, then restore again: it is made anew.',
  'backup.replaces':
    'The workspace {dir} becomes what the backup {backup} is. Sources and lists that are not in the backup are lost.',
  'list.none': 'There is no list "{list}", and no other list yet: make lists with `incognita build`.',
  'list.unknown': 'There is no list "{list}". The lists are: {lists}.',
  'list.file-missing':
    'The file of list {list} is missing or damaged: build the list again with `incognita build --arity {arity}`.',
  'list.no-artifact': 'List {list} has no artifact "{name}".',
  'list.unreadable-file':
    '{file} of list {list} cannot be read: build the list again with `incognita build --arity {arity}`.',
  'list.other-version':
    'The list {list} was written by another version of Incognita: build it again with `incognita build --arity {arity} --kind {kind}`.',
  'model.damaged': 'A model file of the workspace is damaged: build the lists again with `npx incognita build`.',
  'model.unknown': 'There is no model "{model}". Use one of: {models}.',
  'shards.missing':
    'Not all shards are done. Missing: {missing}. Run `npx incognita build --shard {first}` with the same other options, then merge again. `incognita work` shows what is there, `incognita work remove ID` removes it.',
  'shards.missing-some':
    'Not all shards are done. Missing: {missing}. Run `npx incognita build --shard {first}` with the same other options, then merge again; or publish only what is complete: `incognita merge {complete}`. `incognita work remove ID` removes a build that was given up.',
  'shards.missing-of': '{shards} of {id}',
  'shards.outdated':
    'The shards in this workspace were made from other known compounds or by another version. Run `npx incognita build --shard 1/4`, 2/4 and so on first.',
  'shards.none': 'There are no shards in this workspace. Run `npx incognita build --shard 1/4`, 2/4 and so on first.',
} as const;
