"""An edition as PDF/A-2a and PDF/UA-1: tagged, with contents, table heads and descriptions of its charts."""

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import override

from drenthe.lib.documents.typesetting import typeset
from monitoring.models import ReportEdition
from monitoring.report.editions import chapters_of, corrections_of
from monitoring.report.files.readable import parts_text, table_text
from monitoring.report.values import LANGUAGE

AUTHOR = "Provincie Drenthe"


@functools.cache
def _layout() -> str:
    return Path(__file__).with_name("report.typ").read_text(encoding="utf-8")


def as_pdf(edition: ReportEdition) -> bytes:
    """Return the edition as PDF, the same bytes each time. Raises TypesettingError."""
    with override(LANGUAGE):
        return typeset(_layout(), _facts(edition), made_at=edition.frozen_at)


def about(edition: ReportEdition) -> str:
    """Return which edition it is, and as of which day its figures stand."""
    facts = {"number": edition.number, "day": formats.date_format(edition.as_of)}
    return _("Edition %(number)s, figures as of %(day)s") % facts


def errata_of(edition: ReportEdition) -> list[str]:
    """Return what was said to be wrong in an edition, and in those that it replaced, each with its day."""
    found = []
    for one in corrections_of(edition):
        of = "" if one.edition_id == edition.pk else ", " + _("edition %(number)s") % {"number": one.edition.number}
        found.append(f"{formats.date_format(one.recorded_at)}{of}: {one.text}")
    return found


def _facts(edition: ReportEdition) -> dict[str, Any]:
    return {
        "title": str(edition.report),
        "author": AUTHOR,
        "about": about(edition),
        "contents": _("Contents"),
        "errata_title": _("Errata"),
        "errata": errata_of(edition),
        "chapters": [
            {"title": f"{number}. {title}", "blocks": [_block(content) for content in blocks]}
            for number, title, blocks in chapters_of(edition)
        ],
    }


def _block(content: Mapping[str, Any]) -> dict[str, Any]:
    if "parts" in content:
        return {"kind": content["kind"], "text": parts_text(content)}
    title, head, rows = table_text(content)
    return {
        "kind": content["kind"],
        "title": title,
        "head": head,
        "rows": rows,
        "svg": content.get("svg", ""),
        "description": content.get("description", ""),
        "sources": content.get("sources", []),
    }
