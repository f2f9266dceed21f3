import { setFlagsFromString } from "node:v8";
import { redactSecrets } from "./client/redact-secrets.ts";
import { hclog } from "./plugin/log.ts";
import type { ServedPlugin } from "./plugin/serve-plugin.ts";
import { plexmcpProvider, type ProviderSurroundings } from "./plexmcp/provider.ts";
import { ConfiguredProvider } from "./server/configured-provider.ts";
import { providerServices } from "./server/serve-provider.ts";

/** The provider as a plugin. `main.ts` loads this file while Terraform connects. */
export function providerPlugin(
  surroundings: ProviderSurroundings,
  writeStderr: (text: string) => void,
): ServedPlugin {
  // The HTTP client's parser is WebAssembly. V8 would optimise it beside the first call: 35 MiB and
  // 100 ms of processor time, for a process that makes a few calls and ends.
  setFlagsFromString("--liftoff-only");
  const redact = (text: string): string => redactSecrets(text);
  const { environment, localNow } = surroundings;
  const isDebugWanted = Boolean(environment["TF_LOG_PROVIDER"] ?? environment["TF_LOG"]);
  const log = hclog(writeStderr, { now: localNow, redact, isDebugWanted });
  const definition = plexmcpProvider(surroundings);
  const provider = new ConfiguredProvider(definition);
  return {
    services: providerServices({ provider, log, redact }),
    log,
    stop: () => {
      provider.stop();
    },
    close: definition.close,
  };
}
