"""What is filled in to call off a hearing."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from subsidies.forms.acts import TO_BOTH, DatedActForm, day_field, letter_field
from subsidies.forms.objections import objection_field
from subsidies.objection_enums import ObjectionState
from subsidies.services.objections import objections


class CallOffHearingForm(DatedActForm):
    """That a hearing is off, and why."""

    objection = objection_field()
    done_on = day_field(_("Called off on"), _("The day on which the letters will be sent."))
    text = letter_field(
        _("Why the hearing is off, and what comes next"),
        _("For example that there will be another day. All who were invited get a letter with this."),
        reads=TO_BOTH,
        rows=3,
    )

    def prepare(self) -> None:
        """The objections of which a hearing is planned, chosen already where there is one."""
        today = timezone.localdate()
        rows = objections.open_of(self.application, on=today)
        rows = [row for row in rows if objections.state_of(row, on=today, sent={}) == ObjectionState.INVITED] or rows
        field = self.fields["objection"]
        field.queryset = self.application.objections.filter(pk__in=[row.pk for row in rows])  # type: ignore[attr-defined]
        if len(rows) == 1:
            field.initial = rows[0].pk
