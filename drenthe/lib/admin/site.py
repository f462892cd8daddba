"""The administration as this site has it: every list of it filters only by what it offers on the screen itself.

Django's own takes any lookup on any column of the table: `?password__regex=...` would read a hash by letters. The
site puts the rule on every page that is registered, those of packages too, so that none can be without it.
"""

from datetime import date
from typing import Any

from django.contrib.admin import ModelAdmin
from django.contrib.admin.apps import AdminConfig as DjangoAdminConfig
from django.contrib.admin.sites import AdminSite
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import SuspiciousOperation, ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from drenthe.lib.entry.days import within_reach

# What Django's own pages say and Django has no Dutch for.
DJANGO_WORDS = [
    *(gettext_noop("Error:"), gettext_noop("Model name")),
    *(gettext_noop("Add link"), gettext_noop("Change or view list link")),
]


class FilterRefused(SuspiciousOperation):
    """A list cannot be filtered like this (400); the text is a sentence for whoever asked."""


class StrictFilters:
    """What makes a list strict, before the class of the list itself."""

    date_hierarchy: str | None

    def get_filters(self, request: HttpRequest) -> Any:
        """Return the filters. Raises FilterRefused for one that the list does not offer, and a day nobody can mean."""
        self._check_years()
        try:
            found = super().get_filters(request)  # type: ignore[misc]
        except (ValueError, OverflowError):
            raise FilterRefused(_no_day()) from None
        specs, _has, left, *_more = found
        asked = self.get_filters_params()  # type: ignore[attr-defined]
        steps = {f"{self.date_hierarchy}__gte", f"{self.date_hierarchy}__lt"} - set(asked)  # made of year, month, day
        if unknown := sorted(set(left) - steps):
            raise FilterRefused(_("There is no filter “%(name)s”.") % {"name": unknown[0][:40]})
        for spec in specs:
            if isinstance(field := getattr(spec, "field", None), models.DateField):
                _check_days(field, spec.used_parameters)
        return found

    def _check_years(self) -> None:
        """Refuse a year of the days above the list that no calendar has, or that lies out of reach."""
        key = f"{self.date_hierarchy}__year"
        for text in self.filter_params.get(key, []):  # type: ignore[attr-defined]
            try:
                within_reach(date(int(text), 12, 31))
            except (ValueError, OverflowError, ValidationError):
                raise FilterRefused(_no_day()) from None


class StrictLookups:
    """What makes a page of the administration strict, before the class of the page itself."""

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        """Return the class of the list: that of the page, made strict."""
        base = super().get_changelist(request, **kwargs)  # type: ignore[misc]
        return type(base.__name__, (StrictFilters, base), {})


class StrictAdminSite(AdminSite):
    """The administration, in which no page has a list that takes any lookup."""

    def register(self, model_or_iterable: Any, admin_class: Any = None, **options: Any) -> None:
        """Register pages, each made strict."""
        given = admin_class or ModelAdmin
        if not issubclass(given, StrictLookups):
            given = type(given.__name__, (StrictLookups, given), {"__module__": given.__module__})
        super().register(model_or_iterable, given, **options)


class AdminConfig(DjangoAdminConfig):
    """Django's administration, with our site."""

    default_site = "drenthe.lib.admin.site.StrictAdminSite"


def _no_day() -> str:
    return _("The list cannot be filtered by this day or year: it cannot be right.")


def _check_days(field: models.DateField, parameters: dict[str, Any]) -> None:
    for key, values in parameters.items():
        if key.endswith("__isnull"):
            continue
        for value in values if isinstance(values, list | tuple) else [values]:
            try:
                moment = field.to_python(value)
                if isinstance(moment, date):
                    within_reach(moment)
            except (ValidationError, OverflowError):
                raise FilterRefused(_no_day()) from None
