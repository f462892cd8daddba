"""What in an Office file acts by itself when somebody opens it: fetches a template, starts a control or a program.

Only the names of parts, their relations and the fields of a text are looked at; nothing is carried out or fetched.
Sources: ECMA-376 part 1 (relationships; 17.16.5 fields; 18.14 external links), OpenDocument 1.3 part 3 (14.6 DDE).
"""

import re
import zipfile
from collections.abc import Iterator
from itertools import count

from lxml import etree

ACTS = {
    "attachedtemplate",
    "oleobject",
    "frame",
    "subdocument",
    "control",
    "activexcontrolbinary",
}  # types of relations
FOLDERS = ("/activex/",)
LIVE = {"ddelink", "olelink", "dde-connection-decl", "dde-source", "dde-link"}  # elements of Excel and OpenDocument
FIELDS = {"instrtext", "fldsimple"}
STARTS = re.compile(r"\bDDE(AUTO)?\b", re.IGNORECASE)
LOOKED_AT = re.compile(r"(\.rels|word/.+\.xml|xl/externallinks/[^/]+\.xml|content\.xml|styles\.xml)$")
NO_TRICKS = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}


MOST_MARKUP = 2_000_000  # elements that are looked at: a text of thousands of pages
MOST_WORDS = 1_000_000  # signs in fields


class UnreadablePart(ValueError):
    """A part of the file is no XML."""


class TooMuchMarkup(ValueError):
    """More elements than any text of people has."""


def found_in(archive: zipfile.ZipFile) -> Iterator[str]:
    """Yield what acts by itself, by the name of its part. Raises UnreadablePart or TooMuchMarkup.

    The caller bounds the size.
    """
    markup = count(1)
    for member in archive.infolist():
        name = member.filename.lower().replace("\\", "/")
        if any(folder in f"/{name}" for folder in FOLDERS):
            yield f"{name}: a control"
        elif LOOKED_AT.search(name):
            with archive.open(member) as part:
                yield from (f"{name}: {what}" for what in _in_part(part, markup))


def _in_part(part: object, markup: Iterator[int]) -> Iterator[str]:
    said: list[str] = []
    words = 0
    try:
        for _event, element in etree.iterparse(part, **NO_TRICKS):
            if next(markup) > MOST_MARKUP or words > MOST_WORDS:
                raise TooMuchMarkup
            kind = etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""
            if kind == "relationship":
                relation = element.get("Type", "").rpartition("/")[2].lower()
                if relation in ACTS:
                    yield relation
            elif kind in LIVE:
                yield kind
            elif kind in FIELDS:
                said.append(
                    element.text or next((value for name, value in element.items() if name.endswith("instr")), "")
                )
                words += len(said[-1])
            element.clear()
            while element.getprevious() is not None:  # what was looked at stays hanging there otherwise
                del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        raise UnreadablePart from error
    if STARTS.search("".join(said)):  # a word may be cut over several runs
        yield "a DDE field"
