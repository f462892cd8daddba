"""What can be done with an objection to a decision on a case."""

from django.utils.translation import gettext_lazy as _

from subsidies.forms import objection_hearings as hearing_forms
from subsidies.forms import objections as forms
from subsidies.forms.called_off import CallOffHearingForm
from subsidies.forms.objection_proposals import ProposeObjectionForm
from subsidies.forms.objector_changes import ChangeObjectorForm
from subsidies.services.objections import appeals, objecting, objection_hearings, objection_proposals, objectors
from subsidies.services.terms import default_notices
from subsidies.views.act_shape import Act

ACTS_ON_OBJECTION = (
    Act(
        "receive-objection",
        _("The objection has been recorded. Send the acknowledgement."),
        forms.ReceiveObjectionForm,
        objecting.receive,
    ),
    Act(
        "change-objector",
        _("It has been recorded. Letters go there from now on."),
        ChangeObjectorForm,
        objectors.change,
    ),
    Act(
        "request-repair",
        _("The request has been recorded. The term stands still from the day after its letter is sent."),
        forms.RequestRepairForm,
        objecting.request_repair,
    ),
    Act(
        "receive-repair",
        _("It has been recorded. The term runs again."),
        forms.ReceiveRepairForm,
        objecting.receive_repair,
    ),
    Act(
        "invite-objector",
        _("The invitation has been recorded. Send its letter."),
        forms.InviteObjectorForm,
        objection_hearings.invite,
    ),
    Act(
        "call-off-hearing",
        _("The hearing has been called off. Send the letter to all who were invited."),
        CallOffHearingForm,
        objection_hearings.call_off,
    ),
    Act(
        "hear-objector",
        _("The hearing has been recorded. A decision on the objection can be proposed."),
        hearing_forms.HearObjectorForm,
        objection_hearings.record_hearing,
    ),
    Act(
        "propose-objection",
        _("The proposal is waiting for a decision, by somebody else than who took the first one."),
        ProposeObjectionForm,
        objection_proposals.propose,
        shows_letter=True,
    ),
    Act(
        "postpone-objection",
        _("Recorded. An adjournment counts once its letter is sent."),
        forms.PostponeObjectionForm,
        objecting.postpone,
    ),
    Act(
        "objection-default",
        _("The notice of default has been recorded."),
        forms.ObjectionDefaultForm,
        objecting.receive_default,
        warns=default_notices.warning_of,
    ),
    Act("close-objection", _("It has been recorded."), forms.CloseObjectionForm, objecting.close),
    Act("record-appeal", _("It has been recorded."), forms.RecordAppealForm, appeals.record_appeal),
)
