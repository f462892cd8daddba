"""Where the browser tests find a browser; none is downloaded."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome")
ADVICE = "install chromium (or google-chrome), or name one: BROWSER_PATH=/path/to/chrome"


def find_browser() -> str | None:
    """Give the browser named in BROWSER_PATH, or else the first on the PATH; None when there is none.

    A BROWSER_PATH that leads nowhere is not silently passed over: it gives None as well.
    """
    if named := os.environ.get("BROWSER_PATH"):
        return shutil.which(named)
    return next((path for name in NAMES if (path := shutil.which(name))), None)
