import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const repository = fileURLToPath(new URL("..", import.meta.url));

test("the program of README.md makes a stack with its key, MCP and file", async () => {
  const readme = await readFile(join(repository, "README.md"), "utf8");
  const program = /```ts\n([^]*?)```/.exec(readme)?.[1] ?? "";
  await mkdir(join(repository, ".cache"), { recursive: true });
  // Below the repository, so that the program finds its packages.
  const folder = await mkdtemp(join(repository, ".cache", "readme-"));
  try {
    await writeFile(join(folder, "main.ts"), program);
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
    const args = ["--conditions=source", "--import", "tsx", "main.ts"];
    await promisify(execFile)(process.execPath, args, { cwd: folder });
    const stack: unknown = JSON.parse(
      await readFile(join(folder, "cdktf.out", "stacks", "keys", "cdk.tf.json"), "utf8"),
    );
    expect(stack).toMatchObject({
      data: { plexmcp_mcp: expect.anything() as unknown },
      resource: {
        plexmcp_api_key: expect.anything() as unknown,
        plexmcp_env_file: expect.anything() as unknown,
      },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
