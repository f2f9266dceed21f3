import { isKey, keyLength, keyMarker, redactKey } from "eslint-plugin-plexmcp/key-format";
import type { Verification } from "./api-types.ts";
import type { Credential } from "./credential.ts";

/** How PlexMCP refused a credential. */
export interface Refusal {
  /** 401: not let in; 403: let in, and not allowed. */
  readonly status: number;
  /** Scheme and host of the endpoint. */
  readonly origin: string;
  readonly gatewayTime: Date;
  /** What `/mcp` says of the same key: it tells expired from deleted, the management API does not. */
  readonly onMcp?: Verification | undefined;
}

/**
 * Says what is wrong with a credential, what was seen of it (its length, and a key's first 17
 * characters at most) and what to do. Without a refusal only what cannot even be sent is a problem:
 * a newer server may have another format.
 */
export function describeCredentialProblem(
  credential: Credential,
  refusal?: Refusal,
): string | undefined {
  if (refusal?.status === 403) return describeForbidden(credential);
  switch (credential.kind) {
    case "apiKey":
      return describeKeyProblem(credential.key.reveal(), refusal);
    case "token":
      return describeTokenProblem(credential.token.reveal(), refusal);
    case "password":
      return describePasswordProblem(credential, refusal);
  }
}

const newKey =
  "Make a new key in the dashboard under API Keys, or sign in with e-mail and password.";

function describeKeyProblem(text: string, refusal: Refusal | undefined): string | undefined {
  const unsendable = describeUnsendable(text, "API key (api_key, PLEXMCP_API_KEY)");
  if (unsendable !== undefined || refusal === undefined) return unsendable;
  const seen = `Seen: ${describeKeyText(text)}.`;
  const copyAgain = `Copy the whole key again: it starts with "${keyMarker}" and has ${keyLength} characters. If it is not at hand any more, it cannot be shown again. ${newKey}`;
  if (looksLikeToken(text)) {
    return `The API key is a token. ${seen} Set it as token (PLEXMCP_TOKEN) instead.`;
  }
  if (!text.startsWith(keyMarker)) return `The API key has the wrong format. ${seen} ${copyAgain}`;
  if (text.length < keyLength) return `The API key was cut off. ${seen} ${copyAgain}`;
  if (text.length > keyLength) {
    return `The API key is too long: something was copied along with it. ${seen} ${copyAgain}`;
  }
  if (!isKey(text)) {
    return `The API key has the wrong format: after "${keyMarker}" it has only 0-9 and a-f, in lower case. ${seen} ${copyAgain}`;
  }
  return `${describeDeadKey(refusal)} ${seen} ${newKey}`;
}

/** The shape is right, so the server knows something about the key that its text does not tell. */
function describeDeadKey({ onMcp, origin }: Refusal): string {
  const reason = onMcp?.kind === "refused" ? onMcp.reason : "";
  if (reason.includes("expired")) return "The API key has expired.";
  if (/ (is|has been) revoked/.test(reason)) return "The API key has been revoked.";
  if (reason.includes("not found")) {
    return `The API key has been revoked or rotated: ${origin} does not know it any more.`;
  }
  if (reason.includes("format")) {
    return `The API key was not issued by ${origin}, or one of its characters was changed.`;
  }
  return `The API key has been revoked, rotated or has expired, or it belongs to another server than ${origin}.`;
}

function describeTokenProblem(text: string, refusal: Refusal | undefined): string | undefined {
  const unsendable = describeUnsendable(text, "token (token, PLEXMCP_TOKEN)");
  if (unsendable !== undefined || refusal === undefined) return unsendable;
  const seen = `Seen: ${text.length} characters.`;
  const signIn =
    "Sign in again for a new one, or set email and password (PLEXMCP_EMAIL, PLEXMCP_PASSWORD).";
  if (text.startsWith(keyMarker)) {
    return `The token is an API key. Seen: ${describeKeyText(text)}. Set it as api_key (PLEXMCP_API_KEY) instead.`;
  }
  if (!looksLikeToken(text)) {
    return `The token has the wrong format: a JWT starts with "eyJ" and has three parts with dots between. ${seen} It may have been cut off. ${signIn}`;
  }
  const expiry = readExpiry(text);
  if (expiry === undefined) return `The token was cut off or changed. ${seen} ${signIn}`;
  return expiry <= refusal.gatewayTime
    ? `The token expired at ${expiry.toISOString()}. ${signIn}`
    : `The token is valid until ${expiry.toISOString()} and was refused all the same: it was issued by another server than ${refusal.origin}, or the server's secret was changed. ${signIn}`;
}

function describePasswordProblem(
  { email, password }: Extract<Credential, { kind: "password" }>,
  refusal: Refusal | undefined,
): string | undefined {
  if (email.trim() === "") return "The e-mail (email, PLEXMCP_EMAIL) is missing.";
  if (password.reveal() === "") return "The password (password, PLEXMCP_PASSWORD) is missing.";
  if (refusal === undefined) return undefined;
  const hasSpace = email !== email.trim() || password.reveal() !== password.reveal().trim();
  const space = hasSpace ? " There is white space around the e-mail or the password." : "";
  return `PlexMCP does not accept this password for ${email.trim()}.${space} Check both (email and password, PLEXMCP_EMAIL and PLEXMCP_PASSWORD) by signing in at the dashboard.`;
}

function describeForbidden({ kind }: Credential): string {
  return kind === "apiKey"
    ? "The API key is valid and has no access to this. If it concerns an MCP, add the MCP to the key, or use a key that may use it."
    : "The account is signed in and not allowed to do this: an owner or admin may manage all keys, a member only own ones, a viewer none.";
}

/** What no HTTP header can carry, or no credential holds. */
function describeUnsendable(text: string, name: string): string | undefined {
  if (text.trim() === "") return `The ${name} is missing: the text is empty.`;
  const around = text.length - text.trim().length;
  if (around > 0) {
    return `The ${name} has white space around it (${around} of ${text.length} characters): a line break or a blank was copied along. Remove it.`;
  }
  if (/^["'`]|["'`]$/.test(text)) {
    return `The ${name} has quotation marks around it, as part of the value. Remove them.`;
  }
  const wrongAt = text.search(/[^\x21-\x7e]/);
  return wrongAt === -1
    ? undefined
    : `The ${name} has a character that cannot be part of it (white space, or one outside of ASCII) at place ${wrongAt + 1} of ${text.length}. Copy it again.`;
}

function describeKeyText(text: string): string {
  const length = `${text.length} characters`;
  if (!text.startsWith(keyMarker)) return `${length}, not starting with "${keyMarker}"`;
  // Of a short text the first 17 characters would be most of it.
  return text.length < keyLength / 2
    ? `${length}, starting with "${keyMarker}"`
    : `${length}, starting with ${redactKey(text)}`;
}

function looksLikeToken(text: string): boolean {
  return /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(text);
}

/** A JWT's `exp`; not trusted for anything but a sentence. */
function readExpiry(token: string): Date | undefined {
  try {
    const payload = Buffer.from(token.split(".")[1] ?? "", "base64url").toString();
    const claims: unknown = JSON.parse(payload);
    if (typeof claims !== "object" || claims === null || !("exp" in claims)) return undefined;
    const expiry = new Date(Number(claims.exp) * 1_000);
    return Number.isNaN(expiry.getTime()) ? undefined : expiry;
  } catch {
    return undefined;
  }
}
