import { homedir } from "node:os";
import { join } from "node:path";
import { ApiError, NetworkError } from "../client/errors.ts";
import { attributePath } from "../cty/path.ts";
import { errorAt, hasErrors, type Diagnostic } from "../framework/diagnostics.ts";
import { defineProvider, type ConfigureResult, type Provider } from "../framework/provider.ts";
import { defineDataSource } from "../framework/data-resource.ts";
import { defineResource } from "../framework/managed-resource.ts";
import { unknown } from "../framework/schema.ts";
import { apiKeyResource } from "./api-key/api-key-resource.ts";
import { chooseCredential, type CredentialChoice } from "./credential-choice.ts";
import { parseDuration } from "./duration.ts";
import { envFileResource } from "./env-file/env-file-resource.ts";
import { IntentJournal } from "./intent-journal.ts";
import { KeyQuota } from "./key-quota.ts";
import { mcpDataSource } from "./mcp/mcp-data-source.ts";
import { PlannedNames } from "./planned-names.ts";
import {
  checkEndpoint,
  defaultEndpoint,
  providerAttributes,
  type ProviderConfig,
} from "./provider-schema.ts";
import type { PlexmcpSession } from "./session.ts";
import { sha256 } from "./sha256.ts";
import { Successions } from "./successions.ts";
import { readWorkspace } from "./workspace.ts";

/** What the provider takes from its surroundings; `main.ts` hands it in. */
export interface ProviderSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Terraform's working directory. */
  readonly folder: string;
  readonly localNow: () => Date;
  readonly version: string;
}

/** The provider `plexmcp/plexmcp`. */
export function plexmcpProvider(surroundings: ProviderSurroundings): Provider<PlexmcpSession> {
  let closeClient: (() => Promise<void>) | undefined;
  return defineProvider({
    description:
      "Declares PlexMCP's API keys as code: creates, rotates and revokes them, and delivers them to dotenv files.",
    attributes: providerAttributes,
    configure: async ({ config }) => {
      const result = await configure(config, surroundings);
      closeClient = () => result.client?.client.close() ?? Promise.resolve();
      return result;
    },
    resources: [defineResource(apiKeyResource), defineResource(envFileResource)],
    dataSources: [defineDataSource(mcpDataSource)],
    describeError: (error) =>
      error instanceof ApiError || error instanceof NetworkError
        ? errorAt(undefined, "PlexMCP could not be asked", error.message)
        : undefined,
    close: async () => closeClient?.(),
  });
}

async function configure(
  config: ProviderConfig,
  surroundings: ProviderSurroundings,
): Promise<ConfigureResult<PlexmcpSession>> {
  const settings = settle(config);
  // Parts that another resource is yet to make: the plan goes on without a session.
  if (settings === undefined) return {};
  const { environment } = surroundings;
  const endpoint = (
    settings.endpoint ??
    environment["PLEXMCP_ENDPOINT"] ??
    defaultEndpoint
  ).replace(/\/$/, "");
  const chosen = chooseCredential(settings, environment);
  const wrongEndpoint = checkEndpoint(endpoint);
  const diagnostics: Diagnostic[] = [
    ...("severity" in chosen ? [chosen] : []),
    ...(wrongEndpoint === undefined
      ? []
      : [errorAt(attributePath("endpoint"), "Endpoint refused", wrongEndpoint)]),
  ];
  if ("severity" in chosen || hasErrors(diagnostics)) return { diagnostics };
  return openSession({ ...settings, endpoint }, chosen, surroundings);
}

interface Settings {
  readonly endpoint: string | null;
  readonly api_key: string | null;
  readonly token: string | null;
  readonly email: string | null;
  readonly password: string | null;
  readonly max_requests_in_flight: number | null;
  readonly request_timeout: string | null;
}

function settle(config: ProviderConfig): Settings | undefined {
  const { endpoint, api_key, token, email, password, max_requests_in_flight, request_timeout } =
    config;
  if (endpoint === unknown || api_key === unknown || token === unknown) return undefined;
  if (email === unknown || password === unknown) return undefined;
  if (max_requests_in_flight === unknown || request_timeout === unknown) return undefined;
  return { endpoint, api_key, token, email, password, max_requests_in_flight, request_timeout };
}

async function openSession(
  settings: Settings & { readonly endpoint: string },
  chosen: CredentialChoice,
  { environment, folder, localNow, version }: ProviderSurroundings,
): Promise<ConfigureResult<PlexmcpSession>> {
  // The HTTP client is loaded here and not above: Terraform starts this process for its schema too.
  const { PlexmcpClient } = await import("../client/plexmcp-client.ts");
  const { toClientCredential } = await import("./client-credential.ts");
  const client = new PlexmcpClient({
    endpoint: settings.endpoint,
    credential: toClientCredential(chosen),
    maxRequestsInFlight: settings.max_requests_in_flight ?? 3,
    requestTimeoutMs: parseDuration(settings.request_timeout ?? "30s") ?? 30_000,
    userAgent: `terraform-provider-plexmcp/${version}`,
    environment,
    localNow,
  });
  let keysAtStart: ReturnType<PlexmcpSession["keysAtStart"]> | undefined;
  return {
    client: {
      client,
      endpoint: settings.endpoint,
      folder,
      workspace: await readWorkspace(folder, environment),
      credentialSha256: chosen.kind === "apiKey" ? sha256(chosen.value) : undefined,
      journal: new IntentJournal(journalFolder(environment), localNow),
      successions: new Successions(),
      plannedNames: new PlannedNames(),
      keyQuota: new KeyQuota(() => client.readSubscription({})),
      keysAtStart: () => (keysAtStart ??= client.listApiKeys({})),
    },
  };
}

/** As the XDG base directory specification says for state that outlives a run. */
function journalFolder(environment: ProviderSurroundings["environment"]): string {
  const stateHome = environment["XDG_STATE_HOME"] ?? "";
  const base = stateHome === "" ? join(homedir(), ".local", "state") : stateHome;
  return join(base, "plexmcp", "intents");
}
