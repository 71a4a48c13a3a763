/** What commands change in a workspace: before it is done, and in the log. */
export const changes = {
  'change.needs-yes': 'Nothing was changed. Without a terminal nobody can be asked: give --yes to do it.',
  'change.declined': 'Nothing was changed.',
  'change.sources-usage':
    'Use `incognita sources`, `incognita sources remove NAME`, `incognita sources rename NAME NEW-NAME` or `incognita sources title NAME TITLE`.',
  'change.lists-usage': 'Use `incognita lists`, `incognita lists remove ID` or `incognita lists use ID`.',
  'change.source-exists': 'There is a source "{source}" already. Choose another name.',
  'change.source-built-in':
    '"{source}" is built-in data. It leaves when you ingest your own database; `incognita build --no-keep-built-in` leaves it out.',
  'change.will-remove-source':
    'This removes source "{source}" for good: {files, plural, one {# file} other {# files}}, {entries, plural, one {# entry} other {# entries}}, {compounds, plural, one {# known compound} other {# known compounds}} (those that another source reports stay known).',
  'change.will-rename-source': 'This renames source "{from}" to "{to}".',
  'change.lists-stay':
    'Published lists stay as they are and say that their data has changed; `incognita build` makes new ones.',
  'change.will-remove-list': 'This removes {list} for good: {rows, plural, one {# row} other {# rows}} and its model.',
  'change.will-use-list':
    'This makes {list} the current {space} list, also when newer ones are published. Use the newest list to undo this.',
  'change.current-then': 'The current {space} list will be {list}.',
  'change.none-then': 'There will be no {space} list.',
  'change.ingested': '{file} was ingested into source "{source}"',
  'change.source-removed': 'source "{source}" was removed ({entries, plural, one {# entry} other {# entries}})',
  'change.source-renamed': 'source "{from}" was renamed to "{to}"',
  'change.source-titled': 'source "{source}" is called "{title}" now',
  'change.list-published': '{list} was published',
  'change.list-removed': '{list} was removed',
  'change.restored': 'the backup {from} was restored',
  'change.list-used': '{list} was made the current list',
} as const;
