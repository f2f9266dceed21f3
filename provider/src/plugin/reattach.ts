export interface ReattachFacts {
  /** `NAMESPACE/TYPE`; each of the two registries may be the one that a configuration means. */
  readonly source: string;
  readonly pid: number;
  readonly network: "unix" | "tcp";
  readonly address: string;
}

/**
 * The value of TF_REATTACH_PROVIDERS with which Terraform uses a provider that runs already, under
 * a debugger for instance.
 */
export function reattachProviders({ source, pid, network, address }: ReattachFacts): string {
  const provider = {
    Protocol: "grpc",
    ProtocolVersion: 6,
    Pid: pid,
    Test: true,
    Addr: { Network: network, String: address },
  };
  return JSON.stringify({
    [`registry.terraform.io/${source}`]: provider,
    [`registry.opentofu.org/${source}`]: provider,
  });
}
