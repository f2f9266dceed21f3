import { join } from "node:path";
import { writeCdktnBuild } from "./cdktn-build.ts";

writeCdktnBuild(join(__dirname, "..", "dist"));
