"""What can be done with an objection to a decision on a case."""

from django.utils.translation import gettext_lazy as _

from subsidies.enums import Action
from subsidies.forms import objections as forms
from subsidies.forms.objection_proposals import ProposeObjectionForm
from subsidies.forms.objector_changes import ChangeObjectorForm
from subsidies.services import objecting, objection_hearings, objection_proposals, objectors
from subsidies.views.act_shape import OBJECT, Act

ACTS_ON_OBJECTION = (
    Act(
        "receive-objection",
        Action.RECEIVE_OBJECTION,
        _("Record an objection"),
        _("The objection has been recorded. Send the acknowledgement."),
        OBJECT,
        forms.ReceiveObjectionForm,
        objecting.receive,
    ),
    Act(
        "change-objector",
        Action.CHANGE_OBJECTOR,
        _("Change who objects"),
        _("It has been recorded. Letters go there from now on."),
        OBJECT,
        ChangeObjectorForm,
        objectors.change,
    ),
    Act(
        "request-repair",
        Action.REQUEST_REPAIR,
        _("Ask to repair the objection"),
        _("The request has been recorded. The term stands still from the day after its letter is sent."),
        OBJECT,
        forms.RequestRepairForm,
        objecting.request_repair,
    ),
    Act(
        "receive-repair",
        Action.RECEIVE_REPAIR,
        _("Record that the objection was repaired"),
        _("It has been recorded. The term runs again."),
        OBJECT,
        forms.ReceiveRepairForm,
        objecting.receive_repair,
    ),
    Act(
        "invite-objector",
        Action.INVITE_OBJECTOR,
        _("Invite to the hearing"),
        _("The invitation has been recorded. Send its letter."),
        OBJECT,
        forms.InviteObjectorForm,
        objection_hearings.invite,
    ),
    Act(
        "hear-objector",
        Action.HEAR_OBJECTOR,
        _("Record the hearing"),
        _("The hearing has been recorded. A decision on the objection can be proposed."),
        OBJECT,
        forms.HearObjectorForm,
        objection_hearings.record_hearing,
    ),
    Act(
        "propose-objection",
        Action.PROPOSE_OBJECTION,
        _("Propose a decision on the objection"),
        _("The proposal is waiting for a decision, by somebody else than who took the first one."),
        OBJECT,
        ProposeObjectionForm,
        objection_proposals.propose,
        shows_letter=True,
    ),
    Act(
        "postpone-objection",
        Action.POSTPONE_OBJECTION,
        _("Postpone the decision on the objection"),
        _("Recorded. An adjournment counts once its letter is sent."),
        OBJECT,
        forms.PostponeObjectionForm,
        objecting.postpone,
    ),
    Act(
        "objection-default",
        Action.OBJECTION_DEFAULT,
        _("Record a notice of default on the objection"),
        _("The notice of default has been recorded."),
        OBJECT,
        forms.ObjectionDefaultForm,
        objecting.receive_default,
    ),
    Act(
        "close-objection",
        Action.CLOSE_OBJECTION,
        _("Withdraw or forward the objection"),
        _("It has been recorded."),
        OBJECT,
        forms.CloseObjectionForm,
        objecting.close,
        is_adverse=True,
    ),
    Act(
        "record-appeal",
        Action.RECORD_APPEAL,
        _("Record an appeal or a ruling"),
        _("It has been recorded."),
        OBJECT,
        forms.RecordAppealForm,
        objecting.record_appeal,
    ),
)
