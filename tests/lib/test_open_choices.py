from collections.abc import Iterator

from django import forms
from django.urls import get_resolver

from drenthe.lib.screens.formfields import OpenChoiceField

PLACES = 30  # required choices of one in the forms of every app
# Filled in with what stands there now, when the form is made: nobody takes the first one by not looking.
FILLED_WHEN_MADE = {
    ("projects.forms.agenda.ProgressForm", "progress"),
    ("projects.forms.project.MoveForm", "phase"),
    ("projects.forms.project.MoveForm", "state"),
    ("projects.forms.project.MoveForm", "track"),
    ("projects.forms.project.PhaseChoice", "phase"),  # reads an address; nobody sees it
    ("subsidies.forms.document_acts.ClassifyForm", "place"),
    ("subsidies.views.legality.YearForm", "year"),
    ("subsidies.forms.retention.GoingForm", "year"),
    ("subsidies.forms.turnaround.TurnaroundForm", "year"),
}


def every_form(kind: type = forms.BaseForm) -> Iterator[type]:
    for one in kind.__subclasses__():
        yield one
        yield from every_form(one)


def required_choices() -> dict[tuple[str, str], forms.ChoiceField]:
    """The fields of all forms of ours that ask to choose one of a closed list, by form and name."""
    assert get_resolver().url_patterns  # all forms are imported
    ours = {
        form
        for form in every_form()
        if form.__module__.startswith(("drenthe.", "projects.", "subsidies.", "monitoring."))
    }
    return {
        (f"{form.__module__}.{form.__qualname__}", name): field
        for form in ours
        for name, field in getattr(form, "declared_fields", {}).items()
        if isinstance(field, forms.ChoiceField)
        and not isinstance(field, forms.ModelChoiceField | forms.MultipleChoiceField)
        and field.required
        and isinstance(field.widget, forms.Select)
        and not isinstance(field.widget, forms.RadioSelect)
    }


def test_a_required_choice_begins_with_none_or_with_what_is_usual() -> None:
    """The first of a list is no answer: who did not look would have given it."""
    found = required_choices()
    blind = {
        place
        for place, field in found.items()
        if not isinstance(field, OpenChoiceField)
        and field.initial is None
        and [value for value, _label in field.choices][:1] != [""]
    }

    assert sorted(blind - FILLED_WHEN_MADE) == []
    assert len(found) >= PLACES
