import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeCdktnBuild } from "../scripts/cdktn-build.ts";

const run = promisify(execFile);
const repository = join(__dirname, "..", "..");
const tsc = createRequire(__filename).resolve("typescript/bin/tsc");

let folder: string;

/** A folder in which the library is installed as npm would install it, with both its builds. */
beforeAll(async () => {
  await mkdir(join(repository, ".cache"), { recursive: true });
  folder = await mkdtemp(join(repository, ".cache", "two-engines-"));
  const installed = join(folder, "node_modules", "@plexmcp", "constructs");
  for (const entry of ["package.json", "cdktn", "l1"]) {
    await cp(join(repository, "constructs", entry), join(installed, entry), { recursive: true });
  }
  const dist = join(installed, "dist");
  const buildInfo = join(folder, "tsbuildinfo");
  const project = join(repository, "constructs");
  await run(tsc, ["-p", project, "--outDir", dist, "--tsBuildInfoFile", buildInfo]);
  writeCdktnBuild(dist);
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  await writeFile(join(folder, "cdktf.json"), "{}");
  const quickstart = await readFile(join(repository, "examples", "quickstart", "main.ts"), "utf8");
  await writeFile(join(folder, "cdktf.ts"), quickstart);
  await writeFile(
    join(folder, "cdktn.ts"),
    quickstart
      .replace('"@plexmcp/constructs"', '"@plexmcp/constructs/cdktn"')
      .replace('"cdktf"', '"cdktn"'),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The quickstart as that engine writes it, but for its version and its empty objects. */
async function synthesize(engine: "cdktf" | "cdktn", format: "json" | "hcl"): Promise<string> {
  await run(process.execPath, ["--import", "tsx", `${engine}.ts`], {
    cwd: folder,
    env: { ...process.env, SYNTH_HCL_OUTPUT: String(format === "hcl"), CDKTF_OUTDIR: engine },
  });
  const name = format === "hcl" ? "cdk.tf" : "cdk.tf.json";
  const text = await readFile(join(folder, engine, "stacks", "quickstart", name), "utf8");
  return text.replace(/"version": "0\.\d+\.\d+"/, '"version": "…"').replace(/\{\s+\}/g, "{}");
}

test.each(["json", "hcl"] as const)(
  "the same program is the same %s on both engines",
  async (format) => {
    const [one, other] = await Promise.all([
      synthesize("cdktf", format),
      synthesize("cdktn", format),
    ]);
    expect(other).toBe(one);
    expect(one).toContain("plexmcp_env_file");
  },
);

test.each([
  ["nodenext", "nodenext"],
  ["commonjs", "node10"],
])("the types of both are found by module %s and resolution %s", async (module, resolution) => {
  const options = {
    module,
    moduleResolution: resolution,
    target: "es2023",
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ["node"],
    ignoreDeprecations: "6.0",
  };
  const project = join(folder, `tsconfig.${resolution}.json`);
  const files = ["cdktf.ts", "cdktn.ts"];
  await writeFile(project, JSON.stringify({ compilerOptions: options, files }));
  await expect(run(tsc, ["-p", project])).resolves.toMatchObject({ stdout: "" });
});
