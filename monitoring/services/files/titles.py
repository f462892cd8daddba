"""What the titles of a table say against it: part of a year only, another subject, a single place, or not yet final.

Such a table reads without a fault: its columns and rows are those of the whole. What stands above it is the one thing
that tells, so a person looks before anything is stored.
"""

import re
from collections.abc import Callable, Collection

from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import Fault
from drenthe.lib.sheets.names import normalise, squeeze
from monitoring.enums import Axis, PeriodKind, ValueStatus
from monitoring.models import Category, Table
from monitoring.services.files.doubts import Doubt
from monitoring.services.files.periods import MONTH
from monitoring.services.tables.shape import Shape
from projects.models import Municipality, Region

_NTH = r"(?:[1-4]\s?(?:e|ste|de)?|eerste|tweede|derde|vierde|first|second|third|fourth)"
_NAMED_MONTH = MONTH.replace("?P<month>", "?:")
# Parts of a year, and what makes the year whole again: "t/m 3e kwartaal", "eerste helft", "januari-september".
WHOLE = re.compile(
    r"(?:t\s?/\s?m|tm|tot en met|-|\u2013|en)\s*"
    r"(?:(?:het\s)?(?:4\s?e?|vierde)\s*kw\w*|q4\b|31[-/. ](?:12|dec\w*)|dec(?:ember)?\b)"
    r"|\b(?:12|twaalf)\s*maanden\b|(?:1e?|eerste)\s*(?:en|\+)\s*(?:2e?|tweede)\s*(?:helft|half\s?jaar)",
    re.IGNORECASE,
)
PART = re.compile(
    rf"\b{_NTH}\s*(?:kw(?:art(?:aal|alen))?|quarter|helft|halfjaar|half jaar|half[- ]?year|half)\b"
    r"|\b(?:q|kw|kwartaal)\s?[1-4]\b|\b[1-4]q\b|\b(?:hj|halfjaar)\s?[12]\b|\bh[12][ -]+(?:19|20)\d{2}"
    r"|\bhalf\s?jaarcijfers\b"
    r"|\b(?:\d{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf)\s*maanden\b"
    rf"|\b{_NAMED_MONTH}(?:\s*(?:19|20)\d{{2}})?\s*(?:-|\u2013|t\s?/\s?m|tm|tot en met|tot)\s*{_NAMED_MONTH}(?!\w)"
    rf"|(?:t\s?/\s?m|\btm|\btot en met)\s*(?:\d{{1,2}}[-/. ](?:\d{{1,2}}\b|{_NAMED_MONTH})|{_NAMED_MONTH})",
    re.IGNORECASE,
)
NOT_FINAL = re.compile(
    r"\b(?:nader\s)?voorlopig\w*|\bprognoses?\b|\braming(?:en)?\b|\bgeraamde?\b|\bverwachte?\b|\bverwachting(?:en)?\b"
    r"|\bschatting(?:en)?\b|\bconcept(?:cijfers|versie)?\b|\bprovisional\b|\bforecasts?\b|\bestimate[sd]?\b",
    re.IGNORECASE,
)
PERSON = re.compile(r"\s*(?:contact\w*|tel\w*|afzender|van|aan|namens|e-?mail)\b", re.IGNORECASE)
STEM = 6  # letters that words of one subject begin with: "opgeleverd", "opgeleverde"
LONGEST = 4  # words in the name of a place: "Aa en Hunze"


def doubts_of_titles(titles: Collection[Fault], table: Table, shape: Shape, status: ValueStatus | str) -> list[Doubt]:
    """Return what the titles of a table, and the name of its sheet, say against it."""
    if not titles:
        return []
    doubts = [
        Doubt(
            _("A title of a part of the year"),
            _lines(titles, lambda text: _part_of_year(text, shape)),
            _("Are these figures of the whole year? If they are not, discard this file and ask for those."),
        ),
        Doubt(
            _("A title of figures that are not final"),
            _lines(titles, lambda text: _not_final(text, shape, status)),
            as_provisional(),
            is_of_status=True,
        ),
        Doubt(_("A title of another place"), _of_one_place(titles, shape), _("Are these figures of all of it?")),
        Doubt(
            _("A title of another subject"),
            _of_other_subject(titles, table),
            _("Is this the right table? If it is not, discard this file and bring it there."),
        ),
    ]
    return [doubt for doubt in doubts if doubt.lines]


