import { createSecureServer, type Http2SecureServer, type Http2Session } from "node:http2";
import { TLSSocket } from "node:tls";
import { pemToDer, type SelfSignedCertificate } from "./certificate.ts";

export interface MutualTls {
  readonly certificate: SelfSignedCertificate;
  /** PEM of the one certificate whose holder is answered. */
  readonly clientCertificate: string;
}

/**
 * A server that asks its clients for a certificate and takes any: see `isShownBy`. No `ca` is given,
 * since any makes Node build its whole root store (20 to 30 ms on Node 20).
 */
export function createTlsServer(
  { certificate }: MutualTls,
  settings: { readonly initialWindowSize: number },
): Http2SecureServer {
  return createSecureServer({
    key: certificate.privateKey,
    cert: certificate.certificate,
    ca: [],
    requestCert: true,
    rejectUnauthorized: false,
    minVersion: "TLSv1.2",
    ALPNProtocols: ["h2"],
    settings,
  });
}

/**
 * Tells a session's client by its certificate, compared byte for byte: that the client holds the
 * certificate's key is what TLS has proven.
 */
export function isShownBy(clientCertificate: string): (session: Http2Session) => boolean {
  const expected = pemToDer(clientCertificate);
  return ({ socket }) => {
    const shown = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
    return shown?.raw.equals(expected) ?? false;
  };
}
