import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { ApiKey } from "./api-key.ts";
import type { KeySecret } from "./key-secret.ts";

/** What a destination gets. */
export interface KeyDelivery {
  readonly key: ApiKey;
  readonly secret: KeySecret;
}

/** What a destination made of it. */
export interface BoundDestination {
  readonly resource: ITerraformDependable;
  /**
   * Does a new secret update the resource where it is? One that is replaced instead is empty between
   * the destroy of the old and the creation of the new: applications start without a key meanwhile.
   */
  readonly updatesInPlace: boolean;
  /** Does the resource keep the secret in Terraform's state? */
  readonly secretInState: boolean;
}

/** A place that a key is delivered to, and again after each rotation. */
export interface IKeyDestination {
  /** Declares the resource that holds the key, under `scope`. */
  bind(scope: Construct, delivery: KeyDelivery): BoundDestination;
}
