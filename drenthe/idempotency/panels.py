"""What the work in the background on requests is called in the trail."""

from django.utils.translation import gettext_lazy as _

from drenthe.trail.services.telling import name_tasks

name_tasks("drenthe.idempotency.tasks", forget_requests=_("forgetting old answers to requests"))
