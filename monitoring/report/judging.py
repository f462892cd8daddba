"""What does not fit in a chapter of the report: typed numbers, words without a test, claims that the figures deny."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from monitoring.enums import BlockKind
from monitoring.models import BlockVersion
from monitoring.report.comparisons import LABELS, TESTS, WITH_MARGIN, WITH_NUMBER, words_of
from monitoring.report.showing import Content
from monitoring.report.text import braces_left, in_year, inserted, nearest, parts, typed_numbers
from monitoring.report.values import Figures


@dataclass(frozen=True)
class BlockFinding:
    """One thing that does not fit in a block: its kind, and what it is in a sentence."""

    block: int
    kind: str
    sentence: str


@dataclass(frozen=True)
class Verdict:
    """A claim of a block with what its figures say: `holds` is None as long as one of them is unknown."""

    index: int
    sentence: str
    figures: tuple[str, ...]
    holds: bool | None


def judge(version: BlockVersion, content: Content, figures: Figures) -> list[BlockFinding]:
    """Return what does not fit in a block, given what a reader sees of it."""
    found = [*_of_names(version, figures), *_of_words(version, figures), *_of_claims(version, figures)]
    if version.block.kind == BlockKind.CHART and not content["rows"]:
        year = figures.period.number
        found.append(("no-table", _("The table has no figures of %(year)s.") % {"year": year}))
    return [BlockFinding(version.block_id, kind, sentence) for kind, sentence in found]


def verdicts(claims: Sequence[Mapping[str, Any]], figures: Figures) -> list[Verdict]:
    """Return each claim of a block with whether it holds."""
    return [_verdict(index, claim, figures) for index, claim in enumerate(claims)]


def _verdict(index: int, claim: Mapping[str, Any], figures: Figures) -> Verdict:
    names = names_in(claim, figures)
    numbers = [figures.number(name) for name in names]
    known = [one for one in numbers if one is not None]
    value, margin = Decimal(claim.get("value") or 0), Decimal(claim.get("tolerance") or 0)
    is_whole = bool(known) and len(known) == len(numbers)
    unknown = _("unknown")
    told = tuple(
        f"{figures.label(name)}: {unknown if number is None else _written(round(number, 3))}"
        for name, number in zip(names, numbers, strict=True)
    )
    holds = TESTS[claim["kind"]](known, value, margin) if is_whole else None
    return Verdict(index, said(claim), told, holds)


def _written(number: Decimal | str | int) -> str:
    """A number as the reader's language writes it."""
    return str(formats.number_format(Decimal(number).normalize(), force_grouping=True))


def names_in(claim: Mapping[str, Any], figures: Figures) -> list[str]:
    """Return the names of the figures of a claim in the year of the report; a * stands for every place."""
    return [one for name in claim["figures"] for one in figures.expand(in_year(name, figures.period.number))]


def said(claim: Mapping[str, Any]) -> str:
    """Return in words what a claim says of its figures, as its writer put it if they did."""
    if claim.get("label"):
        return str(claim["label"])
    sentence = str(LABELS[claim["kind"]])
    if claim["kind"] in WITH_NUMBER:
        sentence = _("%(sentence)s %(value)s") % {"sentence": sentence, "value": _written(claim.get("value") or 0)}
    if claim["kind"] in WITH_MARGIN and claim.get("tolerance"):
        margin = _written(claim["tolerance"])
        sentence = _("%(sentence)s (margin %(margin)s)") % {"sentence": sentence, "margin": margin}
    return sentence


def unknown_names(names: Iterable[str], figures: Figures) -> list[tuple[str, list[str]]]:
    """Return the names that are no figure, each with the names that are most like it."""
    return [(name, nearest(name, figures.by_name)) for name in names if not figures.knows(name)]


def names_of(version: BlockVersion, year: int) -> list[str]:
    """Return the names of all figures that a block shows, in their order, each once."""
    found = [one.name for one in inserted(version.text, year)]
    return list(dict.fromkeys([*found, *(in_year(name, year) for name in version.figures)]))


def _of_names(version: BlockVersion, figures: Figures) -> Iterable[tuple[str, str]]:
    names = names_of(version, figures.period.number)
    if braces_left(version.text):
        yield "braces", _("Braces are left in the text. A figure stands as its name between two of each.")
    for name, near in unknown_names(names, figures):
        yield "unknown-name", said_of_unknown(name, near)
    for name in names:
        if name in figures.by_name and figures.by_name[name].value is None:
            label = figures.label(name)
            yield "no-value", _("The figure “%(figure)s” has no value.") % {"figure": label}


def said_of_unknown(name: str, near: Sequence[str]) -> str:
    """Return the sentence on a name that is no figure, with what it may have been."""
    if not near:
        return _("There is no figure “%(name)s”.") % {"name": name}
    return _("There is no figure “%(name)s”. Do you mean: %(near)s?") % {"name": name, "near": ", ".join(near)}


def _of_words(version: BlockVersion, figures: Figures) -> Iterable[tuple[str, str]]:
    year = figures.period.number
    typed = typed_numbers(version.text, year)
    if typed:
        yield (
            "typed-number",
            ngettext(
                "A number was typed: %(numbers)s. Insert the figure instead.",
                "Numbers were typed: %(numbers)s. Insert the figures instead.",
                len(typed),
            )
            % {"numbers": ", ".join(typed)},
        )
    words = words_of(" ".join(one for one in parts(version.text, year) if isinstance(one, str)))
    told = ", ".join(f"“{word}”" for word in words)
    if words and not version.claims:
        sentence = _("The text compares (%(words)s) and nothing tests it. Add what it says of which figures.")
        yield "untested-words", sentence % {"words": told}
    elif len(words) > len(version.claims):
        sentence = _("The text compares in more ways (%(words)s) than are tested (%(count)s). Test each of them.")
        yield "untested-words", sentence % {"words": told, "count": len(version.claims)}


def _of_claims(version: BlockVersion, figures: Figures) -> Iterable[tuple[str, str]]:
    for one in verdicts(version.claims, figures):
        facts = {"claim": one.sentence, "figures": "; ".join(one.figures)}
        if one.holds is None:
            yield "untested-claim", _("“%(claim)s” cannot be tested yet. %(figures)s.") % facts
        elif not one.holds:
            yield "contradicted", _("The figures deny “%(claim)s”. %(figures)s.") % facts
