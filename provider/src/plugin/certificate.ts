import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

export interface SelfSignedCertificate {
  /** PEM, for `node:tls`. */
  readonly certificate: string;
  /** PEM, PKCS #8. */
  readonly privateKey: string;
  /** What the handshake line carries. */
  readonly der: Buffer;
}

/** Tags of DER. Source: ITU-T X.690. */
const tag = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  explicit0: 0xa0,
  explicit3: 0xa3,
  dnsName: 0x82,
} as const;

const ecdsaWithSha256 = sequence(Buffer.from("06082a8648ce3d040302", "hex"));
const commonNameOid = Buffer.from("0603550403", "hex");
const subjectAltNameOid = Buffer.from("0603551d11", "hex");
const hourMs = 3_600_000;
const lifetimeMs = 30 * 365 * 24 * hourMs;

/**
 * A P-256 certificate for `localhost`, made in memory for one process: Terraform pins it by the
 * handshake line, and checks nothing of it but the name.
 */
export function createCertificate(now: Date): SelfSignedCertificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const body = certificateBody(publicKey.export({ type: "spki", format: "der" }), now);
  const signature = sign("sha256", body, privateKey);
  const der = sequence(body, ecdsaWithSha256, element(tag.bitString, Buffer.of(0), signature));
  const pem = privateKey.export({ type: "pkcs8", format: "pem" });
  return { certificate: toPem(der), privateKey: String(pem), der };
}

function certificateBody(publicKey: Buffer, now: Date): Buffer {
  const serial = randomBytes(16);
  serial.writeUInt8((serial.readUInt8(0) & 0x7f) | 0x40, 0);
  const name = sequence(
    element(tag.set, sequence(commonNameOid, element(tag.utf8String, Buffer.from("localhost")))),
  );
  const alternativeName = sequence(
    subjectAltNameOid,
    element(tag.octetString, sequence(element(tag.dnsName, Buffer.from("localhost")))),
  );
  const version3 = element(tag.explicit0, element(tag.integer, Buffer.of(2)));
  return sequence(
    version3,
    element(tag.integer, serial),
    ecdsaWithSha256,
    name,
    sequence(time(new Date(now.getTime() - hourMs)), time(new Date(now.getTime() + lifetimeMs))),
    name,
    publicKey,
    element(tag.explicit3, sequence(alternativeName)),
  );
}

/** RFC 5280, 4.1.2.5: years to 2049 as UTCTime, later ones as GeneralizedTime. */
function time(instant: Date): Buffer {
  const digits = `${instant.toISOString().replace(/\D/g, "").slice(0, 14)}Z`;
  return instant.getUTCFullYear() < 2050
    ? element(tag.utcTime, Buffer.from(digits.slice(2)))
    : element(tag.generalizedTime, Buffer.from(digits));
}

function sequence(...contents: readonly Buffer[]): Buffer {
  return element(tag.sequence, ...contents);
}

function element(type: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.of(type), derLength(content.length), content]);
}

function derLength(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length);
  return length < 0x100
    ? Buffer.of(0x81, length)
    : Buffer.of(0x82, Math.floor(length / 0x100), length % 0x100);
}

/** The DER of the first certificate in a PEM. `X509Certificate` reads it too, and takes a millisecond to load. */
export function pemToDer(pem: string): Buffer {
  const [, base64 = ""] = /-----BEGIN CERTIFICATE-----([^-]*)/.exec(pem) ?? [];
  return Buffer.from(base64, "base64");
}

function toPem(der: Buffer): string {
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}