def as_provisional() -> str:
    """Return what to do with figures that are not final and would be stored as if they are."""
    return _("They would be stored as definitive. If they are not, read them as provisional.")


def _lines(titles: Collection[Fault], said: Callable[[str], str]) -> tuple[str, ...]:
    """A line for each title of which something is said: where it stands, what it is, and what is said."""
    found = [(one, reason) for one in titles if (reason := said(one.content))]
    return tuple(f"{one.sheet}{'!' if one.cell else ''}{one.cell} {one.content}: {reason}" for one, reason in found)


def _part_of_year(text: str, shape: Shape) -> str:
    if shape.period_kind != PeriodKind.YEAR or shape.horizon or WHOLE.search(text) or not PART.search(text):
        return ""
    return _("This names a part of the year, and this table has figures of the whole year.")


def _not_final(text: str, shape: Shape, status: ValueStatus | str) -> str:
    if status == ValueStatus.PROVISIONAL or shape.horizon or not NOT_FINAL.search(text):
        return ""
    return _("This says that the figures are not final.")


def _of_one_place(titles: Collection[Fault], shape: Shape) -> tuple[str, ...]:
    """Say of each title that names a place, and not the whole that the table is of."""
    axis = shape.axis(Axis.PLACE)
    if axis is None:
        return ()
    wholes = [one for one in axis.classes if one.is_total or len(axis.classes) == 1]
    whole = {squeeze(name) for one in wholes for name in (one.label, *one.names)}
    names = [*Municipality.objects.values_list("name", flat=True), *Region.objects.values_list("name", flat=True)]
    names += [one.label for one in axis.classes if one not in wholes]
    places = {squeeze(name) for name in names} - whole
    reason = _("This names a part of %(whole)s, and this table is of all of it.")
    reason %= {"whole": wholes[0].label if wholes else axis.label}
    return _lines(titles, lambda text: reason if _names_a_part(text, places, whole) else "")


def _names_a_part(text: str, places: Collection[str], whole: Collection[str]) -> bool:
    words, found = normalise(text).split(), False
    for count in range(LONGEST, 0, -1):
        for at in range(len(words) - count, -1, -1):
            if squeeze(" ".join(words[at : at + count])) in places:
                words[at : at + count], found = [""], True
    return found and not PERSON.match(text) and not any(squeeze(word) in whole for word in words)


def _of_other_subject(titles: Collection[Fault], table: Table) -> tuple[str, ...]:
    """Say of each title that has words of another theme, where none has a word of that of the table."""
    stems = {id(one): _stems(one.content) for one in titles}
    if not any(stems.values()):
        return ()
    words: dict[str, set[str]] = {}
    labels: dict[str, str] = {}
    tables = list(Table.objects.order_by("position", "pk"))
    classes: dict[int | None, set[str]] = {}
    for dimension, *names in Category.objects.filter(is_total=False).values_list(
        "dimension_id", "label_nl", "label_en"
    ):
        classes.setdefault(dimension, set()).update(_stems(*names))
    for one in tables:
        labels.setdefault(one.theme, one.label)
        of_one = _stems(one.label_nl, one.label_en) | (classes.get(one.first_id, set()) if one.first_id else set())
        words.setdefault(one.theme, set()).update(of_one)
    several = {word for theme in words for word in words[theme] if sum(word in its for its in words.values()) > 1}
    of_places = Category.objects.filter(dimension__in={one.place_id for one in tables})
    vague = several | _stems(*of_places.values_list("label_nl", flat=True))
    own = (words.get(table.theme, set()) | _stems(table.description)) - several
    if any(found & own for found in stems.values()):
        return ()
    reason = _("This has words of another table, such as “%(table)s”.")

    def said(text: str) -> str:
        its_own = _stems(text) - vague
        other = next((theme for theme, its in words.items() if its_own & its), "")
        return reason % {"table": labels[other]} if other else ""

    return _lines(titles, said)


def _stems(*texts: str) -> set[str]:
    found = (word for text in texts for word in re.findall(r"[^\W\d_]+", text.casefold()))
    return {word[:STEM] for word in found if len(word) >= STEM}
