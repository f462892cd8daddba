"""What every screen does with a form: check it, call one service, and say so or say why not.

A view binds its form and calls `attempt`; the answer says with which status the page comes back:

- 200: nothing was posted yet, the form is only shown;
- 400: what was filled in is wrong, the form says where;
- 409: it was filled in right and a rule or the database says no, the form has the sentence.

An act that has no page of its own (a button) uses `report_refusal`: the sentence is a message on the next page.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import BaseForm, BaseFormSet
from django.http import HttpRequest, QueryDict

from drenthe.lib.refusals import Refusal
from drenthe.lib.requests.entity_tags import ChangedSince, check_seen

Result = TypeVar("Result")


@dataclass(frozen=True)
class Answer(Generic[Result]):
    """What came of it: the status of the page if it is shown again, or what the service returned when it is done."""

    status: int
    returned: tuple[Result, ...] = ()

    @property
    def is_done(self) -> bool:
        """Whether the service did it, so that the view says so and redirects."""
        return bool(self.returned)

    @property
    def result(self) -> Result:
        """What the service returned. Raises IndexError when it was not done."""
        return self.returned[0]


def posted(request: HttpRequest) -> QueryDict | None:
    """Return what was posted, which may be nothing at all; None when the form is only shown."""
    return request.POST if request.method == "POST" else None


def attempt(
    form: BaseForm,
    service: Callable[[], Result],
    *,
    rows: Sequence[BaseFormSet] = (),
    field: str | None = None,
) -> Answer[Result]:
    """Call the service once the form and its `rows` are right; put a refusal on the form, or on a `field` of it.

    A form that showed an older version of what it acts on is refused first (drenthe.lib.requests.entity_tags).
    """
    if not form.is_bound:
        return Answer(200)
    try:
        check_seen()
    except ChangedSince as refusal:
        form.add_error(None, str(refusal))
        return Answer(409)
    if not all([form.is_valid(), *(formset.is_valid() for formset in rows)]):
        return Answer(400)
    try:
        return Answer(200, (service(),))
    except Refusal as refusal:
        own = next((name for name in (refusal.field, *refusal.fields) if name in form.fields), None)
        form.add_error(field or own, str(refusal))
    except ValidationError as error:
        form.add_error(field, error.messages)
    return Answer(409)


@contextmanager
def report_refusal(request: HttpRequest) -> Iterator[None]:
    """Turn a refusal inside the block into a message, skip the rest of the block and go on after it."""
    try:
        yield
    except Refusal as refusal:
        messages.error(request, str(refusal))
