// Whether report.html is valid HTML, holds to WCAG as far as axe-core can tell, asks for nothing from outside
// and stays small: in every language, of a run in which much happens, of one in which little does, of several runs
// together and of comparisons; and the largest that anybody is likely to make. Before that, a page that is broken in one way each must be refused: a check that cannot fail is none.
//
//   node tests/report/check.mjs TEAMDRIFT CHROMIUM

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { HtmlValidate } from "html-validate";
import puppeteer from "puppeteer-core";

const [teamdrift, chromium] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LARGEST = 1_500_000;
const validator = new HtmlValidate({ extends: ["html-validate:standard"] });
const RUNS = [
    ["run", "demand-only", "--weeks", "60", "--futures", "100"],
    ["run", "ordinary", "--weeks", "1", "--futures", "1"],
    ["run", "demand-only", "support-only", "--weeks", "30", "--futures", "50"],
    ["compare", "ordinary", "strong-on-both", "--weeks", "60", "--futures", "100"],
    ["compare", "promote-top-seller", "--weeks", "60", "--futures", "70"],
    ["compare", "ordinary", "ordinary", "--weeks", "1", "--futures", "2"],
    ["run", "own-team", "--weeks", "30", "--futures", "50"],
];
// The largest: many weeks, seats, alternatives and futures drawn one by one.
const LARGE = [
    ["run", "demand-only", "--weeks", "260", "--futures", "400", "--set", "team.sellers=30"],
    ["run", ...Array(6).fill("demand-only"), "--futures", "400"],
    ["compare", "promote-top-seller", "--weeks", "260", "--futures", "400"],
];
// What is broken in a sound page, and what has to be said of it.
const BROKEN = [
    ["<p>Sound.</p>", "<p>Open.<div></p>", /close-order|no-implicit-close|element-permitted-content/],
    ["<p>Sound.</p>", "<p id=\"x\"></p><p id=\"x\"></p>", /no-dup-id/],
    ["<p>Sound.</p>", "<p style=\"color: #eee\">Pale.</p>", /color-contrast/],
    ["<p>Sound.</p>", "<svg role=\"img\" viewBox=\"0 0 9 9\"><path d=\"M0 0L9 9Z\"/></svg>", /svg-img-alt/],
    ["<p>Sound.</p>", "<img alt=\"\" src=\"http://localhost:9/x.png\">", /asks for http/],
    ["<p>Sound.</p>", "<a href=\"x.html\"></a>", /link-name|text-content/],
    ["<html lang=\"en\">", "<html>", /element-required-attributes|html-has-lang/],
    ["<p>Sound.</p>", "<table><tr><th scope=\"cow\">a</th></tr></table>", /attribute-allowed-values/],
    ["<p>Sound.</p>", "<div style=\"width: 3000px\">Wide.</div>", /the page is 3\d\d\d wide/],
    ["<p>Sound.</p>", `<p>${"x ".repeat(LARGEST / 2)}</p>`, / bytes$/],
];
const SOUND = `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sound</title></head>
<body><main><h1>Sound</h1><p>Sound.</p></main></body>
</html>
`;
let faults = [];
let checked = 0;
let largest = 0;

const folder = mkdtempSync(join(tmpdir(), "report-"));
const browser = await puppeteer.launch({
    executablePath: chromium,
    args: ["--no-sandbox", "--disable-gpu"],
    userDataDir: join(folder, "browser"),
});
try {
    await refuses();
    for (const run of RUNS) {
        for (const lang of ["en", "nb", "sv"]) {
            const out = join(folder, `${checked}`);
            execFileSync(teamdrift, [...run, "--lang", lang, "--quiet", "--out", out]);
            await check(join(out, "report.html"), `${run.join(" ")}, ${lang}`);
            checked += 1;
        }
    }
    for (const run of LARGE) {
        const out = join(folder, `${checked}`);
        execFileSync(teamdrift, [...run, "--lang", "sv", "--quiet", "--out", out]);
        largest = Math.max(largest, await check(join(out, "report.html"), run.join(" ")));
        checked += 1;
    }
} finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) console.log(fault);
if (faults.length === 0) console.log(`${BROKEN.length} broken pages refused; ${checked} reports: valid, readable by everybody, on their own, the largest ${largest} bytes`);
process.exitCode = faults.length === 0 && checked > 0 ? 0 : 1;

async function check(file, name) {
    const text = readFileSync(file, "utf8");
    if (text.length > LARGEST) faults.push(`${name}: ${text.length} bytes`);
    const { results } = await validator.validateString(text);
    for (const { messages } of results) {
        for (const said of messages) faults.push(`${name}: ${said.line}:${said.column} ${said.ruleId}: ${said.message}`);
    }
    const page = await browser.newPage();
    page.on("request", (asked) => {
        if (asked.url() !== pathToFileURL(file).href) faults.push(`${name}: asks for ${asked.url()}`);
    });
    for (const [width, media] of [[1280, "screen"], [360, "screen"], [794, "print"]]) {
        await page.setViewport({ width, height: 1000 });
        await page.emulateMediaType(media);
        await page.goto(pathToFileURL(file).href);
        await page.evaluate(axe);
        await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => { fold.open = true; }));
        const { violations } = await page.evaluate(() => window.axe.run());
        for (const violation of violations) {
            const where = violation.nodes.slice(0, 2).map((node) => node.html.slice(0, 120)).join(" | ");
            faults.push(`${name}, ${media} ${width}: ${violation.id}: ${violation.help}: ${where}`);
        }
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (media === "screen" && wide > width) faults.push(`${name}, ${width}: the page is ${wide} wide`);
    }
    await page.close();
    return text.length;
}

// Checks pages of which it is known what is wrong with them.
async function refuses() {
    const said = async (text) => {
        faults = [];
        const file = join(folder, "broken.html");
        writeFileSync(file, text);
        await check(file, "broken");
        return faults;
    };
    const missed = (await said(SOUND)).map((fault) => `a sound page is refused: ${fault}`);
    for (const [sound, broken, wanted] of BROKEN) {
        const told = await said(SOUND.replace(sound, broken));
        if (!told.some((fault) => wanted.test(fault))) missed.push(`nobody says ${wanted} of ${broken.slice(0, 60)}: ${told}`);
    }
    faults = missed;
}
