"""What is filled in about who objects."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from drenthe.lib.screens.formfields import OpenChoiceField
from projects.enums import OrganisationKind
from subsidies.enums import Salutation
from subsidies.forms.acts import ActForm
from subsidies.forms.by_kind import ByKindMixin
from subsidies.objection_enums import ObjectorRole
from subsidies.services.objections.objection_receipt_refusals import ObjectorIsApplicant

OF_ANOTHER = dict.fromkeys(
    ("kind", "salutation", "address", "representative", "representative_address"), (ObjectorRole.ANOTHER.value,)
)

WHERE = ("address", "representative", "representative_address")  # where letters go


class ObjectorForm(ByKindMixin, ActForm):
    """Whose an objection is; of somebody else what that is and where letters go."""

    kind_field = "role"
    only_for = OF_ANOTHER
    needed = ("kind", "address")

    role = OpenChoiceField(
        label=_("Whose objection it is"),
        choices=ObjectorRole.choices,
        help_text=_("Letters go to who objects. The applicant hears of the objection of somebody else (Awb 7:2)."),
    )
    kind = forms.ChoiceField(
        label=_("What who objects is"), choices=[("", _("Choose")), *OrganisationKind.choices], required=False
    )
    salutation = forms.ChoiceField(
        label=_("How a letter greets"), choices=[("", _("By the type")), *Salutation.choices], required=False
    )
    address = forms.CharField(
        label=_("Address for letters"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Of who objects. Without an address no letter can be made (Awb 3:41)."),
    )
    representative = forms.CharField(
        label=_("Representative"), max_length=200, required=False, help_text=_("If somebody acts for who objects.")
    )
    representative_address = forms.CharField(
        label=_("Address of the representative"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The letters go there (Awb 2:1), and not to who objects."),
    )

    def clean(self) -> dict[str, Any]:
        """Refuse an address that was typed for the applicant: letters go to that of the case, so it would be lost."""
        cleaned = super().clean()
        lost = [name for name in WHERE if name in self.of_other_kinds and str(self.data.get(name) or "").strip()]
        if lost and not self.is_choosing and cleaned.get("role") == ObjectorRole.APPLICANT:
            self.add_error("role", str(ObjectorIsApplicant()))
            for name in lost:  # shown whatever the role is, so that it can be emptied: the script hides it otherwise
                field: Any = self.fields[name]
                field.is_of_other_kind, field.only_for = False, ""
        return cleaned
