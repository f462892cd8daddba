"""What is filled in to draw which awards are checked by sample."""

from datetime import timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.lib.screens.formfields import RowField
from subsidies.forms.acts import day_field
from subsidies.models import Scheme


class PrepareSampleForm(forms.Form):
    """Among which awards: of a scheme, decided in a period; this year unless said otherwise."""

    scheme = RowField(label=_("Scheme"), queryset=Scheme.objects.order_by("name"), empty_label=_("Choose a scheme"))
    awarded_from = day_field(_("Awarded from"), initial=lambda: timezone.localdate().replace(month=1, day=1))
    awarded_until = day_field(
        _("Awarded up to and including"),
        _("What is awarded later takes part in the next draw."),
        initial=lambda: timezone.localdate() - timedelta(days=1),
    )


class DrawSampleForm(forms.Form):
    """The word of the second person, which makes the seed together with the half that was sealed."""

    word = forms.CharField(
        label=_("Word or number of your own"),
        max_length=80,
        help_text=_("For example what a die showed. It is kept, so that anybody can draw again."),
    )
