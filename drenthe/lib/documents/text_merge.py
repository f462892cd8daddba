"""Texts with names in them, such as {{ case_number }}, merged with facts in a closed room.

A name that does not exist, a fact that is not known, or an attempt to reach further than the facts is an error with
the name in it, never an empty place in a letter. What a fact says is never read as a template itself.
"""

import functools
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NoReturn

from jinja2 import Template, TemplateSyntaxError, Undefined, UndefinedError, meta
from jinja2.exceptions import SecurityError, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from drenthe.lib.documents.text_bounds import BoundedEnvironment
from drenthe.lib.values.stops import one_stop

_UNDEFINED = re.compile(r"'(\w+)' is undefined")
# What XML 1.0 cannot hold, and the bell and form feed that docxtpl reads as a new paragraph or page.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class MergeProblem(StrEnum):
    """What can be wrong with a text."""

    NAME = "name"
    FACT = "fact"
    SYNTAX = "syntax"


class MergeError(ValueError):
    """A text cannot be merged: which trouble, with which name or why."""

    def __init__(self, trouble: MergeProblem, what: str) -> None:
        super().__init__(f"{trouble}: {what}")
        self.trouble, self.what = trouble, what


class UnknownFact(Undefined):
    """A fact that exists and is not known here: counts as no in a condition, and cannot be written."""

    def __str__(self) -> NoReturn:
        raise MergeError(MergeProblem.FACT, str(self._undefined_name))

    __html__ = __str__


class _UndefinedName(Undefined):
    """A name that does not exist."""

    def _refuse(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise MergeError(MergeProblem.NAME, str(self._undefined_name))

    __str__ = __html__ = __bool__ = __iter__ = __len__ = __eq__ = __ne__ = __hash__ = _refuse  # type: ignore[assignment]


def environment(*, autoescape: bool) -> SandboxedEnvironment:
    """Return the closed and bounded room in which texts are merged; with `autoescape` for a text that is XML."""
    return BoundedEnvironment(markup=autoescape, autoescape=autoescape, undefined=_UndefinedName)


def clean(value: str) -> str:
    """Return a text without the control characters that no document can hold; lines stay lines."""
    return _CONTROL.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))


def merge(text: str, facts: Mapping[str, Any]) -> str:
    """Return a plain text with its facts filled in, each sentence with one full stop. Raises MergeError."""
    with merge_errors():
        return one_stop(_template(text).render(facts))


@functools.lru_cache(maxsize=256)
def _template(text: str) -> Template:
    """A text read once: the letters of many cases are merged with the same few."""
    return environment(autoescape=False).from_string(text)


def names_in(text: str) -> set[str]:
    """Return the names in a text, also in parts that a condition skips. Raises MergeError."""
    with merge_errors():
        return set(meta.find_undeclared_variables(environment(autoescape=False).parse(text)))


def unknown_names(text: str, known: Mapping[str, Any]) -> list[str]:
    """Return the names in a text that do not exist, also in parts that a condition skips. Raises MergeError."""
    return sorted(names_in(text) - set(known))


class merge_errors:  # noqa: N801 -- reads as what it guards
    """Turn every fault of a template into a MergeError."""

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: object) -> None:
        """Translate the fault."""
        if error is None or isinstance(error, MergeError):
            return
        if isinstance(error, UndefinedError):
            match = _UNDEFINED.search(str(error))
            raise MergeError(MergeProblem.NAME, match[1] if match else str(error)) from error
        if isinstance(error, TemplateSyntaxError):
            raise MergeError(MergeProblem.SYNTAX, f"{error.message} ({error.lineno})") from error
        if isinstance(error, SyntaxError):  # of the Python that the text becomes: it is too deep for it
            raise MergeError(MergeProblem.SYNTAX, error.msg) from error
        if isinstance(error, SecurityError | TemplateError | TypeError | ValueError | ArithmeticError | LookupError):
            raise MergeError(MergeProblem.SYNTAX, str(error)) from error
        if isinstance(error, AttributeError | OverflowError | RecursionError | MemoryError):
            raise MergeError(MergeProblem.SYNTAX, str(error)) from error
