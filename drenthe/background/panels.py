"""What the work behind the pages is called in the trail."""

from django.utils.translation import gettext_lazy as _

from drenthe.trail.services.telling import name_tasks

name_tasks(
    "drenthe.background.tasks",
    deliver_mail=_("sending a mail"),
    sweep_mail=_("sending the mail that waits"),
    forget_mail=_("forgetting old mail"),
    sweep_files=_("removing files that nothing names"),
    show_life=_("giving a sign of life"),
)
