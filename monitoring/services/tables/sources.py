"""Where figures that are shown come from: what was said of each delivery, with the periods it counts for."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.lib.refusals import Refusal
from monitoring.enums import LoadKind
from monitoring.models import Load
from monitoring.services.tables.grid import TableCell
from monitoring.services.tables.sentences import periods_name

LEAST_LETTERS = 3  # as in COA or CBS


@dataclass(frozen=True)
class FigureSource:
    """One source of figures: the periods that it gave figures of, and the day of its last publication."""

    name: str
    periods: tuple[str, ...]
    published_on: date

    @property
    def line(self) -> str:
        """What is said of it: its name, and when it was published last."""
        facts = {"source": self.name.rstrip("."), "day": formats.date_format(self.published_on, "DATE_FORMAT")}
        return _("%(source)s. Published on %(day)s.") % facts


def sources_of(cells: Iterable[TableCell | None]) -> list[FigureSource]:
    """Return every source of these figures, in order of the periods."""
    found: dict[str, list[TableCell]] = defaultdict(list)
    for cell in cells:
        if cell is not None:
            found[source_name(cell.load)].append(cell)
    sources = [
        FigureSource(name, tuple(sorted({one.period for one in own})), max(one.load.published_on for one in own))
        for name, own in found.items()
    ]
    return sorted(sources, key=lambda source: (source.periods, source.name))


def said_of(sources: Sequence[FigureSource]) -> list[tuple[str, str]]:
    """Return a heading and a line for each source; where there are several the heading names the periods."""
    if len(sources) == 1:
        return [(_("Source"), sources[0].line)]
    return [(_("Source of %(periods)s") % {"periods": periods_name(one.periods)}, one.line) for one in sources]


def source_name(load: Load) -> str:
    """Return what was said of where a delivery comes from.

    Who said nothing got the source of the table once, which may be a report that does not hold these figures: of such
    a delivery no source is known.
    """
    upload = getattr(load, "upload", None)
    if load.kind == LoadKind.FILE and upload is not None and not upload.source:
        return not_named()
    return load.source


def not_named() -> str:
    """Return what stands in place of a source that nobody named."""
    return _("Source not named")


class SourceSaysNothing(Refusal):
    """A source of a letter or a sign names nobody."""

    field = "source"
    sentence = gettext_lazy("“%(source)s” names no source. Write who gave the figures, and in what.")


def check_source(source: str) -> None:
    """Refuse a source with fewer than three letters, or the same one over and over. Raises SourceSaysNothing."""
    letters = [sign for sign in source.casefold() if sign.isalpha()]
    if source.strip() and (len(letters) < LEAST_LETTERS or len(set(letters)) == 1):
        raise SourceSaysNothing(source=source.strip())
