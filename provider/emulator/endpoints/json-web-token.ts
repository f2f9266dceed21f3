import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { CheckedObject } from "../store/checked-json.ts";

export const tokenKinds = ["access", "refresh"] as const;
export type TokenKind = (typeof tokenKinds)[number];

/** Lifetimes in seconds: an access token a day, a refresh token 30 days. */
export const tokenLifetimeSeconds = { access: 86_400, refresh: 30 * 86_400 } as const;

const header = encode({ alg: "HS256", typ: "JWT" });

export interface TokenSubject {
  readonly userId: string;
  readonly kind: TokenKind;
}

export function signToken(
  { userId, kind }: TokenSubject,
  { secret, now }: { secret: string; now: Date },
): string {
  const iat = Math.floor(now.getTime() / 1000);
  const claims = {
    sub: userId,
    typ: kind,
    iat,
    exp: iat + tokenLifetimeSeconds[kind],
    jti: randomUUID(),
  };
  const signed = `${header}.${encode(claims)}`;
  return `${signed}.${signature(signed, secret)}`;
}

/** The subject of a live token of this gateway; undefined for anything else. */
export function verifyToken(
  token: string,
  { secret, now }: { secret: string; now: Date },
): TokenSubject | undefined {
  const [head, claims, signed, ...rest] = token.split(".");
  if (head !== header || claims === undefined || signed === undefined || rest.length > 0)
    return undefined;
  const expected = Buffer.from(signature(`${head}.${claims}`, secret));
  const given = Buffer.from(signed);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const json: unknown = JSON.parse(Buffer.from(claims, "base64url").toString());
  const fields = new CheckedObject(json, "token");
  if (fields.number("exp") * 1000 <= now.getTime()) return undefined;
  return { userId: fields.string("sub"), kind: fields.oneOf("typ", tokenKinds) };
}

function encode(json: unknown): string {
  return Buffer.from(JSON.stringify(json)).toString("base64url");
}

function signature(text: string, secret: string): string {
  return createHmac("sha256", secret).update(text).digest("base64url");
}
