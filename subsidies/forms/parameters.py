"""The row of a parameter on the page of a scheme version."""

from typing import Any, ClassVar

from django import forms

from subsidies.models import SchemeParameter


class ParameterForm(forms.ModelForm):
    """One parameter. Of a version in use only what is unknown is filled in; what is known is shown."""

    is_in_use: ClassVar[bool] = False

    class Meta:
        model = SchemeParameter
        fields = ("code", "value", "source", "is_confirmed")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_in_use and self.instance.pk is not None:
            self.fields["code"].disabled = True
            self.fields["value"].disabled = bool(self.instance.value)
