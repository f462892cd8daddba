"""Form fields that do not trip over what nobody types by hand, and fields by their type."""

from typing import Any, TypeVar, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.choices import BlankChoiceIterator, normalize_choices
from django.utils.translation import gettext_lazy as _

FieldType = TypeVar("FieldType", bound=forms.Field)


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
