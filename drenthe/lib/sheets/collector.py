"""Rows of a sheet, gathered one by one within the limits."""

import time
from collections.abc import Sequence

from drenthe.lib.sheets.refusals import FileTakesTooLong, Limits, TooManyColumns, TooManyRows
from drenthe.lib.sheets.sheet import Cell, Row

ERRORS = {"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"}
ERRORS |= {"#VERW!", "#N/B", "#WAARDE!", "#NAAM?", "#DEEL/0!", "#GETAL!", "#LEEG!"}  # as a Dutch Excel writes a CSV

CHECKED_EVERY = 1_000  # rows


class Collector:
    """Keeps the rows that have something in them. Raises TooManyRows or TooManyColumns at the first one too many,
    and FileTakesTooLong.
    """

    def __init__(self, name: str, limits: Limits):
        self.name, self.limits = name, limits
        self.rows: list[Row] = []
        self.began = time.thread_time()

    def add(self, number: int, cells: Sequence[Cell]) -> None:
        """Add a row; blank cells at its end do not count, nor does a row without anything."""
        width = next((at for at in range(len(cells), 0, -1) if not cells[at - 1].is_empty), 0)
        if number % CHECKED_EVERY == 0 and time.thread_time() - self.began > self.limits.seconds:
            raise FileTakesTooLong(limit=self.limits.seconds)
        if not width:
            return
        if width > self.limits.columns:
            raise TooManyColumns(name=self.name, limit=self.limits.columns)
        if len(self.rows) >= self.limits.rows:
            raise TooManyRows(name=self.name, limit=self.limits.rows)
        self.rows.append(Row(number, tuple(cells[:width])))
