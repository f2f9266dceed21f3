import { errorAt, warningAt, type Diagnostic } from "../../framework/diagnostics.ts";
import type { PlexmcpSession } from "../session.ts";
import type { ApiKeyState } from "./api-key-schema.ts";

/**
 * Is the provider signed in with the very key that it is to manage? Replacing or revoking it would
 * lock the provider out in the middle of an apply.
 */
export function checkOwnCredential(
  session: PlexmcpSession,
  prior: ApiKeyState,
  action: "keep" | "replace" | "destroy",
): readonly Diagnostic[] {
  if (session.credentialSha256 === undefined) return [];
  if (session.credentialSha256 !== prior.key_sha256) return [];
  const which = `The provider signs in with the key "${prior.name ?? ""}" (${prior.key_prefix ?? ""})`;
  if (action === "keep") {
    return [
      warningAt(
        undefined,
        "The provider's own credential is managed here",
        `${which}, which this configuration manages. It cannot be replaced or revoked from here: sign in with a token, with e-mail and password, or with a key made for the provider alone.`,
      ),
    ];
  }
  return [
    errorAt(
      undefined,
      `Cannot ${action} the provider's own credential`,
      `${which}, and this plan would ${action} it: every later call would be refused. Sign in with a token, with e-mail and password, or with a key made for the provider alone, then plan again.`,
    ),
  ];
}
