"""The filters of the application list: the same for the screen, the API and the export."""

import re
from datetime import date
from typing import Any

import django_filters
from django import forms
from django.db.models import Exists, F, OrderBy, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.database.collation import in_dutch
from drenthe.lib.screens.filters import FilterSet, MoneyFilter
from projects.enums import OrganisationKind
from projects.models import Municipality
from subsidies.enums import OPEN, ApplicationStatus, LetterKind, Part
from subsidies.models import ApplicantDetails, Application, Ceiling, LedgerEntry, Scheme
from subsidies.models.application import ApplicationQuerySet
from subsidies.services.case import persons
from subsidies.services.ceilings.ledger import COMMITTED
from subsidies.services.decisions.standing_amount import awarded_now_in_database
from subsidies.services.letters.letter_batch import waiting
from subsidies.services.public.public_register import named, public_awards, years_of


def _day(label: object, **kwargs: str) -> django_filters.DateFilter:
    return django_filters.DateFilter(
        label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **kwargs
    )


def _in_order(term: str) -> str | OrderBy:
    """Names as Dutch people sort, and what has no value last (SQLite puts it first, PostgreSQL last)."""
    name = term.removeprefix("-")
    if name == "applicant__name":
        return in_dutch(term)
    if name not in {"awarded_amount", "decided_on"}:
        return term
    shown = awarded_now_in_database() if name == "awarded_amount" else F(name)
    return OrderBy(shown, descending=term.startswith("-"), nulls_last=True)


def _has_number(value: str) -> Q:
    """The applications of who has this KvK number, branch number or RSIN, as given with them or as known."""
    number = re.sub(r"[\s.-]", "", value)
    if not number.isdigit():
        return Q(pk__in=[])
    as_given = Q(kvk=number) | Q(branch=number) | Q(rsin=number)
    given = Exists(ApplicantDetails.objects.filter(as_given, application=OuterRef("pk")))
    return Q(given) | Q(applicant__kvk=number) | Q(applicant__rsin=number)


