import {
  Annotations,
  TerraformOutput,
  type ITerraformDependable,
  type TerraformProvider,
} from "cdktf";
import { Construct } from "constructs";
import { findApiKeyMisuse, keyNameOf } from "./api-key-checks.ts";
import type { ApiKeyProps } from "./api-key-props.ts";
import { requireOwnEngine } from "./engine-guard.ts";
import { Expiration } from "./expiration.ts";
import type { IKeyDestination } from "./key-destination.ts";
import { KeySecret } from "./key-secret.ts";
import { ApiKey as ApiKeyResource } from "./l1/api-key.ts";
import { McpAccess } from "./mcp-access.ts";
import type { IMcp } from "./mcp.ts";
import { defaultRotation, findRotationMisuse } from "./rotation-timing.ts";

/** A key of PlexMCP, whether this stack manages it or not. */
export interface IApiKey {
  /** A UUID, or a token that stands for it. */
  readonly keyId: string;
}

const defaultLifetimeDays: ReadonlyMap<string, number> = new Map([
  ["production", 90],
  ["staging", 60],
  ["development", 30],
  ["ci", 30],
]);

const apiKeyMark = Symbol.for("@plexmcp/constructs/ApiKey");

/**
 * An API key that PlexMCP makes, Terraform rotates and destinations receive. A new key is always made
 * and tried before the old one goes. The construct's id and place are its identity: moving it makes
 * a new key and revokes the old one.
 */
export class ApiKey extends Construct implements IApiKey, ITerraformDependable {
  static isApiKey(construct: unknown): construct is ApiKey {
    return typeof construct === "object" && construct !== null && apiKeyMark in construct;
  }

  /** A key that is managed elsewhere. */
  static fromKeyId(scope: Construct, id: string, keyId: string): IApiKey {
    return new ImportedApiKey(requireOwnEngine(scope), id, keyId);
  }

  /**
   * Takes over a key that was made by hand, with an import block (Terraform 1.5). Its secret is
   * unknown until a rotation: change the rotation's `trigger` first, then deliver the key.
   */
  static adopt(scope: Construct, id: string, keyId: string, props: ApiKeyProps): ApiKey {
    const key = new ApiKey(scope, id, props);
    key.resource.importFrom(keyId, props.provider);
    return key;
  }

  /** Terraform's own resource, for what this class does not offer. */
  readonly resource: ApiKeyResource;
  readonly secret: KeySecret;
  readonly #provider: TerraformProvider | undefined;
  #access: McpAccess;

  constructor(scope: Construct, id: string, props: ApiKeyProps) {
    super(requireOwnEngine(scope), id);
    Object.defineProperty(this, apiKeyMark, { value: true });
    this.#provider = props.provider;
    this.#access = props.mcps ?? McpAccess.none();
    this.resource = this.#declare(props);
    this.secret = new KeySecret(this.resource, this.node.path);
    for (const [name, destination] of Object.entries(props.destinations ?? {})) {
      this.deliverTo(name, destination);
    }
  }

  /** A UUID, known once the key is made. It changes with each rotation. */
  get keyId(): string {
    return this.resource.id;
  }

  /** The first characters of the key, as PlexMCP's dashboard shows them. */
  get keyPrefix(): string {
    return this.resource.keyPrefix;
  }

  /** RFC 3339; null for a key without expiry. */
  get expiresAt(): string {
    return this.resource.expiresAt;
  }

  /** Terraform's address: `dependsOn: [key]`. */
  get fqn(): string {
    return this.resource.fqn;
  }

  /** Lets the key reach these MCPs as well; a text is an id. */
  addMcp(...mcps: readonly (IMcp | string)[]): void {
    this.#access = this.#access.with(...mcps);
    this.resource.mcpAccessMode = this.#access.mode;
    this.resource.allowedMcpIds = this.#access.findMcpIds(this, this.#provider);
  }

  /** Delivers the key there, now and after each rotation. */
  deliverTo(id: string, destination: IKeyDestination): void {
    const { secret } = this;
    const { updatesInPlace } = destination.bind(new Construct(this, id), { key: this, secret });
    if (updatesInPlace) return;
    Annotations.of(this).addWarning(
      `The destination "${id}" is replaced in a rotation, not updated in place: it is empty between the two, and applications that start then find no key. Choose one that updates in place, or deliver the key in a step of its own.`,
    );
  }

  /**
   * Makes the secret an output of the stack, marked as sensitive. It is then readable in the state
   * and by `terraform output -raw`, so a destination is the better way.
   */
  exportSecret(outputName?: string): void {
    const output = new TerraformOutput(this, "Secret", {
      value: this.secret.reveal(),
      sensitive: true,
    });
    if (outputName !== undefined) output.overrideLogicalId(outputName);
  }

  #declare(props: ApiKeyProps): ApiKeyResource {
    const keyName = props.keyName ?? keyNameOf(this.node.path);
    const expiration = props.expiration ?? defaultExpiration(props.environment);
    const rotation = props.rotation ?? defaultRotation(expiration);
    const misuse = findApiKeyMisuse(props, keyName) ?? findRotationMisuse(rotation, expiration);
    if (misuse !== undefined) throw new Error(`${this.node.path}: ${misuse}`);
    return new ApiKeyResource(this, "Resource", {
      name: keyName,
      environment: props.environment,
      description: props.description,
      scopes: props.scopes,
      mcpAccessMode: this.#access.mode,
      allowedMcpIds: this.#access.findMcpIds(this, props.provider),
      rateLimitRpm: props.rateLimitRpm,
      expiresIn: expiration.expiresIn,
      expiresAt: expiration.expiresAt,
      rotation: {
        every: rotation.every?.toString(),
        beforeExpiry: rotation.beforeExpiry?.toString(),
        trigger: rotation.trigger,
      },
      overlap: rotation.overlap.toString(),
      verify: rotation.verify,
      onRemoval: props.onRemoval,
      lifecycle: { createBeforeDestroy: true },
      ...(props.provider === undefined ? {} : { provider: props.provider }),
    });
  }
}

class ImportedApiKey extends Construct implements IApiKey {
  readonly keyId: string;

  constructor(scope: Construct, id: string, keyId: string) {
    super(scope, id);
    this.keyId = keyId;
  }
}

function defaultExpiration(environment: string): Expiration {
  return Expiration.afterDays(defaultLifetimeDays.get(environment) ?? 90);
}
