import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { bundle } from "../scripts/bundle.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A filesystem mirror with the provider, bundled from the sources as they are now. */
    readonly mirror: string;
    /** The bundled provider's program. */
    readonly providerProgram: string;
  }
}

/** Bundles the provider once, and installs it the way a user does. */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "plexmcp-provider-"));
  const mirror = join(folder, "mirror");
  const program = join(folder, "dist", "provider", "main.js");
  await bundle(join(folder, "dist"));
  await promisify(execFile)(process.execPath, [program, "install", mirror]);
  provide("mirror", mirror);
  provide("providerProgram", program);
  return () => rm(folder, { recursive: true, force: true });
}
