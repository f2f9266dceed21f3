/** A step into a value: an attribute's name, a map's key, or an index into a list. */
export type PathStep =
  { readonly attribute: string } | { readonly key: string } | { readonly index: number };

/** Where in a value something stands. Empty: the value itself. */
export type Path = readonly PathStep[];

/** The path of an attribute by its names from the root: `attributePath("rotation", "every")`. */
export function attributePath(...names: readonly string[]): Path {
  return names.map((attribute) => ({ attribute }));
}

/** As Terraform writes it: `rotation.every`, `tags["a"]`, `items[0]`. */
export function formatPath(path: Path): string {
  let text = "";
  for (const step of path) {
    if ("attribute" in step) text += text === "" ? step.attribute : `.${step.attribute}`;
    else if ("key" in step) text += `[${JSON.stringify(step.key)}]`;
    else text += `[${String(step.index)}]`;
  }
  return text;
}
