export interface ReattachFacts {
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
  return JSON.stringify({
    [source]: {
      Protocol: "grpc",
      ProtocolVersion: 6,
      Pid: pid,
      Test: true,
      Addr: { Network: network, String: address },
    },
  });
}
