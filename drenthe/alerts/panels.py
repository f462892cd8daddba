"""What the work in the background on alerts is called in the trail."""

from django.utils.translation import gettext_lazy as _

from drenthe.trail.services.telling import name_tasks

name_tasks("drenthe.alerts.tasks", mail_alerts=_("mailing alerts"))
