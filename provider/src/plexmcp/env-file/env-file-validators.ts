import { basename } from "node:path";

/** A name that every shell and every dotenv reader takes. */
const variableShape = /^[A-Za-z_][A-Za-z0-9_]*$/;

export function checkVariable(variable: string): string | undefined {
  return variableShape.test(variable)
    ? undefined
    : `${JSON.stringify(variable)} is not a variable's name: write letters, digits and "_", not beginning with a digit.`;
}

export function checkPath(path: string): string | undefined {
  const shown = JSON.stringify(path);
  if (path.trim() === "") return "The path is blank. Name the file, such as apps/web/.env.";
  if (path.includes("\0")) return `${shown} holds a NUL character, which no path can.`;
  if (path.startsWith("~")) {
    return `${shown} begins with "~", which only a shell replaces. Write pathexpand(${shown}).`;
  }
  if (path.endsWith("/") || [".", ".."].includes(basename(path))) {
    return `${shown} is a folder. Name the file in it, such as ${JSON.stringify(`${path.replace(/\/?$/, "/")}.env`)}.`;
  }
  return undefined;
}
