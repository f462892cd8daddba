"""Form fields that do not trip over what nobody types by hand, and fields by their type."""

from typing import Any, TypeVar, cast

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import BaseValidator, MaxValueValidator, MinValueValidator
from django.utils.choices import BlankChoiceIterator, normalize_choices
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _

FieldType = TypeVar("FieldType", bound=forms.Field)


def needed(field: FieldType) -> FieldType:
    """Return a field that is not shown as optional, of which the service says in its own words that it is needed."""
    field.required, field.is_needed = False, True  # type: ignore[attr-defined]
    return field


class RowsField(forms.ModelMultipleChoiceField):
    """Rows chosen by their ids. An id that is too large for the database is a wrong choice, not a fault."""

    def clean(self, value: Any) -> Any:
        """Return the rows. Raises ValidationError."""
        try:
            return super().clean(value)
        except OverflowError:  # SQLite
            raise ValidationError(
                self.error_messages["invalid_choice"], code="invalid_choice", params={"value": str(value)[:40]}
            ) from None


class RowField(forms.ModelChoiceField):
    """One row chosen by its id. An id that is too large for the database is a wrong choice, not a fault."""

    def to_python(self, value: Any) -> Any:
        """Return the row. Raises ValidationError."""
        try:
            return super().to_python(value)
        except OverflowError:  # SQLite
            raise ValidationError(
                self.error_messages["invalid_choice"], code="invalid_choice", params={"value": str(value)[:40]}
            ) from None


class OpenChoiceField(forms.ChoiceField):
    """A choice that begins with none of its options: the first of a list is no answer of who did not look."""

    default_error_messages = {"required": _("Choose one of the list.")}

    @property
    def choices(self) -> Any:
        """The options, after an empty one."""
        return self._choices

    @choices.setter
    def choices(self, value: Any) -> None:
        options = BlankChoiceIterator(normalize_choices(value), [("", _("Choose"))])
        self._choices = options
        cast("forms.Select", self.widget).choices = options


class _AtLeast(MinValueValidator):
    message = _("Enter a number of at least %(limit_value)s.")

    def __call__(self, value: Any) -> None:
        """Raise ValidationError for a number below the limit, which is written as people write it."""
        _check_limit(self, value)


class _AtMost(MaxValueValidator):
    message = _("Enter a number of at most %(limit_value)s.")

    def __call__(self, value: Any) -> None:
        """Raise ValidationError for a number above the limit, which is written as people write it."""
        _check_limit(self, value)


def _check_limit(validator: BaseValidator, value: Any) -> None:
    if validator.compare(value, validator.limit_value):
        shown = number_format(validator.limit_value, force_grouping=True)
        raise ValidationError(validator.message, code=validator.code, params={"limit_value": shown})


class WholeNumberField(forms.IntegerField):
    """A whole number between two bounds, which may be large: a refusal writes them with their separators."""

    def __init__(self, *, min_value: int, max_value: int, **kwargs: Any):
        super().__init__(min_value=min_value, max_value=max_value, **kwargs)
        bounds = (MinValueValidator, MaxValueValidator)
        others = [one for one in self.validators if not isinstance(one, bounds)]
        self.validators = [*others, _AtLeast(min_value), _AtMost(max_value)]


class CommaDecimalField(forms.DecimalField):
    """A number that may be typed with a comma, as in Dutch; a point is one as well, so 0.005 stays what it is."""

    widget = forms.TextInput

    def to_python(self, value: Any) -> Any:
        """Read the entry. Raises ValidationError when it is no number."""
        return super().to_python(value.replace(",", ".") if isinstance(value, str) else value)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """A plain text box with a numeric keyboard on phones: a box for numbers does not take a comma everywhere."""
        return {"inputmode": "decimal", "autocomplete": "off"}


def field_of(form: forms.BaseForm, name: str, kind: type[FieldType]) -> FieldType:
    """Return a field of a form, known to be of a kind: its type is lost in `form.fields`."""
    return cast("FieldType", form.fields[name])
