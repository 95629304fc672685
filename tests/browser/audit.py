"""What outside tools say of the finished site: the Nu validator, axe-core and Lighthouse. Run by `make audit`.

`python -m tests.browser.audit [nu] [axe] [lighthouse]` builds the report for the address at which it is then served and
prints every fault and, for each page, Lighthouse's four figures; exit code 1 if there is a fault or a figure below 100.
The validator needs Java, and both it and Lighthouse come from npm, in the versions named here, into .cache/audit.
"""

from __future__ import annotations

import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from tests.browser.axe import breaches
from tests.browser.install import find
from tests.browser.server import serve
from tests.report_site import ROOT

PACKAGES = ("vnu-jar@26.9.27", "lighthouse@12.8.2")
TOOLS = ROOT / ".cache" / "audit"
TIME_LIMIT = 600
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TAKES = 5
"""How often a page is measured before a figure below 100 counts: other work on the machine slows a page down, and now
and then Chromium shows its first picture of a page that was there long ago a second or two late."""

# The missing page and the report on one page ask search engines to look elsewhere, and are not blamed for it.
_HIDDEN = '<meta name="robots" content="noindex">'

# What the validator's style checker has not learnt yet.
NEW_CSS = (
    r".*(@container|@starting-style|container-type|container-name|position-area|anchor-name|anchor-scope"
    r"|position-anchor|position-try-order|position-try-fallbacks|position-try|interpolate-size|text-box|field-sizing).*"
)

Faults = Iterator[str]


def main(wanted: list[str]) -> int:
    """Build, serve, ask each tool; says all faults and gives the exit code."""
    parts: dict[str, Callable[[str, Path], Faults]] = {"nu": nu, "axe": axe, "lighthouse": lighthouse}
    if unknown := [name for name in wanted if name not in parts]:
        print(f"error: no tool is called '{unknown[0]}'; there are {', '.join(parts)}")
        return 2
    faults = 0
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder) / "site") as address:
        site = Path(folder) / "site"
        build = [sys.executable, "build.py", "build", "--site-dir", str(site)]
        subprocess.run(build, cwd=ROOT, check=True, timeout=TIME_LIMIT, env={**os.environ, "SITE_URL": address})
        for name in wanted or parts:
            print(f"{name}:", flush=True)
            for fault in parts[name](address, site):
                faults += 1
                print(f"  {fault}", flush=True)
    print(f"{faults} faults" if faults else "no fault")
    return 1 if faults else 0


def nu(address: str, site: Path) -> Faults:
    """Errors and warnings of the Nu validator in pages, drawings and styles."""
    if not shutil.which("java"):
        yield "skipped: the validator needs Java, and there is none"
        return
    validator = _tool("vnu-jar/build/dist/vnu.jar")
    # It asks no server on the same machine unless told to.
    command = ["java", "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", str(validator)]
    command += ["--stdout", "--format", "json", "--exit-zero-always", "--filterpattern", NEW_CSS]
    pages = [address + page for page in _pages(site)]
    drawings = ["--svg", *(str(path) for path in sorted(site.rglob("*.svg")))]
    styles = ["--css", str(site / "assets" / "report.css")]
    for arguments in (pages, drawings, styles):
        told = _run([*command, *arguments])
        for message in json.loads(told)["messages"]:
            where = message.get("url", "").removeprefix(address).removeprefix(f"file:{site}/")
            kind = message.get("subType", message["type"])
            yield f"{where}:{message.get('lastLine', '')}: {kind}: {message['message']}"


def axe(address: str, site: Path) -> Faults:
    """What axe-core finds, in each scheme at each width."""
    path = find()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS.split())
        pages = sorted(_pages(site), key=lambda page: (site / page).stat().st_size)
        for scheme, width in itertools.product(("light", "dark"), (320, 390, 1440)):
            for breach in breaches(browser, address, pages, scheme, width):
                yield f"{scheme}, {width} px: {breach}"
        browser.close()


def lighthouse(address: str, site: Path) -> Faults:
    """Figures below 100 of Lighthouse for a phone, with what they lack."""
    if not shutil.which("node"):
        yield "skipped: Lighthouse needs Node, and there is none"
        return
    print(f"  {'page':44}" + "".join(f"{name:>16}" for name in CATEGORIES))
    for page in _pages(site):
        best: dict[str, tuple[int, list[str]]] = {}
        for _ in range(TAKES):
            for name, measured in _measure(
                _url(address, page), hidden=_HIDDEN in (site / page).read_text("utf-8")
            ).items():
                best[name] = max(best.get(name, measured), measured, key=lambda each: each[0])
            if all(score == 100 for score, _ in best.values()):
                break
        print(f"  {page:44}" + "".join(f"{best[name][0]:16}" for name in CATEGORIES), flush=True)
        for name, (score, lacks) in best.items():
            if score < 100:
                yield f"{page}: {name} {score}: {'; '.join(lacks)}"


def _measure(url: str, *, hidden: bool) -> dict[str, tuple[int, list[str]]]:
    """For each category its figure and the audits that cost something. hidden: whether search shall not find it."""
    command = ["node", str(_tool("lighthouse/cli/index.js")), url, "--output=json", "--quiet"]
    command += [f"--chrome-flags={FLAGS}", *(["--skip-audits=is-crawlable"] if hidden else [])]
    told = json.loads(_run(command, CHROME_PATH=find() or ""))
    audits: dict[str, Any] = told["audits"]
    return {
        name: (
            round(told["categories"][name]["score"] * 100),
            [
                f"{audits[each['id']]['title']} ({audits[each['id']].get('displayValue') or each['id']})"
                for each in told["categories"][name]["auditRefs"]
                if each["weight"] and each["id"] in audits and (audits[each["id"]]["score"] or 0) < 1
            ],
        )
        for name in CATEGORIES
    }


def _url(address: str, page: str) -> str:
    """A page's one address: that of the front page is the site's own."""
    return address if page == "index.html" else address + page


def _pages(site: Path) -> list[str]:
    return [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))]


def _tool(path: str) -> Path:
    """A file of an npm package, installed when it is asked for first."""
    file = TOOLS / "node_modules" / path
    if not file.is_file():
        TOOLS.mkdir(parents=True, exist_ok=True)
        _run(["npm", "install", "--prefix", str(TOOLS), "--no-save", "--ignore-scripts", "--no-fund", *PACKAGES])
    return file


def _run(command: list[str], **variables: str) -> str:
    environment = {**os.environ, **variables}
    done = subprocess.run(command, capture_output=True, text=True, timeout=TIME_LIMIT, check=False, env=environment)
    if done.returncode:
        raise SystemExit(f"error: {' '.join(command)}\n{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
