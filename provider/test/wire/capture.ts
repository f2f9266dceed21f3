// Captures how Terraform writes values: `npx tsx --conditions=source provider/test/wire/capture.ts`.
// A provider in this process has a resource type for each type of value, and the real terraform
// plans one resource for each expression. vectors.json gets the configurations that it sent.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parseType } from "../../src/cty/type.ts";
import { attributeOf } from "../../src/cty/value.ts";
import type { ManagedResource } from "../../src/framework/managed-resource.ts";
import { int64Attribute, stringAttribute } from "../../src/framework/schema.ts";
import { createGrpcServer, type GrpcServices } from "../../src/plugin/grpc-server.ts";
import { listen } from "../../src/plugin/listener.ts";
import { reattachProviders } from "../../src/plugin/reattach.ts";
import { rpcPath, rpcs } from "../../src/protocol/tfplugin6.ts";
import { ConfiguredProvider } from "../../src/server/configured-provider.ts";
import { readDynamicValue } from "../../src/server/dynamic-value.ts";
import { providerServices } from "../../src/server/serve-provider.ts";
import { expressions } from "./expressions.ts";

const run = promisify(execFile);
const cases = expressions.flatMap(([type, ofType], typeIndex) =>
  ofType.map((expression) => ({ typeName: `capture_type${typeIndex}`, type, expression })),
);
/** Hex of the configuration of each case. */
const configs: string[] = [];

const provider = new ConfiguredProvider<object>({
  schema: { version: 0, description: "", attributes: {} },
  validate: () => [],
  configure: () => Promise.resolve({ client: {} }),
  resources: expressions.map(([type], index) => resourceWith(`capture_type${index}`, type)),
  dataSources: [],
  close: () => Promise.resolve(),
});

/** `number` tells which case a configuration is of; `value` is what matters. */
function resourceWith(typeName: string, json: unknown): ManagedResource<object> {
  const type = parseType(json);
  if (type === undefined) throw new Error(`Not a type: ${JSON.stringify(json)}`);
  const attributes = {
    number: int64Attribute({ presence: "required", description: "" }),
    value: { ...stringAttribute({ presence: "optional", description: "" }), type },
  };
  const unexpected = (): never => {
    throw new Error("Only plans are made.");
  };
  return {
    typeName,
    schema: { version: 0, description: "", attributes },
    validate: () => [],
    plan: ({ proposed, priorPrivate }) =>
      Promise.resolve({
        planned: proposed,
        requiresReplace: [],
        plannedPrivate: priorPrivate,
        diagnostics: [],
      }),
    apply: unexpected,
    read: unexpected,
  };
}

/** The provider's services, with an ear at the plans. */
function recordingServices(): GrpcServices {
  const silent = { log: () => undefined, redact: (text: string) => text };
  const services = providerServices({ provider, ...silent });
  const path = rpcPath("PlanResourceChange");
  const plan = services.get(path);
  if (plan === undefined || plan === "idle") throw new Error("No plans are served.");
  return new Map([
    ...services,
    [
      path,
      (bytes: Uint8Array) => {
        const { typeName, config } = rpcs.PlanResourceChange.request.decode(bytes);
        const value = readDynamicValue(config, provider.resource(typeName).schema);
        const number = attributeOf(value, "number");
        if (number.kind !== "number") throw new Error("A configuration without its number.");
        configs[Number(number.value)] = Buffer.from(config?.msgpack ?? []).toString("hex");
        return plan(bytes);
      },
    ],
  ]);
}

function configuration(): string {
  const resources = cases.map(
    ({ typeName, expression }, number) => `
resource "${typeName}" "case${number}" {
  number = ${number}
  value  = ${expression.replaceAll("latest", "terraform_data.x.output").replaceAll("later", "terraform_data.x.id")}
}`,
  );
  return `terraform {
  required_providers {
    capture = { source = "plexmcp/capture" }
  }
}
resource "terraform_data" "x" {
  input = jsondecode(uuid())
}
${resources.join("\n")}
`;
}

async function planWithTerraform(address: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "plexmcp-capture-"));
  const env = {
    ...process.env,
    CHECKPOINT_DISABLE: "1",
    TF_REATTACH_PROVIDERS: reattachProviders({
      source: "plexmcp/capture",
      pid: process.pid,
      network: "unix",
      address,
    }),
  };
  try {
    await writeFile(join(folder, "main.tf"), configuration());
    for (const command of [["init"], ["plan", "-no-color", "-input=false"]]) {
      await run("terraform", command, { cwd: folder, env });
    }
    const { stdout } = await run("terraform", ["version", "-json"], { cwd: folder, env });
    return (JSON.parse(stdout) as { terraform_version: string }).terraform_version;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const services = recordingServices();
const { server } = createGrpcServer({
  findHandler: (path) => Promise.resolve(services.get(path)),
  tls: undefined,
  onDeserted: () => undefined,
});
const socket = await listen(server, {
  environment: {},
  temporaryFolder: tmpdir(),
  network: "unix",
});
try {
  const terraformVersion = await planWithTerraform(socket.address);
  const vectors = cases.map(({ type, expression }, number) => ({
    type,
    expression,
    config: configs[number],
  }));
  const file = new URL("vectors.json", import.meta.url);
  await writeFile(file, `${JSON.stringify({ terraformVersion, vectors }, undefined, 2)}\n`);
} finally {
  server.close();
  socket.remove();
}
