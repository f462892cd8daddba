"""The acts on projects, guides and the agenda whose day somebody fills in, and which day each follows."""

from django.utils.translation import gettext_lazy as _

from drenthe.dates.dated_acts import declare

NOTHING = _("nothing")

FOLLOW = declare("project-follow", _("First day on which a project is followed"), NOTHING)
MOVE = declare("project-move", _("Change of phase or status"), _("the first day of the present phase"))
WRITE_LINE = declare("log-entry", _("Log entry"), NOTHING)
RAISE_BOTTLENECK = declare("bottleneck-raise", _("First day of a bottleneck"), NOTHING)
RESOLVE_BOTTLENECK = declare("bottleneck-resolve", _("Resolution of a bottleneck"), _("its first day"))
ESCALATE = declare("escalate", _("Escalation of a bottleneck"), _("the first day of the bottleneck"))
CLOSE_ESCALATION = declare("escalation-close", _("Outcome of an escalation"), _("the escalation"))
GUIDE_STATE = declare("guide-state", _("Status of a guide"), _("the first day of the present status"))
ASSIGN_GUIDE = declare("guide-assign", _("First day of an assignment"), _("the day on which the guide is available"))
END_ASSIGNMENT = declare("assignment-end", _("Last day of an assignment"), _("its first day"))
ADD_EVIDENCE = declare(
    "evidence", _("Evidence for an advice or an action"), _("the day on which the advice was given")
)
MEET = declare("meeting", _("Meeting or activity"), NOTHING)
DELIVER = declare("project-delivered", _("Delivery of a project"), NOTHING)
