"""What a kind of file is: a name, the tables that it is made for, and how one is made from figures that add up."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from tests.monitoring.made.case import TABLES, Case, Figures, figures

Make = Callable[[Figures, Random, int], Case]


@dataclass(frozen=True)
class Kind:
    """One kind of file."""

    name: str
    make: Make
    tables: tuple[str, ...]

    def cases(self, number: int, seed: int = 1) -> Iterator[Case]:
        """Make so many files of the kind, of its tables in turns; the same ones for the same seed."""
        for one in range(number):
            random = Random(f"{self.name} {one} {seed}")  # noqa: S311 -- figures to read, no secrets
            yield self.make(figures(self.tables[one % len(self.tables)], random), random, one)


KINDS: list[Kind] = []


def kind(name: str, *tables: str) -> Callable[[Make], Make]:
    """Note a function as the maker of a kind."""

    def note(make: Make) -> Make:
        KINDS.append(Kind(name, make, tables or TABLES))
        return make

    return note
