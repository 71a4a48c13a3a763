import { message, type Message } from '../../messages/message.js';

/** Files that are next to data in archives and folders and hold none. */
const EXTENSIONS =
  /\.(?:md|rst|pdf|html?|xml|png|jpe?g|gif|svg|py|ipynb|js|ts|sh|c|cpp|h|log|toml|ya?ml|ini|cfg|bib|tex|docx?|pptx?|pickle|pkl|npy|npz|h5|hdf5|sha256|md5|lock|bak|tmp)$/i;
const NAMES =
  /^(?:readme|licen[cs]e|copying|copyright|changelog|changes|authors|notice|citation|makefile|manifest)(?:\.\w+)?$/i;

/** What a part of an archive or folder is that is passed over, as the end of a sentence; undefined for what is read. */
export function whySkipped(path: string): Message | undefined {
  const parts = path.split('/');
  const name = parts.at(-1)!;
  if (parts.includes('__MACOSX') || name.startsWith('._')) return message('skipped.macos');
  if (parts.some((part) => part.startsWith('.') && part !== '.' && part !== '..')) return message('skipped.hidden');
  if (NAMES.test(name)) return message('skipped.readme');
  return EXTENSIONS.test(name) ? message('skipped.other') : undefined;
}
