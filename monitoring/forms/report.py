"""The forms of the yearly report: what a block says, what it claims of figures, and what is said of it."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.lib.entry.days import not_in_future
from drenthe.lib.screens.formfields import OpenChoiceField
from monitoring.enums import BlockKind
from monitoring.models import BlockVersion, Table
from monitoring.report.comparisons import FEWEST, LABELS, WITH_NUMBER
from monitoring.report.writing import Writing

FIRST_YEAR = 2020
LONGEST = 10_000  # signs in a block
MOST_FIGURES = 40


class StartForm(forms.Form):
    """The year of which a report is started."""

    year = forms.IntegerField(label=gettext_lazy("Year of the report"), min_value=FIRST_YEAR)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Not of a year to come."""
        super().__init__(*args, **kwargs)
        last = timezone.localdate().year
        self.fields["year"].widget.attrs["max"] = last


class BlockForm(forms.Form):
    """What a block says; which fields it has is by its kind."""

    text = forms.CharField(max_length=LONGEST, required=False)
    figures = forms.CharField(
        label=gettext_lazy("Figures"),
        help_text=gettext_lazy("One name of a figure on each line."),
        widget=forms.Textarea(attrs={"rows": 6, "data-figures": "names"}),
        max_length=LONGEST,
    )
    table = forms.ModelChoiceField(
        Table.objects.order_by("theme", "position"), label=gettext_lazy("Table of the monitor")
    )

    def __init__(self, kind: str, *args: Any, version: BlockVersion | None = None, **kwargs: Any) -> None:
        """With what the block says now."""
        initial = {}
        if version is not None:
            initial = {"text": version.text, "figures": "\n".join(version.figures), "table": version.table}
        super().__init__(*args, **kwargs)
        self.initial.update(initial)
        self.kind, self.version = kind, version
        text = self.fields["text"]
        if kind == BlockKind.PARAGRAPH:
            text.label, text.required = _("Text"), True
            text.widget = forms.Textarea(attrs={"rows": 8, "data-figures": "text"})
            text.help_text = _(
                "A figure stands as its name between braces, for example %(example)s. In a name %(year)s is the year "
                "of the report, so that the text serves the next one too."
            ) % {"example": "{{ knelpuntenpot.available }}", "year": "{year}"}
        elif kind == BlockKind.HEADING:
            text.label, text.required = _("Heading"), True
        elif kind == BlockKind.FIGURES:
            text.label = _("Caption")
        else:
            text.label, text.required = _("Description for who does not see the chart"), True
            text.widget = forms.Textarea(attrs={"rows": 3})
        if kind != BlockKind.FIGURES:
            del self.fields["figures"]
        if kind != BlockKind.CHART:
            del self.fields["table"]

    def clean_figures(self) -> list[str]:
        """The names, each once."""
        names = list(dict.fromkeys(self.cleaned_data["figures"].split()))
        if len(names) > MOST_FIGURES:
            raise forms.ValidationError(_("At most %(most)s figures in a table.") % {"most": MOST_FIGURES})
        return names

    def writing(self) -> Writing:
        """Return what the block is going to say, its claims as they are."""
        found = self.cleaned_data
        return Writing(
            text=found["text"],
            figures=found.get("figures", []),
            table=found.get("table"),
            claims=self.version.claims if self.version else (),
        )


class ClaimForm(forms.Form):
    """What a sentence says of figures, so that it can be tested."""

    label = forms.CharField(label=gettext_lazy("What the text says"), max_length=300)
    kind = OpenChoiceField(label=gettext_lazy("How it is tested"), choices=list(LABELS.items()))
    figures = forms.CharField(
        label=gettext_lazy("Figures"),
        help_text=gettext_lazy("One name of a figure on each line, in the order of the test."),
        widget=forms.Textarea(attrs={"rows": 4, "data-figures": "names"}),
        max_length=LONGEST,
    )
    value = forms.DecimalField(
        label=gettext_lazy("Number to compare with"), required=False, max_digits=14, decimal_places=2
    )
    tolerance = forms.DecimalField(
        label=gettext_lazy("Margin"),
        help_text=gettext_lazy("In points; for “comparable” in per cents."),
        required=False,
        min_value=0,
        max_digits=8,
        decimal_places=2,
    )

    def clean(self) -> dict[str, Any]:
        """A number where the test asks one, and enough figures to compare."""
        found = super().clean() or self.cleaned_data
        kind, names = found.get("kind", ""), found.get("figures", "").split()
        if kind in WITH_NUMBER and found.get("value") is None:
            self.add_error("value", _("This test needs a number."))
        if names and len(names) < FEWEST.get(kind, 1):
            self.add_error("figures", _("This test compares at least %(count)s figures.") % {"count": FEWEST[kind]})
        return found

    def claim(self) -> dict[str, Any]:
        """Return the claim as a block keeps it: numbers as text."""
        found = self.cleaned_data
        claim = {"label": found["label"], "kind": found["kind"], "figures": found["figures"].split()}
        numbers: dict[str, Decimal | None] = {name: found[name] for name in ("value", "tolerance")}
        return claim | {name: str(number) for name, number in numbers.items() if number is not None}


class CommentForm(forms.Form):
    """What somebody says of a block."""

    text = forms.CharField(label=gettext_lazy("Comment"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))


class NoteForm(forms.Form):
    """Why a chapter is sent back."""

    note = forms.CharField(
        label=gettext_lazy("What has to change?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )


class FreezeForm(forms.Form):
    """As of which day a report is frozen, and why."""

    as_of = forms.DateField(
        label=gettext_lazy("Figures as of"),
        help_text=gettext_lazy("A day of the year of the report."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        validators=[not_in_future],
    )
    reason = forms.CharField(
        label=gettext_lazy("Why is this edition made?"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )
    with_findings = forms.BooleanField(
        label=gettext_lazy("Freeze it with the findings that are left"),
        help_text=gettext_lazy("I have looked at them. Say above why they may stay."),
        required=False,
    )


class ErratumForm(forms.Form):
    """What is wrong in an edition."""

    text = forms.CharField(
        label=gettext_lazy("What is wrong, and what should it be?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