class ApplicationFilter(FilterSet):
    """What an application list can be narrowed by, and the orders it can be shown in."""

    q = django_filters.CharFilter(label=_("Search"), method="search")
    scheme = django_filters.ModelChoiceFilter(label=_("Scheme"), queryset=Scheme.objects.all())
    status = django_filters.ChoiceFilter(
        label=_("Status"), choices=[("open", _("In progress")), *ApplicationStatus.choices], method="by_status"
    )
    handler = django_filters.ModelChoiceFilter(
        label=_("Case officer"), queryset=User.objects.filter(is_active=True), null_label=_("No one")
    )
    part = django_filters.ChoiceFilter(label=_("Form"), choices=Part.choices)
    municipality = django_filters.ModelChoiceFilter(label=_("Municipality"), queryset=Municipality.objects.all())
    received_from = _day(_("Received from"), field_name="received_on", lookup_expr="gte")
    received_until = _day(_("Received up to"), field_name="received_on", lookup_expr="lte")
    decided_from = _day(_("Decided from"), field_name="decided_on", lookup_expr="gte")
    decided_until = _day(_("Decided up to"), field_name="decided_on", lookup_expr="lte")
    ceiling = django_filters.ModelChoiceFilter(
        label=_("Ceiling"), queryset=Ceiling.objects.select_related("scheme").order_by("scheme", "part", "starts_on")
    )
    pending_on = _day(_("In progress at the end of"), method="by_pending_day")
    awarded_on = _day(_("Awarded at the end of"), method="by_awarded_day")
    amount_from = MoneyFilter(label=_("Requested from"), field_name="requested_amount", lookup_expr="gte")
    amount_until = MoneyFilter(label=_("Requested up to"), field_name="requested_amount", lookup_expr="lte")
    ordering = django_filters.OrderingFilter(
        label=_("Order"),
        fields={
            "received_at": "received",
            "case_number": "case",
            "requested_amount": "requested",
            "awarded_amount": "awarded",
            "decided_on": "decided",
            "applicant__name": "applicant",
        },
        field_labels={
            "received_at": _("Received"),
            "case_number": _("Case number"),
            "requested_amount": _("Requested"),
            "awarded_amount": _("Awarded"),
            "decided_on": _("Decided"),
            "applicant__name": _("Applicant"),
        },
    )

    class Meta:
        model = Application
        fields: list[str] = []

    def __init__(self, *args: Any, reader: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reader = reader or getattr(self.request, "user", None)

    def by_status(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """One status, or every status in which a case still has to be decided."""
        return queryset.filter(status__in=OPEN if value == "open" else [value])

    def by_pending_day(self, queryset: ApplicationQuerySet, name: str, value: date) -> QuerySet:
        """In progress at the end of a day, whatever became of it later."""
        return queryset.pending_on(value)

    def by_awarded_day(self, queryset: ApplicationQuerySet, name: str, value: date) -> QuerySet:
        """With money of a ceiling at the end of a day: what the budget counts as awarded.

        Also of what was withdrawn and paid before: that is kept until it came back.
        """
        booked = LedgerEntry.objects.filter(booked_on__lte=value).order_by().values("application")
        return queryset.filter(pk__in=booked.annotate(sum=COMMITTED).filter(sum__gt=0).values("application"))

    def search(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Search by number, reference, subject, or name or number of the applicant; a person is found by who may."""
        named = Q(applicant__name__icontains=value) | _has_number(value)
        if not persons.sees_persons(self.reader):
            named &= ~persons.of_person()
        numbered = Q(case_number__icontains=value) | Q(reference__icontains=value)
        return queryset.filter(numbered | Q(title__icontains=value) | named)

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        """Apply the filters; equal values stay in a fixed order, and cases without a value come last."""
        queryset = super().filter_queryset(queryset)
        terms = [_in_order(str(term)) for term in queryset.query.order_by or ["-received_at"]]
        return queryset.order_by(*terms, "-pk")


class LetterFilter(ApplicationFilter):
    """The cases that wait for a letter of one kind, narrowed like any list of applications."""

    kind = django_filters.ChoiceFilter(
        label=_("Type of letter"), choices=LetterKind.choices, empty_label=None, required=True, method="by_kind"
    )

    def by_kind(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Those that have no such letter yet."""
        return waiting(queryset, value)


def _years_of_awards() -> list[tuple[str, str]]:
    return [(str(year), str(year)) for year in years_of(public_awards())]


class RegisterFilter(FilterSet):
    """What the public register of subsidies can be narrowed by: what anybody may read in it, and nothing else."""

    allowed_besides = FilterSet.allowed_besides | {"language"}

    q = django_filters.CharFilter(
        label=_("Recipient, subject, municipality or case number"), method="search", max_length=100
    )
    # Asked when a form is made: a field that somebody looked at before would keep the years of then.
    year = django_filters.ChoiceFilter(label=_("Year"), method="by_year", choices=_years_of_awards)
    scheme = django_filters.ModelChoiceFilter(label=_("Scheme"), queryset=Scheme.objects.all(), to_field_name="code")
    place = django_filters.ModelChoiceFilter(
        label=_("Municipality"),
        field_name="municipality",
        queryset=Municipality.objects.all(),
        to_field_name="code",
    )
    form = django_filters.ChoiceFilter(label=_("Form"), field_name="part", choices=Part.choices)
    kind = django_filters.ChoiceFilter(
        label=_("Type of recipient"), choices=OrganisationKind.choices, method="by_kind"
    )

    class Meta:
        model = Application
        fields: list[str] = []

    def __init__(self, data: Any) -> None:
        super().__init__(data, public_awards())

    def search(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Search by what everybody reads in the register: a name or subject that is not shown finds nobody."""
        shown = Q(case_number__icontains=value) | Q(municipality__name__icontains=value)
        told = Q(applicant__name__icontains=value) | Q(title__icontains=value)
        return queryset.filter(shown | (told & named()))

    def by_year(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Decided in a year."""
        return queryset.filter(decided_on__year=int(value))

    def by_kind(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """What kind of applicant it is; a natural person also where that was said with the application only."""
        if value == OrganisationKind.PERSON:
            return queryset.filter(persons.of_person())
        return queryset.filter(~persons.of_person(), applicant__kind=value)
