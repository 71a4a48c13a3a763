/** The bytes of a file, or of a part of an archive, which can be read more than once. */
export interface ByteSource {
  /** For messages: the path; for a part of an archive, its path in the archive behind that of the archive. */
  readonly path: string;
  /** The last part of the path; without ".gz" once it is unpacked. */
  readonly name: string;
  /** The path in the archive; absent for a plain file. */
  readonly member?: string;
  /** True if these are the bytes of the file at `path`, so that it can be opened by its path. */
  readonly isFile: boolean;
  /** How many bytes that is, if it is known without reading them. */
  readonly bytes?: number;
  chunks(): AsyncIterable<Buffer>;
}
