/** Why a dotenv file was not read or written: a sentence that names the file and the cure. */
export class EnvFileError extends Error {
  override readonly name = "EnvFileError";
  /** One line, no full stop. */
  readonly summary: string;

  constructor(summary: string, message: string, options: { readonly cause?: unknown } = {}) {
    super(message, options);
    this.summary = summary;
  }
}

/** What to say of the error codes that a person can do something about. */
const cures: Readonly<Record<string, (path: string) => string>> = {
  EACCES: (path) => `This user may not use ${path}. Give it the right to, or choose another path.`,
  EPERM: (path) => `The system refused to let this user change ${path}. Check its owner and flags.`,
  EROFS: (path) => `${path} is on a file system that is mounted read-only. Choose another path.`,
  ENOSPC: (path) => `No space is left on the device of ${path}. Free some, then apply again.`,
  EDQUOT: (path) => `The disk quota for ${path} is used up. Free some space, then apply again.`,
  ENOENT: (path) => `${path}, or a folder on the way to it, is gone. Make it, then apply again.`,
  ENOTDIR: (path) => `A part of ${path} is a file where a folder must be. Correct the path.`,
  EISDIR: (path) => `${path} is a folder. Name the file in it.`,
  ELOOP: (path) => `The symbolic links on the way to ${path} go round in a circle. Correct them.`,
  ENAMETOOLONG: (path) => `${path} is longer than the file system takes. Choose a shorter one.`,
  EXDEV: (path) =>
    `${path} and the git directory, where its new version was written, are on two file systems. Add the line ".*.env" to .gitignore, so that it is written beside the file.`,
  EMFILE: (path) => `Too many files are open to use ${path}. Raise the limit (ulimit -n).`,
  EIO: (path) => `The device of ${path} failed. Check it.`,
};

/** A failed file system call as an EnvFileError; anything else stays what it is. */
export function explainFileError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return error;
  const { code, syscall } = error;
  const place = "path" in error && typeof error.path === "string" ? error.path : path;
  const cure = typeof code === "string" ? cures[code] : undefined;
  return new EnvFileError(
    "File not usable",
    cure?.(place) ?? `${String(syscall)} failed with ${String(code)} for ${place}.`,
    { cause: error },
  );
}
