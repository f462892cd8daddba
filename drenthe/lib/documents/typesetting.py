"""Pages typeset as PDF/A by typst, a library: no program and no font of the machine is asked."""

import functools
import importlib.resources
import json
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import typst

UNSHOWN = re.compile(r"the text `\"(?P<text>.+?)\"` could not be displayed")


class TypesettingError(RuntimeError):
    """A page could not be typeset; `character` is what the letter of the house does not have, if that is why."""

    def __init__(self, reason: str) -> None:
        """Find out from what typst says of it."""
        super().__init__(reason)
        found = UNSHOWN.search(reason)
        self.character = found["text"] if found else ""


@functools.cache
def _fonts() -> typst.Fonts:
    """The letter of the site, read once by each process."""
    folder = importlib.resources.files("fontpkg_fira_sans") / "files"
    return typst.Fonts(include_system_fonts=False, font_paths=[str(folder)])


def typeset(layout: str, facts: Mapping[str, Any], *, made_at: datetime) -> bytes:
    """Return a layout filled in with facts as PDF/A-2a and PDF/UA-1, the same bytes for the same input.

    The layout reads the facts as JSON from `sys.inputs.facts`: they are text there and never markup. `made_at` is what
    the file says of when it was made. Raises TypesettingError.
    """
    try:
        pdf: bytes = typst.compile(
            layout.encode(),
            font_paths=_fonts(),
            format="pdf",
            pdf_standards=["a-2a", "ua-1"],  # to keep (ISO 19005-2), and for everybody to read (ISO 14289-1)
            sys_inputs={"facts": json.dumps(dict(facts))},
            timestamp=int(made_at.timestamp()),
        )
    except typst.TypstError as error:
        raise TypesettingError(str(error)) from error
    return pdf
