import { SecretKey } from "eslint-plugin-plexmcp/key-format";
import { startEmulator, type Emulator, type EmulatorOptions } from "../emulator/start-emulator.ts";
import type { ClientOptions } from "../src/client/client-parts.ts";
import { SecretText, type Credential } from "../src/client/credential.ts";
import { PlexmcpClient } from "../src/client/plexmcp-client.ts";

/** A gateway with one organisation, and clients that sign in to it. */
export interface TestGateway {
  readonly emulator: Emulator;
  /** The owner's account. */
  readonly account: { readonly email: string; readonly password: string };
  /** How long clients wanted to wait, in milliseconds. They do not wait. */
  readonly pauses: readonly number[];
  /** Signs in with a token of the owner unless told otherwise. */
  readonly open: (options?: Partial<ClientOptions>) => PlexmcpClient;
  /** `GET /api/v1/api-keys 200`, and so on, in order of arrival. */
  readonly calls: () => readonly string[];
  /** Closes the clients and the gateway. */
  readonly close: () => Promise<void>;
}

const account = { email: "owner@example.com", password: "Example-Passw0rd!" };

export async function startTestGateway(options: EmulatorOptions = {}): Promise<TestGateway> {
  const emulator = await startEmulator(options);
  emulator.seeds.registerOwner({ ...account, orgName: "Example" });
  const pauses: number[] = [];
  const clients: PlexmcpClient[] = [];
  return {
    emulator,
    account,
    pauses,
    open: (clientOptions = {}) => {
      const client = new PlexmcpClient({
        endpoint: emulator.url,
        credential: tokenCredential(emulator.seeds.tokenFor(account.email)),
        userAgent: "test",
        pause: (delayMs) => {
          pauses.push(delayMs);
          return Promise.resolve();
        },
        ...clientOptions,
      });
      clients.push(client);
      return client;
    },
    calls: () =>
      emulator.calls.map(
        ({ method, path, status, outcome }) => `${method} ${path} ${String(status ?? outcome)}`,
      ),
    close: async () => {
      for (const client of clients) await client.close();
      await emulator.close();
    },
  };
}

export function keyCredential(key: string): Credential {
  return { kind: "apiKey", key: new SecretKey(key) };
}

export function tokenCredential(token: string): Credential {
  return { kind: "token", token: new SecretText(token) };
}
