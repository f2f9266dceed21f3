import { attributePath } from "../cty/path.ts";
import { errorAt, type Diagnostic } from "../framework/diagnostics.ts";

/** What may be configured of a credential; empty text counts as not set. */
export interface CredentialFields {
  readonly api_key: string | null;
  readonly token: string | null;
  readonly email: string | null;
  readonly password: string | null;
}

/** Who signs in, in plain text. Wrapped so that it prints nothing before it goes to the client. */
export type CredentialChoice =
  | { readonly kind: "apiKey"; readonly value: string; readonly source: string }
  | { readonly kind: "token"; readonly value: string; readonly source: string }
  | { readonly kind: "password"; readonly email: string; readonly value: string };

const variables = {
  api_key: "PLEXMCP_API_KEY",
  token: "PLEXMCP_TOKEN",
  email: "PLEXMCP_EMAIL",
  password: "PLEXMCP_PASSWORD",
} as const;

type Field = keyof typeof variables;

/**
 * Picks the credential: what is configured beats the environment, and two kinds at the same level
 * are an error that names both, since a guess would sign in as somebody unmeant.
 */
export function chooseCredential(
  configured: CredentialFields,
  environment: Readonly<Record<string, string | undefined>>,
): CredentialChoice | Diagnostic {
  const fromEnvironment = (field: Field): string | null => environment[variables[field]] ?? null;
  const exported: CredentialFields = {
    api_key: fromEnvironment("api_key"),
    token: fromEnvironment("token"),
    email: fromEnvironment("email"),
    password: fromEnvironment("password"),
  };
  const isConfigured = listKinds(configured, (field) => field).length > 0;
  const chosen = isConfigured ? configured : exported;
  const nameOf = (field: Field): string => (isConfigured ? field : variables[field]);
  const kinds = listKinds(chosen, nameOf);
  if (kinds.length > 1) return describeTwoKinds(kinds);
  const apiKey = orNull(chosen.api_key);
  if (apiKey !== null) return { kind: "apiKey", value: apiKey, source: nameOf("api_key") };
  const token = orNull(chosen.token);
  if (token !== null) return { kind: "token", value: token, source: nameOf("token") };
  return choosePassword(configured, exported);
}

function listKinds(fields: CredentialFields, nameOf: (field: Field) => string): string[] {
  const password = orNull(fields.email) === null ? "password" : "email";
  const hasPassword = orNull(fields.email) !== null || orNull(fields.password) !== null;
  return [
    ...(orNull(fields.api_key) === null ? [] : [nameOf("api_key")]),
    ...(orNull(fields.token) === null ? [] : [nameOf("token")]),
    ...(hasPassword ? [nameOf(password)] : []),
  ];
}

/** E-mail and password may come from two levels: the e-mail is no secret and often stands in code. */
function choosePassword(
  configured: CredentialFields,
  exported: CredentialFields,
): CredentialChoice | Diagnostic {
  const email = orNull(configured.email) ?? orNull(exported.email);
  const value = orNull(configured.password) ?? orNull(exported.password);
  if (email !== null && value !== null) return { kind: "password", email, value };
  if (email === null && value === null) return describeMissing();
  const missing: Field = email === null ? "email" : "password";
  return errorAt(
    attributePath(missing),
    "Half a credential",
    `${email === null ? "A password is set, and no e-mail" : `The e-mail ${email} is set, and no password`}. Set ${missing}, or ${variables[missing]}.`,
  );
}

function describeTwoKinds(kinds: readonly string[]): Diagnostic {
  return errorAt(
    undefined,
    "Two credentials",
    `${kinds.join(" and ")} are both set. Keep one: the provider does not guess who is to sign in.`,
  );
}

function describeMissing(): Diagnostic {
  return errorAt(
    undefined,
    "No credential",
    "The provider has nothing to sign in with. Set PLEXMCP_EMAIL and PLEXMCP_PASSWORD, or PLEXMCP_TOKEN (a JWT of an owner or admin), or PLEXMCP_API_KEY, in the environment or as email and password, token or api_key in the provider block.",
  );
}

function orNull(text: string | null): string | null {
  return text === "" ? null : text;
}
