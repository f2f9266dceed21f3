import { formatPath, type Path } from "./path.ts";

/** Bytes or data that are not a value of the type they should have. */
export class ValueError extends Error {
  override readonly name = "ValueError";
  readonly path: Path;
  /** What is wrong, without the place. Never holds the value: it may be a secret. */
  readonly reason: string;

  constructor(path: Path, reason: string) {
    super(path.length === 0 ? reason : `${formatPath(path)}: ${reason}`);
    this.path = path;
    this.reason = reason;
  }
}
