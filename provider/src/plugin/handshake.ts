/** go-plugin's core protocol, and ours of Terraform's. */
const coreProtocolVersion = 1;
const terraformProtocolVersion = 6;

/** What tells a plugin that Terraform started it. Source: hashicorp/terraform, `plugin.Handshake`. */
const magicCookie = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";

type Environment = Readonly<Record<string, string | undefined>>;

/** Was this process started by Terraform (or OpenTofu), and not by a person? */
export function isStartedByTerraform(environment: Environment): boolean {
  return environment["TF_PLUGIN_MAGIC_COOKIE"] === magicCookie;
}

/** Does the host speak protocol 6? A host that lists nothing is an old one that does not. */
export function speaksProtocol6(environment: Environment): boolean {
  const versions = (environment["PLUGIN_PROTOCOL_VERSIONS"] ?? "").split(",");
  return versions.includes(String(terraformProtocolVersion));
}

export interface HandshakeFacts {
  readonly network: "unix" | "tcp";
  readonly address: string;
  /** DER; undefined where the host wants no TLS. */
  readonly certificate: Buffer | undefined;
  /** The host asks whether we multiplex: we do not, and the line gets a seventh field. */
  readonly isAskedToMultiplex: boolean;
}

/** The one line on stdout, the first of all. The certificate's base64 has no padding. */
export function handshakeLine(facts: HandshakeFacts): string {
  const certificate = facts.certificate?.toString("base64").replaceAll("=", "") ?? "";
  const fields = [
    String(coreProtocolVersion),
    String(terraformProtocolVersion),
    facts.network,
    facts.address,
    "grpc",
    certificate,
    ...(facts.isAskedToMultiplex ? ["false"] : []),
  ];
  return `${fields.join("|")}\n`;
}
