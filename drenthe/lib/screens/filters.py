"""Filters that say no: a filter with nonsense is refused with a sentence, never silently ignored."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from typing import Any, cast

import django_filters
from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.db.models import QuerySet
from django.utils.datastructures import MultiValueDict
from django.utils.formats import localize
from django.utils.translation import gettext as _
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.settings import api_settings

from drenthe.lib.api.conventions import underscored
from drenthe.lib.screens.paging import FOLDED
from drenthe.lib.values.money import MoneyField, MoneyFormField


class MoneyFilter(django_filters.Filter):
    """Filters by an amount in euros as people write it."""

    field_class = MoneyFormField


PAGED = frozenset({"page", "page_size", "format"})  # of the list, not of what is in it


def _no_filter(name: str) -> str:
    return _("There is no filter “%(name)s”.") % {"name": name[:40]}


class FilterSet(django_filters.FilterSet):
    """A filter set that knows amounts, and knows which keys it does not know."""

    FILTER_DEFAULTS = {**django_filters.FilterSet.FILTER_DEFAULTS, MoneyField: {"filter_class": MoneyFilter}}
    allowed_besides = PAGED | {FOLDED, "limit"}

    def unknown_keys(self) -> list[str]:
        """Return the keys that were asked for and that no filter has."""
        known = set(self.form.fields) | self.allowed_besides
        for name, field in self.form.fields.items():
            suffixes = getattr(field.widget, "suffixes", None) or []
            known |= {f"{name}_{suffix}" for suffix in suffixes}
        return sorted(set(self.data) - known)

    def is_valid(self) -> bool:
        """Whether every filter can be applied; unknown keys make the form say so."""
        valid = super().is_valid()
        if valid and (unknown := self.unknown_keys()):
            self.form.add_error(None, _no_filter(unknown[0]))
            return False
        return valid

    def applied(self) -> dict[str, Any]:
        """Return the filters that are filled in, as texts that can be stored and applied again."""
        return {
            key: values[0] if len(values) == 1 else values
            for key in self.data
            if key not in self.allowed_besides and any(values := self._texts(key))
        }

    def described(self) -> list[tuple[str, str]]:
        """Return the filters that are filled in by their label, as people read them. The form must be valid."""
        described = []
        for name, field in self.form.fields.items():
            value = self.form.cleaned_data.get(name)
            if value not in (None, "", []):
                described.append((str(field.label), _as_read(field, value)))
        return described

    def _texts(self, key: str) -> list[str]:
        values = self.data.getlist(key) if hasattr(self.data, "getlist") else self.data[key]
        return [str(value) for value in (values if isinstance(values, list) else [values]) if value not in ("", None)]


def _as_read(field: forms.Field, value: Any) -> str:
    values = value if isinstance(value, list | tuple) else [value]
    if isinstance(field, forms.ChoiceField) and not isinstance(field, forms.ModelChoiceField):
        labels = {str(key): str(label) for key, label in cast("Any", field.choices)}
        return ", ".join(labels.get(str(item), str(item)) for item in values)
    return ", ".join(localize(item) if isinstance(item, date | Decimal) else str(item) for item in values)


NON_FIELD = {NON_FIELD_ERRORS: api_settings.NON_FIELD_ERRORS_KEY}  # what Django and REST framework call it


def refuse_unknown(request: Request, known: Collection[str]) -> None:
    """Refuse a query with a key that is not known (under_scored). Raises ValidationError (400)."""
    if unknown := sorted({underscored(key) for key in request.query_params} - set(known)):
        raise ValidationError({NON_FIELD[NON_FIELD_ERRORS]: [_no_filter(unknown[0])]})


class StrictFilterBackend(DjangoFilterBackend):
    """The filters of a viewset, by their camelCase names: bad values and unknown keys are a 400."""

    def get_filterset_kwargs(self, request: Request, queryset: QuerySet, view: Any) -> dict[str, Any]:
        """The query with the names of the filters."""
        kwargs = super().get_filterset_kwargs(request, queryset, view)
        kwargs["data"] = MultiValueDict({underscored(key): values for key, values in kwargs["data"].lists()})
        return kwargs

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        """Apply the filters. Raises ValidationError (400) with the reasons by key."""
        filterset = self.get_filterset(request, queryset, view)
        if filterset is None:
            refuse_unknown(request, PAGED)
            return queryset
        filterset.allowed_besides = filterset.allowed_besides - {FOLDED}  # a matter of the screen
        if not filterset.is_valid():
            raise ValidationError({NON_FIELD.get(key, key): found for key, found in filterset.errors.items()})
        return filterset.qs
