"""Fields of the API that know how we write things: amounts, codes, IBANs."""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from drenthe.lib.values.money import CENT, MAX_AMOUNT, MoneyField
from projects.validators import plain_iban
from subsidies.models import Application, Obligation
from subsidies.services.case import persons


def unless_empty(validate: Callable[[str], None]) -> Callable[[str], None]:
    """Return a check that lets an empty value pass."""
    return lambda value: validate(value) if value else None


class AmountField(serializers.DecimalField):
    """Euros as text with two decimals, so that no client reads a float."""

    def __init__(self, **kwargs: Any):
        kwargs.setdefault("max_digits", 19)  # sums are shown too; what is given has `max_value`
        kwargs.setdefault("decimal_places", 2)
        kwargs.setdefault("max_value", MAX_AMOUNT)
        super().__init__(**kwargs)

    def to_internal_value(self, data: Any) -> Any:
        """Read it; with an exponent ("1e5") it is no amount, as on screen."""
        if isinstance(data, str) and "e" in data.casefold():
            self.fail("invalid")
        return super().to_internal_value(data)


class GivenAmountField(AmountField):
    """Euros that somebody gives: above zero, unless nothing is an amount too (`min_value`)."""

    def __init__(self, **kwargs: Any):
        super().__init__(**{"min_value": CENT, **kwargs})


class CodeField(serializers.SlugRelatedField):
    """A row by its code."""

    def to_internal_value(self, data: Any) -> Any:
        """Find it; a NUL is in no code, and PostgreSQL does not take one."""
        if "\0" in str(data):
            self.fail("does_not_exist", slug_name=self.slug_field, value=str(data).replace("\0", ""))
        return super().to_internal_value(data)


class RowOfCaseField(serializers.PrimaryKeyRelatedField):
    """A row that belongs to the case of the act, by its id as `choices` gives it; of another case it is not there."""

    def __init__(self, of: Callable[[Application], dict[str, Any]], **kwargs: Any):
        self.of = of
        super().__init__(**kwargs)

    def get_queryset(self) -> QuerySet[Any]:
        """The rows of this case only."""
        rows: Any = super().get_queryset()
        case = self.context.get("application")
        return rows.none() if case is None else rows.filter(**self.of(case))


def obligation_field(**kwargs: Any) -> RowOfCaseField:
    """An obligation of the award of the case."""
    return RowOfCaseField(
        lambda case: {"decision__application": case}, queryset=Obligation.objects.select_related("decision"), **kwargs
    )


def deviation_field(help_text: str = "") -> serializers.CharField:
    """Why an act goes on although something is not in order; empty while all is. `help_text` says of what."""
    return serializers.CharField(default="", allow_blank=True, max_length=1000, help_text=help_text or None)


class ModelSerializer(serializers.ModelSerializer):
    """Knows amounts."""

    serializer_field_mapping = {**serializers.ModelSerializer.serializer_field_mapping, MoneyField: AmountField}


class IbanField(serializers.CharField):
    """An IBAN, with or without the spaces that people write in it."""

    def to_internal_value(self, data: Any) -> str:
        """Take the spaces out and check it."""
        return plain_iban(super().to_internal_value(data))


@extend_schema_field({"type": "string"})
class ApplicantNameField(serializers.Field):
    """The name of the applicant of a case; a natural person is named for who may see persons only."""

    def __init__(self, **kwargs: Any):
        super().__init__(**{"source": "*", "read_only": True, **kwargs})

    def to_representation(self, value: Application) -> str:
        """Name it as whoever asks may see it."""
        request = self.context.get("request")
        return persons.applicant_shown(getattr(request, "user", None), value, as_given=True)
