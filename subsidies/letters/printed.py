"""A letter as PDF: the same parts as in Word (layout.py), in the layout of letter.typ."""

import functools
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from drenthe.lib.documents.text_merge import merge
from drenthe.lib.documents.typesetting import typeset
from subsidies.letters import FOLDER
from subsidies.letters.layout import LABELS, QUESTIONS

TEXTS = ("subject", "sender", "sender_address", "case_number", "salutation", "mandate")


@functools.cache
def _layout() -> str:
    return (FOLDER / "letter.typ").read_text(encoding="utf-8")


def printed(shown: Mapping[str, Any], *, made_at: datetime, mark: str = "") -> bytes:
    """Return a letter as PDF/A. `shown` is what `LetterDraft.shown` gives; `mark` stands above every page.

    Raises drenthe.lib.documents.typesetting.TypesettingError.
    """
    facts = {
        **{name: shown[name] or "" for name in TEXTS},
        "mark": mark,
        "addressee": shown["addressee_lines"] or [],
        "references": [[label, shown[name]] for label, name in LABELS if shown[name]],
        "blocks": [{"kind": part.kind, "text": part.text, "leads": part.leads} for part in shown["blocks"] or []],
        "questions": merge(QUESTIONS, shown),
        "signature": [shown[name] for name in ("signer", "signer_function") if shown[name]],
        "remedy": shown["remedy_lines"] or [],
        "annexes": shown["annex_lines"] or [],
    }
    return typeset(_layout(), facts, made_at=made_at)
